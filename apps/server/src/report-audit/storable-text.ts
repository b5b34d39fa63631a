import type { SourceText } from '@mingjian/model'

/** Without the characters that the database cannot keep: one for another, so that positions stay. */
export function storableText(source: SourceText): SourceText {
  const text = source.text.replaceAll('\u0000', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd')
  return { ...source, text }
}
