import type { Archive } from '../archive/index.ts'
import type { Reading } from '../reading.ts'
import { type Attributes, readXml, type XmlHandler } from '../xml/index.ts'

/** How a number is meant, by its cell's format. */
export type NumberKind = 'number' | 'percent' | 'date'

/** Number kinds by style index (the order of `cellXfs` in styles.xml). */
export async function readNumberKinds(
  archive: Archive,
  part: string | undefined,
  reading: Reading,
): Promise<NumberKind[]> {
  if (part === undefined || !archive.has(part)) return []
  const handler = new FormatsHandler()
  await readXml(archive.stream(part), part, handler, reading)
  return handler.formatIds.map(id => kindOf(id, handler.codes.get(id)))
}

/** Excel allows no longer format. */
const FORMAT_CHARS = 255

class FormatsHandler implements XmlHandler {
  readonly codes = new Map<number, string>()
  readonly formatIds: number[] = []
  private inCellFormats = false

  open(name: string, attributes: Attributes): void {
    if (name === 'x:cellXfs') this.inCellFormats = true
    else if (name === 'x:numFmt') {
      this.codes.set(
        Number(attributes.numFmtId),
        (attributes.formatCode ?? '').slice(0, FORMAT_CHARS),
      )
    } else if (name === 'x:xf' && this.inCellFormats) {
      this.formatIds.push(Number(attributes.numFmtId ?? 0))
    }
  }

  close(name: string): void {
    if (name === 'x:cellXfs') this.inCellFormats = false
  }
}

/** Built-in formats (ECMA-376 §18.8.30); 27–36 and 50–58 are the Chinese date formats. */
function kindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent'
    const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)
    return isDate && id !== 48 && id !== 49 ? 'date' : 'number'
  }
  const [positive = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')
  if (/general/i.test(positive)) return 'number'
  if (/[ymdhs]/i.test(positive)) return 'date'
  return positive.includes('%') ? 'percent' : 'number'
}
