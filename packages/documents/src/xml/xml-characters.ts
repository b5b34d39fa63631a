/** Characters XML 1.0 cannot hold (controls, lone surrogates), which no office program opens. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are looked for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text with every such character shown as U+FFFD, so that lengths and positions stay. */
export function xmlCharacters(text: string): string {
  return text.replace(forbidden, '\ufffd')
}
