import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

/** Bytes changed, cut, doubled or moved. */
export const byteMutation: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc.oneof(
  fc
    .array(fc.tuple(place, fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 24 })
    .map(flips => (bytes: Uint8Array) => {
      const copy = bytes.slice()
      for (const [at, bit] of flips) {
        const index = Math.floor(at * copy.length)
        copy[index] = (copy[index] ?? 0) ^ (1 << bit)
      }
      return copy
    }),
  fc
    .array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 24 })
    .map(changes => (bytes: Uint8Array) => {
      const copy = bytes.slice()
      for (const [at, value] of changes) copy[Math.floor(at * copy.length)] = value
      return copy
    }),
  place.map(at => (bytes: Uint8Array) => bytes.slice(0, Math.floor(at * bytes.length))),
  place.map(at => (bytes: Uint8Array) => bytes.slice(Math.floor(at * bytes.length))),
  fc
    .tuple(place, place, place, fc.integer({ min: 1, max: 40 }))
    .map(([from, to, at, times]) => (bytes: Uint8Array) => {
      const [start, end] = [from, to]
        .map(one => Math.floor(one * bytes.length))
        .sort((a, b) => a - b)
      const piece = bytes.slice(start, Math.min(end ?? 0, (start ?? 0) + 4_000))
      const cut = Math.floor(at * bytes.length)
      return joined([bytes.slice(0, cut), ...new Array(times).fill(piece), bytes.slice(cut)])
    }),
)

function joined(parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

const tokens = [
  '<w:p>',
  '</w:p>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tc>',
  '<w:r><w:t>',
  '</w:t></w:r>',
  '<w:del w:id="1">',
  '<w:sdt><w:sdtContent>',
  '<mc:AlternateContent>',
  '<w:txbxContent>',
  '<w:gridSpan w:val="99999999999"/>',
  '<w:ilvl w:val="-7"/>',
  '<w:numId w:val="NaN"/>',
  '<w:start w:val="9999999999999999"/>',
  '<w:vanish/>',
  '<w:br/>',
  '<w:tab/>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '&#xD800;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?pi ',
  '\u0000',
  '"',
  '>',
  '<',
]
const htmlTokens = [
  '<table>',
  '<td rowspan=99999 colspan=99999>',
  '<ol start=-99999999999>',
  '<li value=1e9>',
  '<b><i><u>',
  '</p></div>',
  '<svg><math><mtext>',
  '<template>',
  '<script>',
  '<!--',
  '<select><table>',
  '&#x110000;',
  '&notanentity;',
  '<font color=a>',
  '<sup>',
  '<plaintext>',
]
const pdfTokens = [
  ' obj',
  'endobj',
  'stream\n',
  'endstream',
  '<<',
  '>>',
  '[',
  ']',
  '/Kids [2 0 R]',
  '/Length 99999999999',
  '/Length -1',
  ' 1e309 ',
  '-99999999999999 ',
  ' Tf',
  ' Tm',
  ' cm',
  ' re f ',
  ' Do ',
  'BT ',
  'ET',
  'q ',
  'Q ',
  '/Filter /FlateDecode',
  '/Rotate 90',
  '/Type /Page',
  '2 0 R',
  '0 0 0 0 0 0 ',
]
export const tokensOf = { docx: tokens, html: htmlTokens, pdf: pdfTokens }

/** Pieces of the format's own language put in, doubled or taken out. */
export function tokenMutation(words: readonly string[]): fc.Arbitrary<(text: string) => string> {
  const insert = fc
    .tuple(
      place,
      fc.constantFrom(...words),
      fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 2_000 })),
    )
    .map(([at, word, times]) => (text: string) => {
      const cut = Math.floor(at * text.length)
      return text.slice(0, cut) + word.repeat(times) + text.slice(cut)
    })
  const remove = fc
    .tuple(place, fc.integer({ min: 1, max: 80 }))
    .map(([at, length]) => (text: string) => {
      const cut = Math.floor(at * text.length)
      return text.slice(0, cut) + text.slice(cut + length)
    })
  const number = fc
    .tuple(place, fc.constantFrom('-1', '0', '1e400', '9'.repeat(30), '65536', 'x'))
    .map(([at, value]) => (text: string) => {
      const found = [...text.matchAll(/\d+/g)]
      const chosen = found[Math.floor(at * found.length)]
      return chosen
        ? text.slice(0, chosen.index) + value + text.slice(chosen.index + chosen[0].length)
        : text
    })
  return fc
    .array(fc.oneof(insert, remove, number), { minLength: 1, maxLength: 6 })
    .map(steps => text => steps.reduce((sofar, step) => step(sofar), text))
}

/** A zip whose parts were changed inside, so that the container itself is sound. */
export function partMutation(
  change: fc.Arbitrary<(text: string) => string>,
): fc.Arbitrary<(zip: Uint8Array) => Uint8Array> {
  return fc
    .tuple(place, change, fc.constantFrom('change', 'drop', 'empty', 'double', 'rename'))
    .map(([at, step, action]) => zip => {
      const parts = Object.entries(unzipSync(zip))
      const index = Math.floor(at * parts.length)
      const files: Zippable = {}
      parts.forEach(([name, content], part) => {
        if (part !== index) files[name] = content
        else if (action === 'change') files[name] = strToU8(step(strFromU8(content)))
        else if (action === 'empty') files[name] = new Uint8Array()
        else if (action === 'double') files[name] = joined([content, content])
        else if (action === 'rename') files[`${name}/../x`] = content
      })
      return zipSync(files, { mtime: new Date(2020, 0, 1) })
    })
}
