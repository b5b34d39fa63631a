import type { Archive } from '../archive/index.ts'
import { formatNumber } from '../number-formats.ts'
import type { Reading } from '../reading.ts'
import { readXml } from '../xml/index.ts'
import { type ListDefinition, type ListLevel, NumberingHandler } from './numbering-part.ts'

/** Reads numbering.xml: list definitions by `numId`. */
export async function readNumbering(
  archive: Archive,
  part: string | undefined,
  reading: Reading,
): Promise<ReadonlyMap<string, ListDefinition>> {
  if (part === undefined || !archive.has(part)) return new Map()
  const handler = new NumberingHandler()
  await readXml(archive.stream(part), part, handler, reading)
  return handler.lists()
}

/** Counts list items in reading order and prints their numbers. */
export class Numbering {
  /** Counters by abstract list: lists that share one continue each other. */
  private readonly counters = new Map<string, (number | null)[]>()
  private readonly started = new Set<string>()

  constructor(private readonly lists: ReadonlyMap<string, ListDefinition>) {}

  /** The level a paragraph style is tied to in its list, if the list says so. */
  levelOfStyle(numId: string, styleId: string): number | null {
    const levels = this.lists.get(numId)?.levels ?? []
    const index = levels.findIndex(level => level?.styleId === styleId)
    return index < 0 ? null : index
  }

  /** The text Word prints before the next item of this list and level, with its gap; '' for no number. */
  next(numId: string, depth: number): string {
    const list = this.lists.get(numId)
    const level = list?.levels[depth]
    if (!list || !level) return ''
    const counters = this.countersOf(list)
    this.applyOverride(numId, list, depth, counters)
    counters[depth] = (counters[depth] ?? level.start - 1) + 1
    for (let deeper = depth + 1; deeper < counters.length; deeper += 1) {
      if (restartsAfter(list.levels[deeper], deeper, depth)) counters[deeper] = null
    }
    return withGap(render(list, level, counters), level)
  }

  private countersOf(list: ListDefinition): (number | null)[] {
    const counters = this.counters.get(list.abstractId) ?? new Array(LEVELS).fill(null)
    this.counters.set(list.abstractId, counters)
    return counters
  }

  private applyOverride(
    numId: string,
    list: ListDefinition,
    depth: number,
    counters: (number | null)[],
  ): void {
    const start = list.startOverrides.get(depth)
    const key = `${numId}:${depth}`
    if (start === undefined || this.started.has(key)) return
    this.started.add(key)
    counters[depth] = start - 1
  }
}

const LEVELS = 9

/** By default a level starts anew after any higher one; lvlRestart 0 never, n only after level n. */
function restartsAfter(level: ListLevel | undefined, deeper: number, used: number): boolean {
  const restart = level?.restartAfter ?? deeper
  return restart > 0 && used < restart
}

function render(list: ListDefinition, level: ListLevel, counters: (number | null)[]): string {
  if (level.format === 'bullet') return '•'
  return level.text.replace(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1
    const source = list.levels[index]
    const value = counters[index] ?? source?.start ?? 1
    return formatNumber(value, level.legal ? 'decimal' : (source?.format ?? 'decimal'))
  })
}

/** After a Chinese mark the text follows at once, as it would be typed; otherwise one space. */
function withGap(text: string, level: ListLevel): string {
  if (text === '' || level.suffix === 'nothing') return text
  return /[、。．，：）】〕》\s]$/.test(text) ? text : `${text} `
}
