import { type Block, lastAt } from '@mingjian/model'
import type { Marker } from './markers.ts'

/** Marks that may number one thing after another, in text order. */
export interface Strand {
  marks: Marker[]
  /** Those of what the file itself declares an item of a list. */
  listed: Set<Marker>
}

/**
 * Parts the marks of a report into strands: the running text is one, and so is each column of a table,
 * each note and each text box, which number for themselves.
 */
export function readStrands(markers: readonly Marker[], blocks: readonly Block[]): Strand[] {
  const strands = new Map<string, Strand>()
  for (const marker of markers) {
    const block = blocks[lastAt(blocks, marker.span[0], startOf)]
    const key = block ? strandIn(block, marker) : TEXT
    const strand = strands.get(key) ?? { marks: [], listed: new Set() }
    strands.set(key, strand)
    strand.marks.push(marker)
    if (block?.kind === 'list-item') strand.listed.add(marker)
  }
  return [...strands.values()]
}

const TEXT = ''

function strandIn({ kind, start, table }: Block, { span: [at] }: Marker): string {
  if (table) return `${table.table}:${table.cells.findIndex(([, end]) => at < end)}`
  return kind === 'footnote' || kind === 'text-box' ? `${start}` : TEXT
}

const startOf = ({ start }: Block) => start
