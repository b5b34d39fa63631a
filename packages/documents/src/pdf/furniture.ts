import type { Page } from './page-runs.ts'
import type { Row } from './rows.ts'
import type { TablePart } from './table-part.ts'

export interface RowedPage extends Page {
  rows: Row[]
  /** Tables with drawn lines, top to bottom; what stands in them is in no row. */
  tables: { top: number; part: TablePart }[]
}

/** Share of the page height, at top and bottom, in which headers and page numbers stand. */
const MARGIN = 0.12
/** Rows looked at from each end of a page. */
const EDGE_ROWS = 2
/** A header on odd pages only stands on half of them. */
const REPEATS = 0.4

const pageNumber =
  /^(?:[—–\-－―·•]+\s*\d{1,4}\s*[—–\-－―·•]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/

/** Takes running headers, footers and page numbers off every page; tells whether there were any. */
export function removeFurniture(pages: RowedPage[]): boolean {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(edgeRows(page).map(row => keyOf(row, page)))) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const enough = Math.max(2, Math.ceil(pages.length * REPEATS))
  let removed = false
  for (const page of pages) {
    const furniture = new Set(
      edgeRows(page).filter(
        row => pageNumber.test(textOf(row)) || (counts.get(keyOf(row, page)) ?? 0) >= enough,
      ),
    )
    removed ||= furniture.size > 0
    page.rows = page.rows.filter(row => !furniture.has(row))
  }
  return removed
}

function edgeRows(page: RowedPage): Row[] {
  const top = page.rows.slice(0, EDGE_ROWS).filter(row => row.y < page.height * MARGIN)
  const bottom = page.rows.slice(-EDGE_ROWS).filter(row => row.y > page.height * (1 - MARGIN))
  return [...top, ...bottom]
}

/** The same words at the same end of the page, whatever the page number in them. */
function keyOf(row: Row, page: RowedPage): string {
  const end = row.y < page.height / 2 ? 'top' : 'bottom'
  return `${end} ${textOf(row).replace(/\d+/g, '#').replace(/\s/g, '')}`
}

function textOf(row: Row): string {
  return row.segments.map(segment => segment.text).join(' ')
}
