const MIB = 1024 * 1024

/** Every bound of this package. Checked while reading, before memory grows, never from declared sizes. */
export interface Limits {
  /** Size of an uploaded file, bytes. */
  fileBytes: number
  /** Entries in a zip container. */
  archiveEntries: number
  /** Inflated bytes of one zip entry. */
  archiveEntryBytes: number
  /** Inflated bytes of everything read from one zip container. */
  archiveTotalBytes: number
  /** Inflated ÷ compressed of one entry, once more than `archiveRatioFromBytes` came out. */
  archiveRatio: number
  archiveRatioFromBytes: number
  xmlDepth: number
  /** Characters between two angle brackets: a text node, an attribute value, a name. */
  xmlRunChars: number
  xmlAttributes: number
  xmlElements: number
  htmlDepth: number
  htmlElements: number
  pdfPages: number
  /** Inflated bytes of one stream of a PDF that is not a picture. */
  pdfStreamBytes: number
  /** UTF-16 units of the text read. */
  textChars: number
  blocks: number
  tableSheets: number
  tableRows: number
  tableColumns: number
  tableCells: number
  /** UTF-16 units of all cells of a workbook. */
  tableChars: number
  /** Wall-clock time for reading one file, milliseconds. */
  readMs: number
}

export const limits: Readonly<Limits> = {
  fileBytes: 50 * MIB,
  archiveEntries: 5_000,
  archiveEntryBytes: 256 * MIB,
  archiveTotalBytes: 512 * MIB,
  // Office XML compresses 10–40 times, very repetitive sheets up to about 100; deflate's ceiling is 1032.
  archiveRatio: 200,
  archiveRatioFromBytes: 4 * MIB,
  xmlDepth: 256,
  xmlRunChars: 4_000_000,
  xmlAttributes: 256,
  xmlElements: 20_000_000,
  htmlDepth: 512,
  htmlElements: 1_000_000,
  pdfPages: 2_000,
  pdfStreamBytes: 64 * MIB,
  textChars: 20_000_000,
  blocks: 1_000_000,
  tableSheets: 200,
  tableRows: 300_000,
  tableColumns: 1_000,
  tableCells: 5_000_000,
  tableChars: 100_000_000,
  readMs: 60_000,
}
