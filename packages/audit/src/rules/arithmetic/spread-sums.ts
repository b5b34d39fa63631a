import { type Division, summedApart } from '../../structure/divisions.ts'
import { digitsOf, type Figure } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { addsUp, hasSwappedDigits, prefixSums } from '../../structure/part-sums.ts'
import { plainParts } from '../../structure/parts.ts'
import { isAddable, isChange } from '../../structure/rows.ts'
import { type AuditContext, figuresIn, paragraphEnd } from '../context.ts'

const SUMMED_UP = /(?:合计|共计|总计|总数|总量|总规模|共有?)(?:为|是|达到?|有)?\s*$/
const LONGEST_LEAD = 8
/** Parts may stand so many paragraphs behind their whole. */
const FARTHEST = 3
/** Of fewer digits two neighbours may be turned by chance. */
const FEWEST_DIGITS = 5
const FEWEST_PARTS = 3
const SHORTEST_NOUN = 2
const OF_SOME = /其中|新增|平均|每|均|计划|毕业|招/

/**
 * 各级教育在校学生合计1295.47万人。and below it 小学在校生…，初中在校生…。普通高中在校生…: a whole, and under the same noun its
 * parts, each in a sentence of its own with whatever else is told of it. They prove nothing but two digits turned.
 */
export function spreadSums(context: AuditContext): Division[] {
  return context.figures.flatMap(whole => {
    const noun = nounOfWhole(context, whole)
    if (noun === '') return []
    const told = partsBehind(context, whole, noun)
    const lists = told.map((_, at) => plainParts(told.slice(0, at + 1))).slice(FEWEST_PARTS - 1)
    const held = lists.find(parts => addsUp(parts, whole))
    const parts =
      held ??
      lists.find(list => {
        const sum = prefixSums(list).at(-1)
        return sum && hasSwappedDigits(sum, whole, list, false)
      })
    return parts ? [summedApart(whole, parts, true)] : []
  })
}

/** What is summed up; '' where nothing is, or the number is short. */
function nounOfWhole({ text }: AuditContext, whole: Figure): string {
  if (!isAddable(whole) || whole.depth > 0 || digitsOf(whole) < FEWEST_DIGITS) return ''
  if (!SUMMED_UP.test(text.slice(whole.start - LONGEST_LEAD, whole.start))) return ''
  const noun = plain(labelOf(text, whole)).slice(-LONGEST_NOUN)
  return noun.length < SHORTEST_NOUN ? '' : noun
}

const LONGEST_NOUN = 3
const plain = (label: string) =>
  label.replace(/(?<=在[校园])(?:学生|人)/, '生').replace(/人?数$/, '')

function partsBehind(context: AuditContext, whole: Figure, noun: string): Figure[] {
  const { text } = context
  const end = paragraphEnd(context, whole.start, FARTHEST)
  return figuresIn(context, [whole.end, end]).filter(one => {
    if (one.unit !== whole.unit || one.depth > 0 || !isAddable(one) || isChange(text, one))
      return false
    const label = labelOf(text, one)
    return plain(label).endsWith(noun) && !OF_SOME.test(label)
  })
}
