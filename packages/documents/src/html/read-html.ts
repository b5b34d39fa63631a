import type { SourceText } from '@mingjian/model'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import type { Reading } from '../reading.ts'
import { SourceTextBuilder } from '../source-text-builder.ts'
import { decodeText } from '../text/decode-text.ts'
import { HtmlFlow } from './html-flow.ts'

/** The visible text of a web page: headings, paragraphs, list items and table rows. */
export function readHtml(bytes: Uint8Array, reading: Reading): SourceText {
  const document = parseGuarded(decodeText(bytes, reading), reading)
  const builder = new SourceTextBuilder(reading)
  new HtmlFlow(builder).read(document)
  return builder.finish('html')
}

/**
 * HTML repairs can multiply elements (unclosed formatting is reopened in every paragraph), so both the
 * open stack and the number of elements are bounded while the tree is being built.
 */
function parseGuarded(html: string, reading: Reading): DefaultTreeAdapterTypes.Document {
  const { htmlDepth, htmlElements } = reading.limits
  let depth = 0
  let elements = 0
  const tooComplex = () => reading.refuse('html-too-complex')
  return parse<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        elements += 1
        if (elements > htmlElements) throw tooComplex()
        if (elements % 256 === 0) reading.checkTime()
        return defaultTreeAdapter.createElement(name, namespace, attributes)
      },
      onItemPush() {
        depth += 1
        if (depth > htmlDepth) throw tooComplex()
      },
      onItemPop() {
        depth -= 1
      },
    },
  })
}
