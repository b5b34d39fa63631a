import type { Span } from '@mingjian/model'
import { looselyNamed, sometimesCounted, stageDivisions } from '../../lexicon/stage-measures.ts'
import { collect } from '../../structure/collect.ts'
import { type Division, summedApart } from '../../structure/divisions.ts'
import { sizeOf } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import { addsUp, isSlippedSum } from '../../structure/part-sums.ts'
import type { Part } from '../../structure/parts.ts'
import { readStaged, type Staged } from '../../structure/staged-figures.ts'
import { type AuditContext, figuresIn } from '../context.ts'

/** Parts of a whole stand in its paragraph, or in so many before it. */
const FARTHEST_BACK = 4
const LONGEST_REACH = 2_000
/** All stages are told of, when so many are. */
const FEWEST_OF_ALL = 4

/**
 * 小学…在校…人；初中…在校…人。义务教育在校生…人: what two stages have makes what they have together, however far apart
 * the three are told. Who belongs to neither (特教) may be counted with them, so that without 合计 only a slip of
 * the pen tells against the sum.
 */
export function stageSums(context: AuditContext): Division[] {
  return [...sumsBehind(context), ...sumsBefore(context), ...sumsOfStage(context)]
}

function sumsBehind(context: AuditContext): Division[] {
  const paragraphs = stagedParagraphs(context)
  return collect(paragraphs, (staged, at) =>
    collect(staged, whole => {
      const before = paragraphs.slice(Math.max(0, at - FARTHEST_BACK), at + 1).flat()
      const near = before.filter(
        one => whole.figure.start - one.figure.end < LONGEST_REACH && isAlike(one, whole),
      )
      const parts = partsOf(whole, near)
      return parts ? (judge(whole, parts, near) ?? []) : []
    }),
  )
}

/** What is told of all stages first is told stage by stage within so many paragraphs. */
const FARTHEST_AHEAD = 7
const FEWEST_BELOW = 3
/** So small a sum may be right by chance. */
const LEAST_PROVING = 100

/**
 * 在校生131164人，专任教师11232人。一、学前…；二、义务教育…: what all stages have, told before them. That the stages told are
 * all of them is shown by another measure, whose sum is right.
 */
function sumsBefore(context: AuditContext): Division[] {
  const paragraphs = stagedParagraphs(context)
  return collect(paragraphs, (staged, at) => {
    const wholes = staged.filter(one => one.stage === '')
    const single = wholes.filter(
      one => wholes.filter(other => other.measure === one.measure).length === 1,
    )
    if (single.length < 2) return []
    const behind = paragraphs.slice(at, at + FARTHEST_AHEAD).flat()
    const judged = single.flatMap(whole => {
      const parts = topStages(
        behind.filter(
          one =>
            one.figure.start > whole.figure.end &&
            one.figure.start - whole.figure.end < LONGEST_REACH &&
            // The year is told once, with the whole.
            isAlike(one.year === '' ? { ...one, year: whole.year } : one, whole),
        ),
      )
      if (!parts) return []
      const listed = parts.map(partOf)
      const without = parts.filter(one => !sometimesCounted.includes(one.stage)).map(partOf)
      const holds = [listed, without].some(all => addsUp(all, whole.figure))
      return [{ whole, listed, holds }]
    })
    const isProved = judged.some(
      ({ whole, holds }) => holds && sizeOf(whole.figure) >= LEAST_PROVING,
    )
    return isProved
      ? judged
          .filter(({ holds }) => !holds)
          .map(({ whole, listed }) => summedApart(whole.figure, listed, true))
      : []
  })
}

/** 义务教育在校生133698人。（一）小学…（二）初中…: what a stage has, told before its parts; a slip of the pen alone tells against it. */
function sumsOfStage(context: AuditContext): Division[] {
  const paragraphs = stagedParagraphs(context)
  return collect(paragraphs, (staged, at) =>
    collect(staged, whole => {
      const kinds = stageDivisions.find(one => one.whole === whole.stage)?.parts
      if (!kinds) return []
      const behind = paragraphs.slice(at, at + FARTHEST_AHEAD).flat()
      const near = behind.filter(
        one =>
          one.figure.start > whole.figure.end &&
          one.figure.start - whole.figure.end < LONGEST_REACH &&
          isAlike(one.year === '' ? { ...one, year: whole.year } : one, whole),
      )
      const parts = kinds.map(kind => near.filter(one => one.stage === kind))
      if (!parts.every(found => found.length === 1)) return []
      const listed = parts.flat().map(partOf)
      return isSlippedSum(listed, whole.figure) ? [summedApart(whole.figure, listed, true)] : []
    }),
  )
}

/** Stages that do not hold each other, one figure each: 义务教育, and not 小学 and 初中 besides. */
function topStages(told: readonly Staged[]): readonly Staged[] | null {
  const stages = new Set(told.map(one => one.stage))
  if (stages.size < told.length || stages.has('') || stages.has(looselyNamed)) return null
  const inner = new Set(
    stageDivisions.filter(({ whole }) => stages.has(whole)).flatMap(({ parts }) => parts),
  )
  const top = told.filter(one => !inner.has(one.stage))
  return top.length >= FEWEST_BELOW ? top : null
}

export const stagedParagraphs = once((context: AuditContext): readonly Staged[][] => {
  const { text, segments } = context
  const { paragraphs, sentences } = segments
  let at = 0
  return paragraphs.map(([, end]) => {
    const own: Span[] = []
    for (; at < sentences.length && (sentences[at]?.[0] ?? end) < end; at++)
      own.push(sentences[at] as Span)
    return readStaged(text, own, span => figuresIn(context, span))
  })
})

const isAlike = (one: Staged, { figure, measure, year }: Staged) =>
  one.figure !== figure &&
  one.measure === measure &&
  one.year === year &&
  one.figure.family === figure.family &&
  one.figure.scale === figure.scale

/** The one figure of every stage the whole consists of; null where one is missing or told twice. */
function partsOf({ figure, stage }: Staged, near: readonly Staged[]): readonly Staged[] | null {
  const before = near.filter(one => one.figure.end <= figure.start)
  const kinds = stageDivisions.find(one => one.whole === stage)?.parts
  if (kinds) {
    const parts = kinds.map(kind => before.filter(one => one.stage === kind))
    return parts.every(found => found.length === 1) ? parts.flat() : null
  }
  if (stage !== '') return null
  const parts = before.filter(one => isSingle(one.stage))
  const names = new Set(parts.map(one => one.stage))
  return names.size === parts.length && names.size >= FEWEST_OF_ALL ? parts : null
}

/** A stage that is none of several: 小学, and not 义务教育. */
const isSingle = (stage: string) =>
  stage !== '' && stage !== looselyNamed && !stageDivisions.some(({ whole }) => whole === stage)

function judge(whole: Staged, parts: readonly Staged[], near: readonly Staged[]): Division | null {
  const { figure, stage, isSummedUp } = whole
  const listed = parts.map(partOf)
  const others = near.filter(one => sometimesCounted.includes(one.stage) && !parts.includes(one))
  const holds = [listed, ...others.map(one => [...listed, partOf(one)])].some(all =>
    addsUp(all, figure),
  )
  const isSure =
    (isSummedUp && stage !== '' && stage !== looselyNamed) || isSlippedSum(listed, figure)
  if (!holds && !isSure) return null
  const held = holds && !addsUp(listed, figure) ? others.map(partOf) : []
  return summedApart(figure, [...listed, ...held], true)
}

const partOf = ({ figure, stage }: Staged): Part => ({ figure, label: stage, times: 1 })
