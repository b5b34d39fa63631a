import type { LabelledText } from './corpus.ts'

/** The same text in other words or marks, which change nothing of what it says. */
export interface Wording {
  name: string
  reword: (text: string) => string
}

const replacing = (name: string, pattern: RegExp, by: string): Wording => ({
  name,
  reword: text => text.replace(pattern, by),
})

const widened = (text: string): string =>
  text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** Ways of writing that officials mix freely. */
export const wordings: readonly Wording[] = [
  { name: '全角数字', reword: widened },
  replacing('年度', /((?:19|20)\d\d)年(?![度末底初\d])/g, '$1年度'),
  replacing('去年', /上年/g, '去年'),
  replacing('百分点', /个百分点/g, '百分点'),
  replacing('亿', /亿元(?=[，。、；,;(（]|$)/g, '亿'),
  replacing('元/生', /生均([^\d]{0,16})([\d,.]+)元(?![/／])/g, '生均$1$2元/生'),
  replacing('名', /(?<=\d)人(?![次均])/g, '名'),
  replacing('增', /(?:增加|增长)(?=\d)/g, '增'),
  replacing('占比', /占(?=\d)/g, '占比'),
  replacing('数字与单位之间空格', /(\d)([人所名个元亿万%])/g, '$1 $2'),
  replacing('半角逗号', /，/g, ','),
  replacing('全角逗号', /(?<!\d),|,(?!\d)/g, '，'),
]

/** The text and its quotes reworded; null where there is nothing to reword. */
export function reworded(labelled: LabelledText, { reword }: Wording): LabelledText | null {
  const text = reword(labelled.text)
  if (text === labelled.text) return null
  const findings = labelled.findings.map(one => ({ ...one, quotes: one.quotes.map(reword) }))
  return { ...labelled, text, claims: [], findings }
}
