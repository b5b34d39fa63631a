import type { Mention } from '../lexicon/vocabulary.ts'
import { inside } from '../text/spans.ts'
import { observeDeadline, type Reading } from './reading.ts'
import { advance } from './scene/periods.ts'
import { type Figure, lastLevel, type Scene } from './scene/scene.ts'
import { isWhole, type Slice, sliceOf, wholeSlice } from './scene/slice.ts'
import type { Clause } from './words/clauses.ts'
import { leadNoun } from './words/noun-phrase.ts'

/** The parts that follow divide this figure. */
export function openList(scene: Scene, figure: Figure | null): void {
  if (!figure) return
  const { subject, measure, slice, quantity } = figure
  scene.head = { name: subject, measure, slice, unit: quantity.unit }
  scene.isListOver = false
  scene.group = slice
}

/** 按生均计: per pupil, the measure that was spoken of. */
function announcePerPupil({ scene, vocabulary }: Reading, text: string): void {
  const money = scene.measures.get('money')
  if (!money || !/^(?:按|其中)?生均(?:计算?|看|方面|分)?$/.test(text)) return
  const name = vocabulary.canonical(`生均${money.name}`, 'money')
  if (!name) return
  scene.announced = { name, measure: null, slice: wholeSlice, unit: null }
  scene.measures.set('money', scene.announced)
}

/** Measures said behind the last figure are in mind for the next clause: 6个县的差异系数均达标,其中. */
export function observeTail({ scene, mentions }: Reading, start: number, end: number): void {
  for (const { measure } of inside(mentions, start, end)) {
    if (!measure || measure.adjacent || measure.stage) continue
    const said = { name: measure.name, measure, slice: wholeSlice, unit: null }
    for (const kind of measure.kinds) scene.measures.set(kind, said)
    scene.said = said
  }
}

const planWords =
  /^(?:力争|争取|计划|预计|拟|规划|目标)|(?:力争|(?<!(?:达到|实现|完成|达成)了?[^,;。]{0,20})目标是?|(?<!(?:实施|启动|推进|落实|执行|完成|开展|入选|纳入)[^,;。]{0,20})计划)$/
const topicEnd = /(?:方面|部分|阶段|情况|看)$/

/** -小学。 opens what is said of primary schools. */
const bareTopic = (text: string, mentions: readonly Mention[]): boolean =>
  mentions.length === 1 &&
  mentions[0]?.stage !== undefined &&
  text.replace(/^-+/, '') === mentions[0].word

/** Words without a figure: 生均……经费方面, 小学:, 其中. */
export function observeWords(reading: Reading, clause: Clause): void {
  const { scene, passage } = reading
  const text = passage.text.slice(clause.start, clause.end)
  const mentions = inside(reading.mentions, clause.start, clause.end)
  const slice = sliceOf(mentions)
  const isAlone = clause.stop === '。' && bareTopic(text, mentions)
  const isTopic = clause.stop === ':' || topicEnd.test(text) || isAlone
  const times = inside(reading.times, clause.start, clause.end)
  advance(reading.clock, times)
  // 回看2020年的专项调查: what follows is of that year, sentence after sentence.
  const told = clause.stop === ':' ? times.findLast(({ role }) => role === 'at')?.year : null
  if (told != null) reading.clock.sectionYear = told
  const base = times.findLast(time => time.role === 'base' && time.year !== null)
  if (base) reading.clock.baseYear = base.year
  observeDeadline(reading, times)
  if (text !== '') reading.before = text
  if (text === '其中')
    openList(
      scene,
      lastLevel(scene, () => true),
    )
  if (planWords.test(text)) scene.isPlan = true
  for (const { measure } of mentions) {
    if (!measure || measure.adjacent) continue
    const said = { name: measure.name, measure, slice, unit: null }
    for (const kind of measure.kinds) scene.measures.set(kind, said)
    if (isTopic || /生均/.test(measure.name)) scene.announced = said
  }
  announceName(scene, text, clause.stop, mentions)
  announceCondition(reading, clause, text)
  // Ownership is a topic only where it is all that is said: 民办园:
  if (text.length > 8) slice.ownership = null
  announcePerPupil(reading, text)
  if (isTopic && !isWhole(slice) && mentions.every(mention => !mention.measure || mention.stage)) {
    scene.topic = slice
    scene.group = slice
  }
  observeChange(scene, text, clause.stop, slice)
}

