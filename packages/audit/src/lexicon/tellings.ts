/** Words by which a text tells of what it has named. */

/** What many names share tells none of them from another. */
export const commonWords =
  /经费|比例|占比|人数|教师|学生|学校|教育|中小|小学|资金|标准|情况|问题|数量|面积|工作|建设|方面|全[县市区省]|设施|设备|条件|落实|保障|管理|补充|服务|机制|体系|水平|质量|发展|推进|完成|提[升高]|改善|增[加强]|加[大强快]|强化|优化|扩大|配[备齐]|配置|开展|在[园校]|幼儿园?|儿童|年度|支出|投入|收入|改造|部分|学科|项目|工程|课程|达标|比率|系数|次数|个数|总[数量额]|[率比数额值]$/g

/** Nor does a character that is in many words. */
export const commonCharacters =
  /[校学生师教人园区县乡市年大小中全安新公农城工作用场地办法理经费管]/g

const behindSubject =
  '(?=学科|课|成绩|素养|监测|合格|优秀|优良|良好|及格|平均|达到|满分|得分|[，,：:、和及与为占]|\\d)'

/** Names that are told of under other words, and names that are words of another meaning as well. */
export const toldAs: Readonly<Record<string, RegExp>> = {
  幼儿园: /幼|学前|托育/,
  小学: /小学|义务教育|九年/,
  初中: /初中|中学|义务教育|九年/,
  义务教育: /义务|小学|初中|九年/,
  普通高中: /高中|普高|中学/,
  高中阶段: /高中|普高|职|中学/,
  中职: /职/,
  特殊教育: /特教|特殊|残疾/,
  科学: new RegExp(`(?<!学)科学${behindSubject}`),
  历史: new RegExp(`历史${behindSubject}`),
  政治: new RegExp(`(?:政治|思政)${behindSubject}`),
  艺术: /艺术|音乐|美术/,
  音乐: /音乐|艺术|音体美/,
  美术: /美术|艺术|音体美/,
  体育: /体育|音体美/,
}

/** 其余指标均符合要求, 另一项情况良好: what is said of all those left. */
export const restTold =
  /(^|[，,。；;：:\n])\s*((?:其[余他它]|另外?|余下|剩[余下])的?(?:[一二两三四五六几各]?[项个类门所](?![人别])|(?:核心|主要|重点)?(?:指标|数据|数值|项目|内容|阶段|学段|学科|问题|均|都))[^，,。；;\n]{0,24})/

/** How something is, without how much. */
export const saidVaguely =
  /良好|较[好高优]|稳[步定]|平稳|提[高升]|改善|增强|向好|正常|达标|符合|达到|满足|落实|到位|完成|保障|充足|理想|显著|明显|顺利|有序|扎实|控制|得到|加强|推进|合格|进一步|持续|逐步|不断|重视|扩大|加大/

/** What is asked for has a number. */
export const asksFigures = /指标|数据|数值|数字|[率比数]|占比|经费|得分/

/** It is said that there is none, or that it is not told of. */
export const saidToBeNone =
  /暂|未|没有|不[设含涉开作予再列]|无|停|取消|调整|另|免|见|待|尚|附|表|由[^，,。；;]{0,8}(?:统一|核[拨定]|承担|负责)/

/** A number in digits or written out. */
export const hasNumber =
  /\d|[一二两三四五六七八九十百千万](?:[所人名个元间册位台成]|分之)|零|〇|过半|一半/

/** All of them, which is as good as a share in numbers. */
export const saidOfAll = /(?:全部|全员|全体|人人|无一)(?!达|符合|满足)/

/** Heads of what comes before, between and after answers: none of them answers anything. */
export const generalHeads =
  /感谢|此外|另外|总[体之]|下一步|下步|今后|存在|目前|近年|以上|上述|同时|最后|欢迎|特此|专此|如下|^\s*现|[回答]复|^\s*答$|核[实查]|统计|经[办查]|基本情况|其中|结果|情况(?:是|为|如下)?$/

/** What compares with the figure before it, or divides it, and begins none of its own. */
export const belongsToFigure =
  /^[\s]*(?:其中|比|较|同比|环比|占|高[于出]|低于|超[过出]?|达到?|共|合计|总|平均|增|减|升|降|提[高升]|下降|上升|居|排|位|均|分别|且|并|含|即|约|为|计|累计|新增|覆盖|惠及|每)/
