import { matchesOf } from '../../text/matches.ts'
import { parseChineseNumeral } from './chinese-numeral.ts'

/** A period said in a passage; offsets are into the passage's text. */
export interface TimeMark {
  start: number
  end: number
  /** Null for a mark relative to the report's year, which `offset` then gives. */
  year: number | null
  /** Last year of a span: 2002至2004年. */
  untilYear: number | null
  /** Years relative to the report's: 上年 is −1, 当年 is 0. */
  offset: number | null
  /** As printed when it is finer or wider than a year: 2024年第一季度, 十三五, 近三年, 2021年以来. */
  label: string | null
  /** A part of a year without its year: 第二季度, 上半年, 7月. */
  part: string | null
  /** base: compared with (比2015年); from: where a movement starts (由2016年的); else the figure's own. */
  role: 'at' | 'base' | 'from'
  /** 到2025年, 2022年底前: a date to come, when it lies after the report's year. */
  isDeadline: boolean
}

const pattern = new RegExp(
  [
    // 2002至2004年, 2024-2025学年
    '(?<from>(?:19|20)\\d\\d)年?(?:[-~至到]+)(?<to>(?:19|20)?\\d\\d)(?:学年度?|年度?)',
    // 2024年第一季度, 2024年7月30日, 2021年以来, 2018年末
    '(?<year>(?:19|20)\\d\\d)(?:学年度?|年度?)(?:(?<quarter>第?[一二三四1-4]季度)|(?<half>[上下]半年)|(?<month>\\d{1,2}月(?:份|底|末|初)?)(?:\\d{1,2}[日号])?(?:[-~至到]+(?:\\d{1,2}月)?(?:\\d{1,2}[日号])?)?|(?<since>以来|至今)|年?[末底初中]|(?<before>前))?',
    '(?<chinese>[一二][九〇零][一二三四五六七八九〇零]{2})年(?:[末底初])?',
    '(?<plan>"?十[一二三四五]五"?)(?:时期|期间|末|以来)',
    '(?<recent>(?:近|未来|今后)[一两二三四五六七八九十\\d]{1,6}年(?:来|以来)?)',
    '(?<relative>上一?学?年度?(?:同期|末|底)?|去年(?:同期|底)?|(?<!学)前一?年|上年同期|本年度?|今年(?:以来)?|当年|同年)',
    '(?<part>第[一二三四1-4]季度|[一二三四]季度|[上下]半年|(?<!\\d)\\d{1,2}月(?:份|底|末|初)?(?:\\d{1,2}(?:[-~至到]+\\d{1,2})?[日号])?|(?<!\\d)\\d{1,2}[日号](?=[上下前起至,.;。]))',
    '(?<span>连续[一两二三四五六七八九十\\d]{1,6}(?:年|届|个月)|[\\d一二三四五六七八九十]{1,6}个(?:多)?月|(?:每|一|半|两|三|\\d{1,8})个?学期|[一二三四五六七八九十\\d]{1,4}年(?=(?:共|净|累计)?(?:提高|增加|增长|上升|提升|下降|减少|降低|新增))|[一两二三四五六七八九十]{1,3}年(?:来|以来|间)|\\d{1,8}年(?:来|内|间|期|前|级|制|以上|一贯))',
  ].join('|'),
  'g',
)

const baseBefore = /(?:比|较|与|同|和|是|于|为|相当于)$/
const roleOf = (before: string, written: string): TimeMark['role'] => {
  if (baseBefore.test(before)) return 'base'
  return /[由从]$/.test(before) && !/以来$/.test(written) ? 'from' : 'at'
}
const relativeOffset = (word: string): number => (/^(?:上|去|前)/.test(word) ? -1 : 0)

/** Every period mentioned in a passage, in order. */
export function findTimeMarks(text: string): TimeMark[] {
  const marks: TimeMark[] = []
  for (const match of matchesOf(pattern, text)) {
    const from = Math.max(0, match.index - 80)
    const title = text.slice(from, match.index).lastIndexOf('《')
    if (title >= 0 && !text.slice(from + title, match.index).includes('》')) continue
    const start = match.index
    const end = start + match[0].length
    const groups = match.groups ?? {}
    const mark: TimeMark = {
      start,
      end,
      year: null,
      untilYear: null,
      offset: null,
      label: null,
      part: null,
      role: roleOf(text.slice(Math.max(0, start - 3), start), match[0]),
      isDeadline:
        // 截至2024年3月底: how things stood by then.
        !/截[至止]到?$/.test(text.slice(Math.max(0, start - 3), start)) &&
        (/到$/.test(text.slice(Math.max(0, start - 1), start)) ||
          /[底末前]$/.test(match[0]) ||
          /^(?:底|末)?前/.test(text.slice(end, end + 2))),
    }
    fill(mark, match[0], groups)
    marks.push(mark)
  }
  return marks
}

function fill(mark: TimeMark, written: string, groups: Record<string, string | undefined>): void {
  if (groups.from !== undefined && groups.to !== undefined) {
    mark.year = Number(groups.from)
    const to = groups.to.length === 2 ? groups.from.slice(0, 2) + groups.to : groups.to
    mark.untilYear = Number(to)
    if (/学年/.test(written)) mark.untilYear = null
  } else if (groups.year !== undefined) {
    mark.year = Number(groups.year)
    const part = groups.quarter ?? groups.half ?? groups.month?.replace(/[份底末初]$/, '')
    if (part !== undefined) mark.label = `${groups.year}年${part}`
    else if (groups.since !== undefined) mark.label = `${groups.year}年${groups.since}`
  } else if (groups.chinese !== undefined) {
    mark.year = parseChineseNumeral(groups.chinese)
  } else if (groups.plan !== undefined) {
    mark.label = groups.plan.replace(/"/g, '')
  } else if (groups.recent !== undefined) {
    mark.label = groups.recent.replace(/以?来$/, '')
  } else if (groups.relative !== undefined) {
    mark.offset = relativeOffset(groups.relative)
  } else if (groups.part !== undefined && !/[日号]$/.test(groups.part)) {
    mark.part = groups.part.replace(/[份底末初]$/, '')
  }
}
