/** Radicals that fonts share with the character they are drawn as and that Unicode does not fold. */
const radicals: Record<string, string> = {
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
}

/** Punctuation turned for vertical writing, each followed by its upright form. */
const turned =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』'

/**
 * PDF writers map a glyph back to whichever code point shares it: ⽣ (Kangxi radical) for 生, ﬁ for fi.
 * Gives the characters people type, so that the words can be found.
 */
export function plainCharacters(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe44]/g,
    char => radicals[char] ?? upright(char) ?? char.normalize('NFKC'),
  )
}

function upright(char: string): string | undefined {
  const at = turned.indexOf(char)
  return at < 0 || at % 2 === 1 ? undefined : turned.charAt(at + 1)
}
