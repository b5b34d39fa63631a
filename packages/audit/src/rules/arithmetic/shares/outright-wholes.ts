import type { Figure } from '../../../structure/figures.ts'
import { labelOf } from '../../../structure/labels.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../../context.ts'
import { heldDivisions } from '../whole-and-row.ts'
import { isClose } from './closeness.ts'
import { makesShare, partsOf } from './pairs.ts'
import { type ToldShare, toldShares } from './told-share.ts'
import { bare, wholeByName } from './wholes-elsewhere.ts'

/** 专业课教师 is no name of several things, 教师 may be. */
const SHORTEST_OUTRIGHT = 3
const BEHIND_IT = /^[，,；;]\s*(其中[，,]?)?[^，,。；;\d]{2,16}$/

/**
 * 专任教师2794人；专业课教师1652人，其中双师型973人，占专业课教师的34.82%: what it is of is called by its name and told right before, so that
 * no other whole explains it.
 */
export function isNamedOutright(context: AuditContext, told: ToldShare, part: Figure): boolean {
  if (told.kind !== 'share' || told.base.length < SHORTEST_OUTRIGHT) return false
  const named = wholeByName(context, told, part)
  if (!named?.isSure || named.whole.end > part.start) return false
  const name = labelOf(context.text, named.whole)
  return name.endsWith(bare(told.base)) && !isClose(told.share, [part], named.whole)
}

/**
 * 毕业生8462人，落实去向8097人。升学5213人，占毕业生总数的64.38%；就业2884人，占毕业生总数的34.08%: the base that another share of its sentence names
 * too, and proves.
 */
export function wholeOfOneBase(
  context: AuditContext,
  told: ToldShare,
  part: Figure,
): Figure | null {
  if (told.kind !== 'share' || told.base.length < SHORTEST_OUTRIGHT) return null
  const [start, end] = sentenceAt(context, told.share.start)
  const siblings = toldShares(context).filter(
    one =>
      one !== told && one.base === told.base && one.share.start >= start && one.share.end <= end,
  )
  const wanted = bare(told.base)
  const wholes = figuresIn(context, [paragraphStart(context, start), part.start]).filter(
    one => one.family === part.family && labelOf(context.text, one).endsWith(wanted),
  )
  const [whole] = wholes
  if (wholes.length !== 1 || !whole || whole.approximate) return null
  const isProved = siblings.some(one => {
    const [other, ...more] = partsOf(context, one)
    return other && more.length === 0 && makesShare(other, whole, one.share)
  })
  return isProved ? whole : null
}

/**
 * 财政落实19.72亿元，社会投入4.35亿元，合计24.07亿元，其中财政资金占: of the sum that the part was just added up to. Without
 * 其中 a share that is far off may be of something larger.
 */
export function wholeSummedUp(context: AuditContext, told: ToldShare, part: Figure): Figure | null {
  if (told.kind === 'rate' || told.name === '' || told.base !== '') return null
  const { text } = context
  const sum = heldDivisions(context).find(({ whole, parts }) => {
    if (whole.start <= part.end || !parts.some(({ figure }) => figure === part)) return false
    const lead = BEHIND_IT.exec(text.slice(whole.end, told.share.start))
    return lead && (lead[1] !== undefined || isClose(told.share, [part], whole))
  })
  return sum?.whole ?? null
}
