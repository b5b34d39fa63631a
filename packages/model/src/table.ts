/** A sheet or csv file as read: a header and rows of text with their place. The form every import starts from. */
export interface Table {
  file: string
  sheet: string | null
  header: string[]
  /** Column letter of each heading, where the reader knows it. */
  letters?: string[]
  rows: { line: number; cells: Record<string, string> }[]
}

/** A sheet to be written: a header, and cells that stay what they are given as. */
export interface SheetContent {
  name: string
  /** `width` in characters. */
  columns: { header: string; width?: number }[]
  rows: (string | number | null)[][]
  /**
   * For people to fill in: ruled, wrapped cells that stay text when typed over (1.10 is no number).
   * Only text is written into it.
   */
  form?: {
    /** Lists to choose from, one for a column or for some of its rows. */
    choices?: { column: number; from: number; to?: number; values: readonly string[] }[]
    /** Columns shown for reading only. */
    muted?: readonly number[]
  }
}
