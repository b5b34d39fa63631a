import { kindergartenCount } from '../lexicon/measures.ts'
import type { Mention } from '../lexicon/vocabulary.ts'
import { ownerOf, plainRate } from './bare-rates.ts'
import type { Tail } from './name-figure.ts'
import { countName, leadNoun, tailNoun } from './noun-phrase.ts'
import type { Quantity } from './quantity.ts'
import type { Lead } from './read-lead.ts'
import { lastLevel, type Named, type Remembered, type Scene } from './scene.ts'
import { isWhole, nameFor, type Slice, sliceOf, wholeSlice, within } from './slice.ts'

type Words = Omit<Named, 'form'>

/** Names a level figure: by its measure, the noun behind it, the noun before it, or what is in mind. */
export function nameByWords(scene: Scene, quantity: Quantity, lead: Lead, tail: Tail): Words {
  return (
    byHead(scene, quantity, lead) ??
    byMeasure(scene, quantity, lead) ??
    byTail(scene, quantity, lead, tail) ??
    byNoun(scene, quantity, lead) ??
    byInstitution(scene, quantity, lead) ??
    bySilence(scene, quantity, lead)
  )
}

const actions: readonly [RegExp, string][] = [
  [/撤并(?:了|整合)?/, '撤并'],
  [/新建改扩建|新、?改、?扩建/, '新建改扩建'],
  [/改扩建/, '改扩建'],
  [/新建/, '新建'],
  [/改善$/, '改善办学条件'],
  [/(?:抽查|调查|走访|抽样)的?/, '调查'],
]

/** 撤并农村中小学96所 counts what was merged, not what there is. */
function withAction(lead: Lead, name: string): string {
  const action = actions.find(([pattern]) => pattern.test(lead.text))?.[1]
  return action && !name.startsWith(action) ? `${action}${name}` : name
}

/** 党委11个(学校8个,机关1个): parts of a head the vocabulary does not hold. */
function byHead(scene: Scene, quantity: Quantity, lead: Lead): Words | null {
  const { head } = scene
  // Parts of a count of schools or kindergartens, or of people, are read by what they say themselves.
  const isForeign =
    quantity.kind === 'institution' ? !/[学校园]/.test(head?.name ?? '校') : head?.measure === null
  if (!head || !isForeign || head.unit !== quantity.unit) return null
  if (lead.measure?.measure && !/^(?:学校数|教育系统)/.test(lead.measure.measure.name)) return null
  if (lead.measure?.measure && lead.measure.measure.name === head.name) return null
  const noun = leadNoun(lead.text)
  if (noun.length < 2 || noun.length > 10) return null
  if (lead.measure && !noun.endsWith('学校') && !/支部$/.test(noun)) return null
  const slice = { ...wholeSlice, other: noun.replace(/(?:学校|支部)$/, '') || noun }
  return { subject: head.name, measure: head.measure, slice }
}

const inherited = (scene: Scene): Slice => (isWhole(scene.group) ? scene.topic : scene.group)

/** Names that say their stage take none from their surroundings. */
const ownStage = /学前|幼儿|小学|初中|高中|高等/

function byMeasure(scene: Scene, quantity: Quantity, lead: Lead): Words | null {
  const measure = lead.measure?.measure
  if (!measure) return null
  const outer = scene.head?.slice ?? inherited(scene)
  const slice = within(outer, lead.slice)
  if (!lead.slice.stage && ownStage.test(measure.name)) slice.stage = measure.stage ?? null
  if (lead.slice.stage && !lead.slice.ownership)
    slice.ownership = scene.head?.slice.ownership ?? null
  const isCount = quantity.kind === 'person' || quantity.kind === 'institution'
  if (!isCount) slice.ownership = lead.slice.ownership
  const owner = ownerOf(measure, lead, scene)
  const name = owner ? `${owner}${measure.name}` : nameFor(measure, slice)
  const isCounted = quantity.kind === 'institution'
  return { subject: isCounted ? withAction(lead, rankName(lead, name)) : name, measure, slice }
}

/** 省级示范高中1所: a rank makes a count of its own. */
function rankName(lead: Lead, name: string): string {
  const rank = /(示范|重点|星级|特色|骨干)性?([一-龥]{1,6})$/.exec(leadNoun(lead.text))
  if (!rank) return name
  const kind = /园/.test(rank[2] ?? '') ? '幼儿园' : (rank[2] ?? '')
  return `${rank[1]}${kind}数`
}

