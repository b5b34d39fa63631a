/** A table, or the part of one that stands on a page. */
export interface TablePart {
  page: number
  /** Left edges of its columns: a table that goes on over a page keeps them. */
  xs: number[]
  rows: string[][]
}
