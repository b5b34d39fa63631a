import { heldAgainstWhom, ratioOf } from './naming/ratio-to.ts'
import { shareName, wholeOf } from './naming/share-name.ts'
import type { Quantity } from './quantities/quantity.ts'
import type { Figure, Scene } from './scene/scene.ts'
import { isWhole } from './scene/slice.ts'
import { namesIn } from './words/lists.ts'
import type { Lead } from './words/read-lead.ts'

type Name = Pick<Figure, 'subject' | 'measure' | 'slice'>

/** What the values of a list without names are said of: as many figures of a kind that fits. */
export function comparedFigures(
  scene: Scene,
  { kind }: Quantity,
  count: number,
  { text }: Lead,
): Figure[] {
  const fits = kind === 'points' ? 'percent' : kind
  const whom = heldAgainstWhom(text)
  // 教职工210人、教师130人,在园幼儿1500人,与幼儿之比分别为: those held against them are none of the row.
  const recent = scene.figures
    .slice(-3 * count)
    .filter(({ form, subject }) => form !== 'change' && !(whom && subject.includes(whom)))
  const alike = recent.filter(figure => figure.quantity.kind === fits)
  const last = alike.at(-1)
  // 分别高出全国、全省17.9个、15.7个百分点: one figure held against two places.
  if (kind === 'points' && last && alike.length < count) return Array(count).fill(last)
  // 三项指标分别比国家规定的85%、80%、50%高出: held against as many of their kind, whatever was counted between.
  return againstNorm.test(text) && alike.length >= count
    ? alike.slice(-count)
    : recent.slice(-count)
}

const againstNorm = /[国省市]家?规?定|标准|要求|均衡|目标|[高低优大小]于|超过|比/

/** How each value of such a list is named by the figure told before it, or null where its own words name it. */
export function ofRow(
  row: readonly Figure[],
  whole: Lead,
  isMeant: boolean,
): ((earlier: Figure, quantity: Quantity) => Name) | null {
  const isLevel = row.every(({ form }) => form === 'level')
  const rate = whole.noun
  const whom = heldAgainstWhom(whole.text)
  // 教职工1087人、专任教师624人，与在园幼儿之比分别为1∶6、1∶10
  if (whom && isLevel && row.every(({ quantity }) => quantity.kind === 'person'))
    return counted => ratioOf(counted, whom)
  if (teachersToPupils.test(whole.text) && isLevel)
    return ({ slice }) => ({ subject: '生师比', measure: null, slice })
  if (whole.isShare) return isLevel && ownShare.test(whole.text) ? shareIn(whole) : null
  if (isMeant || (whole.measure === null && isWhole(whole.slice) && !isNamed(whole)))
    return namedAfter
  if (
    isLevel &&
    /满意[度率]$/.test(rate) &&
    row.every(({ quantity }) => quantity.kind === 'person')
  )
    return ({ subject, slice }) => ({ subject: `${whoIn(subject)}${rate}`, measure: null, slice })
  if (isLevel && rateOfMarks.test(rate) && row.every(({ quantity }) => quantity.kind === 'score'))
    return ({ subject, slice }) => ({
      subject: `${subject.replace(ofScore, '')}${rate}`,
      measure: null,
      slice,
    })
  return null
}

const teachersToPupils = /教师数?[与和](?:在校)?学?生数?之?比例?(?:分别|依次|各自?)/

/** 体育器械达标率分别为: a name of its own; 较2004年分别增加了 names nothing. */
const isNamed = ({ change, noun }: Lead): boolean =>
  change === null
    ? /[率比数额]$|(?<!幅)度$|系数$|得分$/.test(noun)
    : noun.length >= 2 && !/^[比较]/.test(noun)

/** 分别占75%, 各占总数的: of those told before. */
const ownShare = /^(?:分别|依次|各自?)占/

function shareIn({ text }: Lead): (part: Figure) => Name {
  const whole = wholeOf(text.slice(text.lastIndexOf('占') + 1))
  return ({ subject, slice }) => ({
    subject: shareName(slice.other ?? subject, whole),
    measure: null,
    slice: { ...slice, other: null },
  })
}

/** 学生486人、家长512人,满意度分别为: of those who were asked. */
const whoIn = (subject: string): string =>
  /[一-龥]{2}(?=(?:人|总)?数$)/.exec(subject)?.[0] ?? subject

/** 语文82.6分、数学78.4分,优秀率分别为 */
const rateOfMarks = /^[优良合及]?[一-龥]{1,2}率$/
const ofScore = /(?:平均)?(?:得?分|成绩)$/

/** 助学金640万元、免学费210万元,分别惠及6400人、2300人: those who get it are counted by what they get. */
function namedAfter({ subject, measure, slice, quantity }: Figure, { kind }: Quantity): Name {
  if (quantity.kind !== 'money' || kind !== 'person') return { subject, measure, slice }
  const grant = subject.replace(/(?:资金|金额|标准)$/, '')
  return { subject: `${grant}受益人数`, measure: null, slice }
}

/** 用于校舍维修、设备购置,分别为0.9亿元、0.5亿元: the clause before lists as many names. */
export function namesBefore(before: string, { text }: Lead, count: number): string[] | null {
  if (!/^(?:分别|依次|各)[为是]?$/.test(text)) return null
  const [, isFor, words = ''] = /^.*?(用于|投向|包括)?([^用]{4,})$/.exec(before.slice(-60)) ?? []
  const names = namesIn(words, 0, words.length).map(({ start, end }) => words.slice(start, end))
  if (names.length !== count || names.some(name => name.length < 3)) return null
  return isFor ? names.map(name => `${name}资金`) : names
}