/** 小学312所, 公办8所: units that count institutions, with a stage or ownership before them. */
function byInstitution(scene: Scene, quantity: Quantity, lead: Lead): Words | null {
  const isSchools = /[所个家]$/.test(quantity.unit)
  if (quantity.kind !== 'institution' || !isSchools || isWhole(lead.slice)) return null
  const head = scene.head ?? scene.measures.get('institution') ?? null
  const outer = scene.head?.slice ?? {
    ...scene.topic,
    stage: head?.slice.stage ?? scene.topic.stage,
  }
  const slice = within(outer, lead.slice)
  if (lead.slice.stage === '幼儿园') return kindergartens(lead, slice)
  if (lead.slice.stage) {
    return { subject: withAction(lead, rankName(lead, '学校数')), measure: null, slice }
  }
  if (head?.measure) return { subject: nameFor(head.measure, slice), measure: head.measure, slice }
  if (slice.stage === '幼儿园') return kindergartens(lead, slice)
  return { subject: withAction(lead, head?.name ?? '学校数'), measure: null, slice }
}

const kindergartens = (lead: Lead, slice: Slice): Words => ({
  subject: withAction(lead, rankName(lead, nameFor(kindergartenCount, slice))),
  measure: kindergartenCount,
  slice,
})

/** 3所公办幼儿园, 29篇经验报道: the noun follows the unit. */
function byTail(scene: Scene, quantity: Quantity, lead: Lead, tail: Tail): Words | null {
  const noun = tailNoun(tail.text)
  if (noun === '' || quantity.bound !== null) return null
  if (noun === '县区') return { subject: '所辖县区数', measure: null, slice: lead.slice }
  if (/^(?:教学)?班(?:级)?$/.test(noun))
    return { subject: '班级数', measure: null, slice: lead.slice }
  if (noun.length < 2) return null
  if (quantity.kind === 'percent') return shareOfNoun(quantity, lead, tail, noun)
  const named = mentionedIn(scene, quantity, lead, tail, noun)
  if (named) return named
  return {
    subject: countName(noun, quantity),
    measure: null,
    slice: sliceOf(mentionsIn(quantity, tail, noun)),
    isGuess: true,
  }
}

function mentionsIn(quantity: Quantity, tail: Tail, noun: string): Mention[] {
  const end = quantity.end + tail.text.indexOf(noun) + noun.length
  return tail.mentions.filter(mention => mention.start < end)
}

function mentionedIn(
  scene: Scene,
  quantity: Quantity,
  lead: Lead,
  tail: Tail,
  noun: string,
): Words | null {
  const at = quantity.end + tail.text.indexOf(noun)
  const near = mentionsIn(quantity, tail, noun)
  const [first] = near
  const last = near.at(-1)
  if (!first || !last || first.start - at > 2) return null
  const slice = within(inherited(scene), sliceOf(near))
  const measure = last.measure
  if (measure?.kinds.includes(quantity.kind) && last.end >= at + Math.min(noun.length, 12) - 1) {
    return { subject: withAction(lead, nameFor(measure, slice)), measure, slice }
  }
  if (quantity.kind !== 'institution' || !/所$/.test(quantity.unit)) return null
  if (slice.stage === '幼儿园') return kindergartens(lead, slice)
  return { subject: withAction(lead, '学校数'), measure: null, slice }
}

