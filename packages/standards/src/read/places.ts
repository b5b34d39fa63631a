import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'

/** Where in the library something was written. */
export interface YamlPlace {
  /** Absolute path of the YAML file. */
  file: string
  path: readonly (string | number)[]
}

/** Where in a workbook something was written: the cells of its fields, by the field's name. */
export interface CellPlace {
  file: string
  sheet: string | null
  line: number
  cells: Readonly<Record<string, CellRef>>
}

export interface CellRef {
  sheet: string | null
  line: number
  letter: string | null
  heading: string
}

export type Place = YamlPlace | CellPlace

const places = new WeakMap<object, Place>()

/** Remembers where a part of the library was written, so that a later check can point at it. */
export function writtenAt<T extends object>(part: T, place: Place): T {
  places.set(part, place)
  return part
}

export function findPlace(part: object): Place | undefined {
  return places.get(part)
}

/** The file as a person knows it: `standards/01-jiaodu-2017-6.yaml`. */
export function shortName(file: string): string {
  return join(basename(dirname(file)), basename(file))
}

/**
 * 1-based line of a place. Reads the file again: lines are wanted only for problems,
 * and keeping every position would slow down the loading of a library that has none.
 */
export function lineOf(place: YamlPlace): number | undefined {
  const lineCounter = new LineCounter()
  const document = parseDocument(readFileSync(place.file, 'utf8'), { lineCounter })
  for (let depth = place.path.length; depth >= 0; depth--) {
    const node = document.getIn(place.path.slice(0, depth), true)
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line
  }
  return undefined
}
