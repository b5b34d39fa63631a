import type { MeasureTerm } from '../../lexicon/measures.ts'
import type { UnitKind } from '../../lexicon/units.ts'
import type { Mention } from '../../lexicon/vocabulary.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { type Slice, wholeSlice } from './slice.ts'

/** A figure with what it is about. Offsets are into the passage's text. */
export interface Figure {
  quantity: Quantity
  /** Where the words that belong to it begin and end. */
  from: number
  to: number
  subject: string
  measure: MeasureTerm | null
  slice: Slice
  org: string | null
  period: string | null
  comparator: string | null
  modality: 'done' | 'plan' | 'norm' | 'previous'
  /** level: how much there is · change: by how much it changed · share: part of a whole · times: multiple. */
  form: 'level' | 'change' | 'share'
  /** How many brackets it stands in. */
  depth: number
}

/** What stands behind a figure. */
export interface Tail {
  /** Up to the next figure or the next stop. */
  text: string
  mentions: readonly Mention[]
  /** Behind the last figure of the clause: what all its figures are said of. */
  predicate: string
}

/** What a figure turns out to be about. */
export type Named = Pick<Figure, 'subject' | 'measure' | 'slice' | 'form'> & {
  /** The subject is put together from words the vocabulary does not hold. */
  isGuess?: boolean | undefined
  /** A remark on the figure before, 平均每校2.6名: nothing said later refers to it. */
  isAside?: boolean | undefined
}

/** A name before it is known whether the figure is a level or a change. */
export type Words = Omit<Named, 'form'>

/** A measure that later figures may leave unsaid. */
export interface Remembered {
  name: string
  measure: MeasureTerm | null
  slice: Slice
  /** Unit of the figure that said it; null when only words said it. */
  unit: string | null
}

/** What a reader has in mind at a point of the text. */
export interface Scene {
  /** Set by a heading or by 小学: and valid until the next one. */
  topic: Slice
  /** The last heading, or short first sentence of a numbered paragraph. */
  title: string
  /** Set by the last figure that named a slice; a new sentence forgets it. */
  group: Slice
  measures: Map<UnitKind, Remembered>
  /** Measure announced for the figures that follow: 生均……方面, */
  announced: Remembered | null
  /** Names said so far, to complete short forms of them. */
  subjects: Set<string>
  /** The chapter speaks of what is to come: 下一步工作打算. */
  isPlanChapter: boolean
  /** The sentence speaks of what is to come: 力争到2025年, */
  isPlan: boolean
  /** Change announced for the figures that follow: 增幅: */
  change: string | null
  /** What changed most, when the sentence names where: 小学增幅最高的是柳河县, */
  changed: Remembered | null
  /** The last measure said without a figure: 有3个县未实现教育支出只增不减, */
  said: Remembered | null
  /** What the sentence says was done to the things it counts: 新建. */
  action: string | null
  /** Inside a list of parts (其中, 包括, brackets), what the parts add up to. */
  head: Remembered | null
  /** A colon opened the list: its parts may be clauses of their own, with ; between them. */
  isLongList: boolean
  /** The clauses of the list have ended, though its parts may go on: what is said now need be no part. */
  isListOver: boolean
  /** Figures of the passage so far, and where its present sentence begins among them. */
  figures: Figure[]
  /** How many brackets are open. */
  depth: number
  sentenceFrom: number
  /** Where the present part of it, between semicolons, begins among them. */
  partFrom: number
  /** What the part before began with: 小学在校生5000人,教师320人;初中3000人 are pupils again. */
  opening: Figure | null
}

export function newScene(topic: Slice = wholeSlice): Scene {
  return {
    topic,
    title: '',
    group: wholeSlice,
    measures: new Map(),
    announced: null,
    subjects: new Set(),
    isPlanChapter: false,
    isPlan: false,
    change: null,
    changed: null,
    action: null,
    said: null,
    head: null,
    isLongList: false,
    isListOver: false,
    figures: [],
    depth: 0,
    sentenceFrom: 0,
    partFrom: 0,
    opening: null,
  }
}

/** What a bracket may change and its end brings back. */
export type Mind = Pick<Scene, 'group' | 'measures' | 'head' | 'isListOver' | 'change'>

/** A copy to come back to when a bracket closes. */
export const copyOfMind = (scene: Scene): Mind => ({
  group: scene.group,
  measures: new Map(scene.measures),
  head: scene.head,
  isListOver: scene.isListOver,
  change: scene.change,
})

/** A stop has parted what was said from what follows it. */
export function startPart(scene: Scene): void {
  const first = scene.figures[scene.partFrom]
  if (first?.form === 'level' && first.slice.stage) scene.opening = first
  scene.partFrom = scene.figures.length
}

export function startSentence(scene: Scene): void {
  // 总投入9亿元,其中财政性经费7亿元。: the next sentence is of the whole again.
  const { head } = scene
  const kind =
    head &&
    (
      lastLevel(scene, ({ quantity }) => quantity.unit === head.unit) ??
      lastLevel(scene, () => true)
    )?.quantity.kind
  if (head && kind) scene.measures.set(kind, head)
  scene.group = wholeSlice
  scene.head = null
  scene.isLongList = false
  scene.isListOver = false
  scene.change = null
  scene.changed = null
  scene.action = null
  scene.said = null
  scene.isPlan = scene.isPlanChapter
  startPart(scene)
  scene.sentenceFrom = scene.figures.length
}

/** Figures of the present sentence, the last few of them: enough for what a reader refers back to. */
export const recentOfSentence = (scene: Scene): Figure[] =>
  scene.figures.slice(Math.max(scene.sentenceFrom, scene.figures.length - 20))

/** The last level figure, preferring one in the same unit kind. */
export function lastLevel(scene: Scene, wanted: (figure: Figure) => boolean): Figure | null {
  const until = Math.max(0, scene.figures.length - 12)
  for (let at = scene.figures.length - 1; at >= until; at--) {
    const figure = scene.figures[at]
    if (figure && figure.form !== 'change' && figure.depth <= scene.depth && wanted(figure))
      return figure
  }
  return null
}
