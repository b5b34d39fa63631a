import type { Span } from '@mingjian/model'
import { announcing, leadingVerbs, sumWords } from '../../lexicon/divisions.ts'
import { type Division, summedApart } from '../../structure/divisions.ts'
import type { Figure } from '../../structure/figures.ts'
import { commonPiece, labelOf } from '../../structure/labels.ts'
import { hanNumber } from '../../structure/markers.ts'
import { isNearBySize } from '../../structure/part-sums.ts'
import { isAddable, isChange } from '../../structure/rows.ts'
import { matchesOf } from '../../text/matches.ts'
import {
  type AuditContext,
  figuresIn,
  paragraphAt,
  paragraphStart,
  sentenceAt,
} from '../context.ts'

const FEWEST_ITEMS = 2
const MOST_ITEMS = 20
const LONGEST_ITEM = 200
const LONGEST_LEAD = 60
/** A whole may stand so far before its items. */
const LONGEST_REACH = 300
/** 按来源：, 按学段: */
const BY_KIND = /^[按从]\p{Script=Han}{1,6}[:：]/u
const ITEM_MARK = /^\s*(?:[（(]?(?:[一二三四五六七八九十]|\d{1,2})[）)、.．]|[①-⑳])/

/**
 * 按来源看，财政资金…，其中…、…；助学贷款…；…: the first figures of items that are announced, whatever is told of each
 * behind it. Items stand between half stops, or each on a numbered line of its own.
 */
export function itemSums(context: AuditContext): Division[] {
  const onLines = itemsOnLines(context)
  return [
    ...[...itemsOfSentences(context), ...onLines].flatMap(items => divisionsOf(context, items)),
    ...onLines.flatMap(items => sumsBehind(context, items)),
  ]
}

/** 以上五项累计资助35521人次，支出资金3380万元 */
const SUMMED_BEHIND =
  /^\s*(?:以上|上述|这)?(?:([二两三四五六七八九十])(?:项|类|方面|笔|部分)|各项)\p{Script=Han}{0,4}?(?:累计|合计|共计|总计|共)/u

/** Under the lines of a list, what all of them come to: of each line the one figure of that unit. */
function sumsBehind(context: AuditContext, items: readonly Span[]): Division[] {
  const { text } = context
  const end = items.at(-1)?.[1] ?? 0
  const [start, stop] = paragraphAt(context, end + 1)
  const said = SUMMED_BEHIND.exec(text.slice(start, stop))
  const isCounted = said && (!said[1] || hanNumber(said[1]) === items.length)
  if (!isCounted || items.length < FEWEST_SUMMED) return []
  return figuresIn(context, sentenceAt(context, start)).flatMap(whole => {
    if (whole.unit === '' || whole.depth > 0 || !isAddable(whole) || isChange(text, whole))
      return []
    const parts = items.flatMap(item => {
      const alike = figuresIn(context, item).filter(
        one => one.unit === whole.unit && one.depth === 0 && isAddable(one),
      )
      return alike.length === 1 && alike[0] ? [alike[0]] : []
    })
    if (parts.length < items.length) return []
    // What each line is about tells the parts apart, and not 支出, which all of them say.
    const listed = parts.map((figure, at) => ({
      figure,
      label: headOfLine(text, items[at]),
      times: 1,
    }))
    return [summedApart(whole, listed, true)]
  })
}

const FEWEST_SUMMED = 3

const headOfLine = (text: string, [start, end]: Span = [0, 0]): string =>
  /^[^，,：:；;。]*/.exec(text.slice(start, end).replace(ITEM_MARK, ''))?.[0].trim() ?? ''

function itemsOfSentences({ text, segments }: AuditContext): Span[][] {
  return segments.sentences.flatMap(([start, end]) => {
    const stops = matchesOf(/[；;]/g, text.slice(start, end)).map(one => start + one.index + 1)
    const ends = [...stops, end]
    const items = ends.map((to, at): Span => [ends[at - 1] ?? start, to])
    return items.length < FEWEST_ITEMS ? [] : [items]
  })
}

