const list = (words: string) => words.split(' ')

/** Words that make a figure a change of something; longest first in use. */
export const changeWords: readonly string[] = list(
  '增长 增加 提高 上升 提升 跃升 增幅 增速 涨幅 新增 净增 增 多 下降 减少 降低 回落 下滑 降幅 减幅 缩小 减 降 少',
)

/** Change words that are printed in a claim's comparator as a longer twin. */
export const changeNames: Readonly<Record<string, string>> = {
  增: '增加',
  增幅: '增长',
  增速: '增长',
  涨幅: '增长',
  降: '下降',
  降幅: '下降',
  减幅: '减少',
  减: '减少',
  多: '增加',
  少: '减少',
}

/** Words that hold a figure against another one. */
export const comparators: Readonly<Record<string, string>> = {
  达到: '达到',
  达: '达到',
  实现: '达到',
  超过: '超过',
  超出: '超过',
  突破: '超过',
  超: '超过',
  高于: '高于',
  高出: '高于',
  大于: '高于',
  多于: '高于',
  低于: '低于',
  小于: '低于',
  少于: '低于',
  不低于: '不低于',
  不少于: '不低于',
  不得低于: '不低于',
  不得少于: '不低于',
  至少: '不低于',
  不超过: '不超过',
  不高于: '不超过',
  不得超过: '不超过',
  控制在: '不超过',
  占: '占',
  占比: '占',
  约: '约',
  约为: '约',
  近: '约',
  将近: '约',
}

/** 计划 the verb; 三年行动计划 and 营养改善计划 are names. */
const planVerb =
  /(?:^|[,;。区县市省局年月底校园])计划(?=[^的书内外]|$)|计划(?=到|在|于|用|投|新建|安排|今|明|\d)/

export const targetWords = new RegExp(
  `${planVerb.source}|${
    /目标|力争|拟|将(?:达|实|建|新|增|投|有|在)|预计|争取(?=到|在|达|实现|完成|年底|明年)|年底前|年前|到\d{4}年(?:底|末)?,?(?:要|将|全|力)|打算|要(?:到|达到?|占到)$|(?<!占|总)规划(?:建|新|到|期)|确保(?:到|在)|(?:投用|建成|启用)后/
      .source
  }`,
)

/** 面向现有的2174名教职工: what there is now, whatever is planned for it. */
export const presentWords = /现有的?(?:共|约)?$/

/** What is said to have been done is no plan, whatever target the sentence named before it. */
export const doneWords =
  /实际(?:已|完成|达|新|建|投|招|减|为)|已(?:经)?(?:完成|达|建成|实现|新增|减少|投用|竣工|开工|办结|整改)/
