import { withoutBrackets } from './brackets.ts'
import type { Figure } from './figures.ts'
import { hanNumber } from './markers.ts'

/** One of the parts listed of a total. */
export interface Part {
  figure: Figure
  label: string
  /** 小学、初中各1所 counts twice. */
  times: number
}

/** Figures as parts that are each told once, by whatever name. */
export const plainParts = (figures: readonly Figure[]): Part[] =>
  figures.map(figure => ({ figure, label: '', times: 1 }))

const STOP =
  /[。！？]|另有|另列|另外|此外|其余|同时|上年|去年|比例|占|增长|增加|减少|下降|提高|上升|达到|共计|合计|总计|平均|生均|人均|每|新增|[按从][^，,]{1,8}[分看]|分别|共有|(?<!及)以上|招生|毕业|达标|完成|以内|标准|目标|计划|争取|实现/
const NOT_A_PART =
  /在建|拟建|筹建|待建|规划|最高|最低|最多|最少|最大|上年|去年|比|增|减|其中|目标|标准|计划|平均|生均|人均|占|不含|未含|另|(?<!及)以上|超|预计|调出|剩余|[升降]至$|^[与同较]\d{4}年/

/** 中央5018万元，包括…；县级3298万元，包括…: parts of a part are none of the whole. */
const OWN_PARTS = /^[，,]\s*(?:包括|其中)/
/** “国培计划”320人次 is a part by name, and no plan; 超标准收费3个 is one of the problems found. */
const PROGRAMME =
  /[“"][^“”"]{1,16}[”"]|(?:国培|省培|特岗|优师|强师|银龄)计划|超(?:标准?|规定|范围|编制?|员|限额?)(?=\p{Script=Han})/gu
/** 两项共1260万元 closes the list. */
const CLOSED =
  /(?:[两二三四五六七八九十][项者类级个]|以上|上述)[^，,、；;\d]{0,4}(?:共|计)(?:计|有)?$/

/** 小学36个班1620个: how many classes leads to what is counted. */
export const LED_BY_CLASSES = /^班\d/

/** 教职工523人，其中专任教师480人：小学…, and ；专任教师中，女…: the list is that of the part. */
const OF_A_PART = /^\s*[:：]|^[；;，,]\s*\p{Script=Han}{2,10}中[，,：:]/u

const BOUND = /不(?:少于|低于|超过|多于)$/
const NUMBER_IN_WORDS = /[一二两三四五六七八九十][所个名人间处家台套班项件][，,、；;]/

const COUNTED_BEFORE_EACH = /([一二两三四五六七八九十]{1,2})[所个家名校县镇乡园]各(?:有|设|建)?$/

/** Reads the parts that are listed from an offset on, as far as the list goes. */
export function partsFrom(
  text: string,
  total: Figure,
  start: number,
  figures: readonly Figure[],
): Part[] {
  const parts: Part[] = []
  let from = start
  let separator = ''
  let isNested = false
  let isRow = false
  for (const figure of figures) {
    if (figure.end <= start || LED_BY_CLASSES.test(text.slice(figure.end, figure.end + 2))) continue
    const lead = withoutBrackets(text.slice(from, figure.start))
    from = figure.end
    if (isNested && !/^[；;]/.test(lead)) continue
    isNested = parts.length > 0 && OWN_PARTS.test(lead)
    if (isNested) continue
    const words = lead.replace(PROGRAMME, '')
    // 教职工523人，其中专任教师480人：小学…: a colon behind a part opens the list of that part.
    if (parts.length > 0 && OF_A_PART.test(lead)) break
    if (STOP.test(words) && !/^[，,、；;]?\s*[\p{Script=Han}]*(?:达标|标准)/u.test(words)) break
    const mark = /^[，,、；;]/.exec(lead)?.[0] ?? ''
    if (parts.length > 0 && /[；;]/.test(mark) && separator !== '' && !/[；;]/.test(separator))
      break
    if (figure.family !== total.family) {
      if (parts.length === 0) isRow = true
      // 在校生520人，其中寄宿生430人；初中2所，在校生980人: what counts something else first is no part.
      else if (!isRow && /[；;]/.test(mark)) break
      continue
    }
    // A number in words is not read here, so that the list is not whole: 小学12所，完全中学一所.
    if (figure.approximate || BOUND.test(lead) || NUMBER_IN_WORDS.test(lead)) return []
    const label = lead.replace(/^[\s，,、；;]+|\s+$/g, '')
    if (label === '' || CLOSED.test(label)) break
    if (NOT_A_PART.test(label.replace(PROGRAMME, ''))) break
    if (parts.length === 1) separator = mark
    parts.push({ figure, label, times: timesOf(label) })
  }
  return parts
}

/** 甲校、乙校、丙校各1所 is three times one, 小学两所各1620个 twice. */
export function timesOf(label: string): number {
  if (!/各(?:有|设|建)?$/.test(label)) return 1
  const said = COUNTED_BEFORE_EACH.exec(label)?.[1]
  if (said !== undefined) return hanNumber(said)
  return label.split(/[、和及与]/).length
}
