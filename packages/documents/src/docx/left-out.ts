/** Elements whose whole content is no part of the text as it stands. */
export const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:numberingChange',
  'w:rt',
])
/** Tracked changes. */
export const changes = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

/** What the person should know of things that stand in the file and not in the text, by element. */
export const leftOut: ReadonlyMap<string, string> = new Map([
  ['w:commentReference', '文件中的批注没有计入正文。'],
  ['pic:pic', '图片中的文字无法读取，没有计入正文。'],
  ['c:chart', '图表中的文字没有计入正文。'],
  ['dgm:relIds', 'SmartArt 图形中的文字没有计入正文。'],
  ['w:object', '嵌入的对象没有计入正文。'],
  ['w:altChunk', '文件引用的外部内容没有计入正文。'],
])
