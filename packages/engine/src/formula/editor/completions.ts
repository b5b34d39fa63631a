import { type DataElement, institutionKinds, stageIds } from '@mingjian/model'
import type { IToken } from 'chevrotain'
import type { Catalog } from '../catalog.ts'
import type { FormulaHome } from '../check/checking.ts'
import { findFact } from '../facts.ts'
import * as t from '../parse/tokens.ts'
import { type Candidate, type Possible, rank } from './candidate.ts'
import { type ArgumentAt, argumentAt, type Caret, caretAt, isName } from './caret.ts'
import { fitsArgument, measureOf, measureOfIndicator, unitsFor, type Writing } from './fitting.ts'
import {
  elementCandidate,
  factCandidates,
  factValueCandidates,
  functionCandidates,
  indicatorCandidates,
  stageCandidates,
  unitCandidate,
} from './possible.ts'

/** More words to find a name by, such as its pinyin initials. */
export type OtherWords = (label: string) => readonly string[]

/**
 * What may be written at the caret, the likeliest first: what fits the argument (indicators, a unit,
 * a number of the right unit) before what does not, what begins with the typed before what holds it.
 * @example completionsAt('生均(图书册数, 在', 10, catalog, indicator)
 */
export function completionsAt(
  text: string,
  offset: number,
  catalog: Catalog,
  home: FormulaHome | null = null,
  otherWords: OtherWords = () => [],
): Candidate[] {
  const caret = caretAt(text, offset, catalog)
  const wanted = wantedAt(caret, { text, catalog, home }).map(each => ({
    ...each,
    words: [...each.words, ...otherWords(each.label)],
  }))
  return rank(wanted, caret.prefix).map(each => ({ ...each, ...placed(each, caret) }))
}

/** Inside “… the whole name is written with its quotes. */
function placed({ insert, caret, kind }: Possible, { quoted, range }: Caret) {
  if (!quoted || kind === '函数' || insert.startsWith('“')) return { insert, caret, range }
  const [name = '', stage = ''] = insert.split('〔')
  const whole = `“${name}”${stage && `〔${stage}`}`
  return { insert: whole, caret: whole.length, range }
}

function wantedAt(caret: Caret, writing: Writing): Possible[] {
  const inner = caret.open.at(-1)
  if (inner?.kind === 'stage') return stagesAt(caret, writing)
  const previous = caret.before.at(-1)
  if (previous && endsOperand(previous)) return []
  const fact = factAsked(caret.before)
  if (fact) return factValueCandidates(fact)
  const at = argumentAt(caret)
  if (at?.parameter && inner?.kind !== 'group') {
    const special = specialCandidates(at, inner?.kind === 'list', writing)
    if (special) return special
  }
  return values(caret, inner?.kind === 'call' ? at : null, writing)
}

/** After a number or a closing bracket an operator is wanted, not a name. */
const endsOperand = (token: IToken): boolean =>
  isName(token) ||
  [t.NumberText, t.Percent, t.RightRound, t.RightSquare, t.RightStage].includes(token.tokenType)

function factAsked(before: readonly IToken[]) {
  const [name, sign] = before.slice(-2)
  return name && sign?.tokenType === t.Comparison ? findFact(name.image) : undefined
}

function stagesAt({ before, next }: Caret, { catalog }: Writing): Possible[] {
  const name = before.at(-2)?.image.replace(/^[“"]|[”"]$/g, '') ?? ''
  const [element] = catalog.findElements(name)
  const collected = element?.stages ?? stageIds
  return stageCandidates(collected, next?.tokenType === t.RightStage)
}

/** For arguments that are no values; null where a value is wanted. */
function specialCandidates(at: ArgumentAt, inList: boolean, writing: Writing): Possible[] | null {
  const { catalog, home } = writing
  const indicators = () => indicatorCandidates(catalog.indicators, home).sort(ownFirst)
  switch (at.parameter?.kind) {
    case 'indicators':
      return indicators().map(each => (inList ? each : bracketed(each)))
    case 'each-standing':
      return indicatorCandidates(
        catalog.indicators.filter(({ units }) =>
          units.some(kind => institutionKinds.includes(kind)),
        ),
        home,
      ).sort(ownFirst)
    case 'unit':
      return unitsFor(at, writing).map(unitCandidate)
    case 'whole':
      return []
    default:
      return null
  }
}

const bracketed = (each: Possible): Possible => ({
  ...each,
  insert: `[${each.insert}]`,
  caret: each.insert.length + 1,
})

/** Codes of the own standard stand before ids of others. */
const ownFirst = (a: Possible, b: Possible) =>
  Number(a.insert.includes('/')) - Number(b.insert.includes('/'))

const strange = ({ stages }: DataElement, home: FormulaHome | null) =>
  home?.stage ? !stages.includes(home.stage) : false

function values(caret: Caret, at: ArgumentAt | null, writing: Writing): Possible[] {
  const { catalog, home } = writing
  const fits = at ? fitsArgument(at, writing) : () => true
  const ownStageFirst = [...catalog.elements].sort(
    (a, b) => Number(strange(a, home)) - Number(strange(b, home)),
  )
  const elements = ownStageFirst.map(element => {
    const each = elementCandidate(element, home)
    return { ...each, fits: each.fits && fits(measureOf(element)) }
  })
  const indicators = indicatorCandidates(catalog.indicators, home).map(each => {
    const indicator = catalog.findIndicator(each.insert, home?.standard ?? null)
    const measure = indicator && measureOfIndicator(indicator, catalog)
    return { ...each, fits: !each.insert.includes('/') && (!measure || fits(measure)) }
  })
  const asksCondition = at?.parameter?.kind === 'condition'
  const bracketFollows = caret.next?.tokenType === t.LeftRound
  return [
    ...(asksCondition ? factCandidates() : []),
    ...elements,
    ...functionCandidates(bracketFollows),
    ...indicators,
  ]
}