/** 95.3%的县……, 77%的高中建有校园网: the share of those of whom the predicate is true. */
function shareOfNoun(quantity: Quantity, lead: Lead, tail: Tail, noun: string): Words | null {
  if (!tail.text.startsWith('的') && !quantity.isChinese) return null
  const slice = sliceOf(tail.mentions)
  const said = /(建有|接入|配备了?|设有|开通了?)([一-龥"]{2,12})/.exec(tail.predicate)
  if (said) {
    const verb = (said[1] ?? '').replace('了', '')
    const subject = `${(said[2] ?? '').replace(/"/g, '')}${verb}率`
    return { subject, measure: null, slice, isGuess: true }
  }
  if (/升入/.test(tail.predicate)) return { subject: '升学率', measure: null, slice }
  return {
    subject: countName(noun, quantity),
    measure: null,
    slice: isWhole(slice) ? lead.slice : slice,
    isGuess: true,
  }
}

/** Words the vocabulary does not hold: a part of the list's head, or a subject of their own. */
function byNoun(scene: Scene, quantity: Quantity, lead: Lead): Words | null {
  const isArea = quantity.unit === '个' && lead.mentions.at(-1)?.area !== undefined
  if (lead.noun.length < 2 && !isArea) return null
  const done = doneOf(scene, quantity, lead)
  if (done) return done
  const { head } = scene
  if (head !== null && head.unit === quantity.unit && lead.noun.length <= 10) {
    const other = head.name.includes(lead.noun) ? null : lead.noun
    const slice = within(head.slice, { ...lead.slice, other })
    const subject = head.measure ? nameFor(head.measure, slice) : head.name
    return { subject, measure: head.measure, slice }
  }
  const level = levelOf(scene, quantity, lead)
  if (level) return level
  const name = countName(lead.words ?? leadNoun(lead.text), quantity)
  const subject = withAction(lead, plainRate(name, lead, scene))
  return { subject, measure: null, slice: lead.slice, isGuess: true }
}

const levelWord = /国家级|省级|市级|县级|区级|校级/

/** 省级文明校园2个、市级14个: of the thing just counted, at another level. */
function levelOf(scene: Scene, quantity: Quantity, lead: Lead): Words | null {
  const word = /^(?:国家|省|市|县|区|校)级$/.exec(leadNoun(lead.text))?.[0]
  const before = scene.figures.at(-1)
  if (!word || before?.quantity.unit !== quantity.unit || !levelWord.test(before.subject))
    return null
  const subject = before.subject.replace(levelWord, word)
  return { subject, measure: null, slice: before.slice }
}

/** 建筑安全隐患6项,已整改2项: so many of those just counted. */
function doneOf(scene: Scene, quantity: Quantity, lead: Lead): Words | null {
  const verb = /^(整改|完成|解决|办结|化解|达标|建成|投用|关停|落实)(?:完成|到位)?$/.exec(
    lead.noun,
  )?.[1]
  const before = scene.figures.at(-1)
  if (!verb || !before || before.quantity.unit !== quantity.unit) return null
  const subject = before.subject.replace(/(?:项|件|条)?数$/, '')
  return { subject: `${subject}${verb}数`, measure: null, slice: before.slice }
}

/** Nothing, or only a slice, is said: the measure is the one in mind. */
function bySilence(scene: Scene, quantity: Quantity, lead: Lead): Words {
  const inHead = scene.head && sameUnit(scene.head, quantity) && !isWhole(lead.slice)
  const isChange = lead.change !== null || scene.change !== null
  const base =
    (inHead ? scene.head : null) ??
    (isChange && quantity.kind === 'percent' ? scene.announced : null) ??
    scene.measures.get(quantity.kind) ??
    (quantity.kind === 'percent' ? null : scene.announced) ??
    lastOf(scene, quantity)
  if (!base) {
    const noun = leadNoun(lead.text)
    return {
      subject: noun ? countName(noun, quantity) : (unnamed[quantity.kind] ?? '数值'),
      measure: null,
      slice: lead.slice,
      isGuess: true,
    }
  }
  const slice = isWhole(lead.slice)
    ? base.slice
    : within(inHead ? base.slice : wholeSlice, lead.slice)
  const name = base.measure ? nameFor(base.measure, slice) : base.name
  return { subject: withAction(lead, name), measure: base.measure, slice }
}

/** For a figure of which nothing is said at all. */
const unnamed: Partial<Record<Quantity['kind'], string>> = {
  money: '金额',
  person: '人数',
  percent: '比例',
  event: '次数',
  area: '面积',
  time: '时间',
  institution: '数量',
  thing: '数量',
}

const bare = (unit: string) => unit.replace(/^[万亿]+/, '')
const sameUnit = (head: Remembered, quantity: Quantity) =>
  head.unit !== null && bare(head.unit) === bare(quantity.unit)

/** A bare share or number may be about anything said before; a count only about its own kind. */
function lastOf(scene: Scene, { kind }: Quantity): Remembered | null {
  const isAny = kind === 'percent' || kind === 'points' || kind === 'times' || kind === 'plain'
  const figure = lastLevel(scene, one => isAny || one.quantity.kind === kind)
  if (!figure) return null
  const { subject, measure, slice, quantity } = figure
  return { name: subject, measure, slice, unit: quantity.unit }
}