const itemMark = /^(?:[一二三四五六七八九十]+[是、.]|\d{1,2}[.、])/

/** (2)肥胖。四年级8.5%: a condition that a heading in the line names is what the shares below are of. */
function announceCondition(reading: Reading, { start, stop }: Clause, text: string): void {
  const { scene, vocabulary, passage } = reading
  if (stop !== '。' || text.length > 8 || passage.text.charAt(start - 1) !== ')') return
  const name = vocabulary.canonical(text, 'percent')
  if (name) scene.measures.set('percent', { name, measure: null, slice: wholeSlice, unit: null })
}

/** 升学率连续三年增长,今年达81%: the rate is the subject of what is said, and of the figure to come. */
const movedRate =
  /^([一-龥]{2,16}率)(?:连续|稳步|逐年|持续|明显|显著|大幅|有所|不断|已经?|进一步|再|均?[比较]|最[高低])/
/** 差异系数最大的是生均校舍面积,为0.41: what is ranked is the measure. */
const mostOf = /^([一-龥]{2,10}(?:系数|率|比例|占比))最[高低大小]的(?:是|为)/
/** 均达到评估标准 names no figure. */
const meets = /^[一-龥]{0,4}(?:达到|符合|满足|高于|低于|超过|优于)/

/** 乐器、图书达标率,2022年为81%; 二是供餐标准。每生每天5元: a name that the next figure leaves out. */
function announceName(
  scene: Scene,
  text: string,
  stop: string,
  mentions: readonly Mention[],
): void {
  const moved = movedRate.exec(text)?.[1]?.replace(/^[一-龥]{2,6}[县市区镇乡](?=[一-龥]{2,}率)/, '')
  if (moved && !mentions.some(({ measure }) => measure?.kinds.includes('percent'))) {
    scene.measures.set('percent', { name: moved, measure: null, slice: wholeSlice, unit: null })
    return
  }
  const ranked = mostOf.exec(text)?.[1]
  if (ranked) {
    const kind = ranked.endsWith('系数') ? 'plain' : 'percent'
    scene.measures.set(kind, { name: ranked, measure: null, slice: wholeSlice, unit: null })
    return
  }
  const isName =
    (/(?:率|标准)$/.test(text) && !meets.test(text)) ||
    (stop === ':' && /..(?:费|支出|补助|补贴|学校(?:比例|占比))$/.test(text))
  const name = isName ? leadNoun(text.replace(itemMark, '')) : ''
  if (name.length < 3 || name.length > 24) return
  const said = { name: name.replace('的', ''), measure: null, slice: wholeSlice, unit: null }
  if (name.endsWith('率')) scene.measures.set('percent', said)
  else scene.announced = said
  // 公用经费:小学785元: of nothing that was told in money before.
  const isKnown = mentions.some(({ measure }) => measure?.kinds.includes('money'))
  if (stop === ':' && !isKnown && !name.endsWith('标准') && !/比例$|占比$/.test(name))
    scene.measures.delete('money')
}

/** 增幅: and 小学增长最快的是柳河县, say that the figures to come are changes, the latter also of what. */
function observeChange(scene: Scene, text: string, stop: string, slice: Slice): void {
  const word = /(?:增|涨|降|减)幅|增速|增长|下降/.exec(text)?.[0]
  const isMost = /最.{0,3}的(?:是|为)/.test(text)
  if (!word || !(isMost || (stop === ':' && /[幅速]/.test(word)))) return
  scene.change = /[降减]/.test(word) ? '下降' : '增长'
  const whose = (own: Slice) => (isWhole(slice) ? own : slice)
  // 有5个县教育经费只增不减,降幅最大的为: what was said to change, else the last sum.
  if (isMost && scene.said) {
    scene.changed = { ...scene.said, slice: whose(scene.said.slice) }
    return
  }
  const last = isMost ? lastLevel(scene, figure => figure.quantity.kind === 'money') : null
  if (!last) return
  const { subject, measure } = last
  scene.changed = { name: subject, measure, slice: whose(last.slice), unit: null }
}