/** Lines that follow each other with marks of one kind. */
function itemsOnLines({ text, segments }: AuditContext): Span[][] {
  const runs: Span[][] = []
  let kind = ''
  for (const span of segments.paragraphs) {
    const mark = span[1] - span[0] < LONGEST_ITEM ? ITEM_MARK.exec(text.slice(...span))?.[0] : ''
    const own = (mark ?? '').trim().replace(/[一二三四五六七八九十]+|\d+|[①-⑳]/, one => kindOf(one))
    if (own !== '' && own === kind) runs.at(-1)?.push(span)
    else if (own !== '') runs.push([span])
    kind = own
  }
  return runs.filter(run => run.length >= FEWEST_ITEMS)
}

const kindOf = (number: string) => (/\d/.test(number) ? '1' : /[①-⑳]/.test(number) ? '①' : '一')

function divisionsOf(context: AuditContext, items: readonly Span[]): Division[] {
  const { text } = context
  const [start] = items[0] ?? [0, 0]
  const heads = items.slice(0, MOST_ITEMS).flatMap(item => headOf(context, item) ?? [])
  const [first] = heads
  if (!first || heads.length < items.length) return []
  if (heads.some(one => one.unit !== first.unit)) return []
  const lead = text.slice(Math.max(0, start - LONGEST_LEAD), first.start)
  const opening = /[^。\n]*(?:[:：]\s*\n?[^\n]*)?$/.exec(lead)?.[0] ?? ''
  if (!announcing.test(opening)) return []
  // 义务教育：小学…；初中…: a colon behind no figure heads its items, and divides nothing that was told before.
  const isDivided = announcing.test(opening.replace(/[:：]/g, '')) || BY_KIND.test(opening)
  const near = wholesBefore(context, first, start).filter(
    one => isDivided || !/。|[^:：]\s*\n/.test(text.slice(one.end, first.start)),
  )
  const wholes = near.length > 0 ? near : wholesNamed(context, first, start)
  const parts = heads.map(figure => ({ figure, label: labelIn(text, items, figure), times: 1 }))
  const lists = sumWords.test(parts.at(-1)?.label ?? '') ? [parts, parts.slice(0, -1)] : [parts]
  return lists.flatMap(list => {
    // Of several figures before them the items divide the one they come near.
    const meant = wholes.filter(one => isNearBySize(list, one))
    const [whole] = meant
    if (!whole || meant.length > 1 || list.length < FEWEST_ITEMS) return []
    return [
      {
        whole,
        parts: list,
        lead: opening,
        isSummedUp: false,
        isDoubtful: wholes.length > 1,
        isNamed: false,
        joint: '；',
      },
    ]
  })
}

/** The first figure of an item; not one that is said to be among others, or to have changed. */
function headOf(context: AuditContext, item: Span): Figure | null {
  const { text } = context
  const head = figuresIn(context, item).find(one => one.unit !== '')
  if (!head || !isAddable(head) || head.depth > 0 || isChange(text, head)) return null
  return /其中|另|其余/.test(text.slice(item[0], head.start)) ? null : head
}

function labelIn(text: string, items: readonly Span[], { start }: Figure): string {
  const item = items.find(([from, to]) => from <= start && start < to)
  const words = text.slice(item?.[0] ?? start, start).replace(ITEM_MARK, '')
  return (/[^，,：:；;]*$/.exec(words)?.[0] ?? '').trim().replace(leadingVerbs, '')
}

function wholesBefore(context: AuditContext, first: Figure, start: number): readonly Figure[] {
  const paragraph = paragraphStart(context, Math.max(0, start - 1))
  return alikeIn(context, first, [Math.max(paragraph, start - LONGEST_REACH), first.start])
}

const alikeIn = (context: AuditContext, { unit }: Figure, span: Span): readonly Figure[] =>
  figuresIn(context, span).filter(
    one => one.unit === unit && one.depth === 0 && isAddable(one) && !isChange(context.text, one),
  )

/** …另一类是教育专项资金16517.6万元。 and below it 专项资金用在五处：: of what bears the name that opens the list. */
function wholesNamed(context: AuditContext, first: Figure, start: number): readonly Figure[] {
  const { text } = context
  const paragraph = paragraphStart(context, Math.max(0, start - 1))
  const opening = text.slice(paragraph, start)
  if (/\d/.test(opening) || paragraph === 0) return []
  const before = paragraphStart(context, paragraph - 1)
  return alikeIn(context, first, [Math.max(before, start - LONGEST_REACH), paragraph]).filter(
    one => commonPiece(labelOf(text, one), opening).length >= SHORTEST_NAME,
  )
}

const SHORTEST_NAME = 4
