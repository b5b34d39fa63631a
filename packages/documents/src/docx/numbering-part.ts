import type { Attributes, XmlHandler } from '../xml/index.ts'
import { isOn, wholeNumber } from './styles.ts'

export interface ListLevel {
  start: number
  format: string
  /** `lvlText`: `%1` … `%9` stand for the counters. */
  text: string
  suffix: 'tab' | 'space' | 'nothing'
  /** isLgl: every counter prints in decimal. */
  legal: boolean
  /** lvlRestart. */
  restartAfter: number | null
  styleId: string | null
}

export interface ListDefinition {
  abstractId: string
  /** By depth; sparse. */
  levels: (ListLevel | undefined)[]
  startOverrides: ReadonlyMap<number, number>
}

interface AbstractList {
  levels: (ListLevel | undefined)[]
  styleLink: string | null
  numStyleLink: string | null
}

interface RawList {
  abstractId: string
  overrides: Map<number, ListLevel>
  startOverrides: Map<number, number>
}

const MAX_DEPTH = 8

/** Collects numbering.xml. */
export class NumberingHandler implements XmlHandler {
  private readonly abstracts = new Map<string, AbstractList>()
  private readonly nums = new Map<string, RawList>()
  private abstract: AbstractList | null = null
  private num: RawList | null = null
  private level: ListLevel | null = null
  private overrideDepth = 0

  open(name: string, attributes: Attributes): void {
    if (name === 'w:abstractNum') {
      this.abstract = { levels: [], styleLink: null, numStyleLink: null }
      this.abstracts.set(attributes['w:abstractNumId'] ?? '', this.abstract)
    } else if (name === 'w:num') {
      this.num = { abstractId: '', overrides: new Map(), startOverrides: new Map() }
      this.nums.set(attributes['w:numId'] ?? '', this.num)
    } else if (name === 'w:lvl') this.openLevel(depthOf(attributes))
    else if (name === 'w:lvlOverride') this.overrideDepth = depthOf(attributes)
    else if (this.level) readLevelProperty(this.level, name, attributes)
    else this.readListProperty(name, attributes['w:val'] ?? '')
  }

  close(name: string): void {
    if (name === 'w:lvl') this.level = null
    else if (name === 'w:abstractNum') this.abstract = null
    else if (name === 'w:num') this.num = null
  }

  lists(): ReadonlyMap<string, ListDefinition> {
    return new Map([...this.nums].map(([id, num]) => [id, this.define(num)]))
  }

  private define({ abstractId, overrides, startOverrides }: RawList): ListDefinition {
    const levels = [...(this.linked(abstractId)?.levels ?? [])]
    for (const [depth, level] of overrides) levels[depth] = level
    return { abstractId, levels, startOverrides }
  }

  /** A list may point to the one that defines its list style. */
  private linked(abstractId: string): AbstractList | undefined {
    const own = this.abstracts.get(abstractId)
    const link = own?.numStyleLink
    if (!own || !link) return own
    return [...this.abstracts.values()].find(list => list.styleLink === link) ?? own
  }

  private openLevel(depth: number): void {
    this.level = {
      start: 1,
      format: 'decimal',
      text: '',
      suffix: 'tab',
      legal: false,
      restartAfter: null,
      styleId: null,
    }
    if (this.abstract) this.abstract.levels[depth] = this.level
    else this.num?.overrides.set(depth, this.level)
  }

  private readListProperty(name: string, value: string): void {
    if (name === 'w:abstractNumId' && this.num) this.num.abstractId = value
    else if (name === 'w:startOverride' && this.num) {
      this.num.startOverrides.set(this.overrideDepth, wholeNumber(value) ?? 1)
    } else if (name === 'w:styleLink' && this.abstract) this.abstract.styleLink = value
    else if (name === 'w:numStyleLink' && this.abstract) this.abstract.numStyleLink = value
  }
}

function readLevelProperty(level: ListLevel, name: string, attributes: Attributes): void {
  const value = attributes['w:val']
  if (name === 'w:start') level.start = wholeNumber(value) ?? 1
  // Newer formats stand in mc:AlternateContent as w:numFmt val="custom" first; the plain one follows.
  else if (name === 'w:numFmt' && value !== 'custom') level.format = value ?? 'decimal'
  else if (name === 'w:lvlText') level.text = value ?? ''
  else if (name === 'w:suff' && (value === 'space' || value === 'nothing')) level.suffix = value
  else if (name === 'w:isLgl') level.legal = isOn(value)
  else if (name === 'w:lvlRestart') level.restartAfter = wholeNumber(value) ?? 0
  else if (name === 'w:pStyle') level.styleId = value ?? null
}

function depthOf(attributes: Attributes): number {
  return Math.min(MAX_DEPTH, Math.max(0, wholeNumber(attributes['w:ilvl']) ?? 0))
}
