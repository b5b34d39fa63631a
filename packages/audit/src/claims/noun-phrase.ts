import type { Quantity } from './quantity.ts'

const leading =
  /^(?:其中|另外?|还有?|以及|并且?|且|同时|目前|现在|现|当前|截[至止]|当年|全[省市县区州旗国]|我[省市县区校]|本[省市县区]|各地|区域内|辖区内?|境内|域内|所辖|所属|共有?|累计|先后|已经?|总共|约有?|仅有?|分别|依次|内|有|含|包括|在|对|将|按|为|至|到|、|和|与|及|的|"|了|,|末|底|则|也|均|又|再|由|从|中)+/
const trailing =
  /(?:为|是|有|共有?|共计|合计|总计|已?达到?|已|约|仅|近|至|到|由|从|超过?|突破|实现|均|都|全部|分别|依次|累计|新增|现有|升至|增至|降至|的|共|"|数量|总数|了|、|和|与|及|各|不低于|不少于|不超过|高于|低于|至少|控制在|在|建成|设有|拥有|同比|[:,])+$/
/** Verbs that begin a clause about what was done to so many things: 改善70所……学校. */
const openingVerb =
  /^(?:组织|开展|举办|召开|制定|制发|印发|建立|建设|设立|成立|启动|聘任|聘请|进行|排查出?|查处|成功|完成|实施|新建改扩建|新建|改扩建|改建|获得|解决|化解|落实|培训|选派|遴选|投入|安排|下达|争取|配备|配置|招聘|引进|补充|创建|打造|发放|资助|惠及|覆盖|推进|组建|全面)+/
const function_ = /[、"被给在为进对参由将归是获从到并与和的了可能,;。:()]/

/** The words before a figure without what only leads up to it: 全市共成立检查组 → 成立检查组. */
export function leadNoun(text: string): string {
  return text.replace(leading, '').replace(trailing, '').replace(/["“”]/g, '')
}

/** The noun a figure counts when it stands behind the unit: 29篇经验报道 → 经验报道. */
export function tailNoun(text: string): string {
  const from = text.replace(/^(?:的|以上|左右|"|多)+/, '')
  const stop = from.search(function_)
  const noun = (stop < 0 ? from : from.slice(0, stop)).replace(/["“”]/g, '')
  return noun.length > 14 ? noun.slice(0, 14) : noun
}

const people = /(?:教师|儿童|学生|幼儿|子女|新生|班主任|青少年|生)$/

/** Names what is counted from its noun: 责任督学 + 人 → 责任督学人数, 留守儿童 + 人 → 留守儿童数. */
export function countName(noun: string, quantity: Quantity): string {
  const name = noun.replace(openingVerb, '') || noun
  if (
    /(?:率|比例|占比|系数|面积|金额|经费|支出|收入|投入|资金|人数|次数|总数|数量|课时|时间|时长|工资|数|额|比|量)$/.test(
      name,
    )
  )
    return name
  switch (quantity.kind) {
    case 'person':
      return people.test(name) ? `${name}数` : `${name}人数`
    case 'event':
      return `${name}次数`
    case 'institution':
    case 'thing':
      return /[条篇份件节]$/.test(quantity.unit)
        ? `${name}${quantity.unit.slice(-1)}数`
        : `${name}数`
    case 'percent':
      return /[率比例度]$/.test(name) ? name : `${name}比例`
    default:
      return name
  }
}
