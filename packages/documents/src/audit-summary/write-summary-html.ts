import type { AuditReport } from '@mingjian/model'
import { selfContainedPage } from '../html/self-contained-page.ts'
import { escapeXml } from '../xml/escape-xml.ts'
import type { SummaryLine } from './page-lines.ts'
import { type SummaryOptions, summarise } from './summarise.ts'

const styles = `
* { box-sizing: border-box; margin: 0; }
body { background: #eceef1; color: #000; }
main { width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 22mm 25mm 20mm; background: #fff;
  font: 12pt/20pt FangSong, "FangSong_GB2312", STFangsong, "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
h1 { font: 20pt/30pt "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif CJK SC", SimSun, serif; text-align: center;
  border-bottom: 1.5pt solid #c00000; padding-bottom: 4pt; margin-bottom: 4pt; }
h2 { font: 12pt/20pt SimHei, "Noto Sans CJK SC", sans-serif; text-indent: 2em; }
p { text-indent: 2em; text-align: justify; } p.about, p.end { font-family: KaiTi, STKaiti, "Noto Serif CJK SC", serif; text-indent: 0; }
p.end { text-align: right; font-size: 10.5pt; }
@media (max-width: 220mm) { main { width: auto; min-height: 0; margin: 0; padding: 8mm 5mm; } }
@media print { @page { size: A4; margin: 22mm 25mm 20mm; } body { background: none; }
  main { width: auto; min-height: 0; margin: 0; padding: 0; } h1 { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`

/** 核查摘要 as one self-contained web page that prints on one sheet of A4. */
export function writeSummaryHtml(report: AuditReport, options: SummaryOptions = {}): string {
  const { title, lines, date } = summarise(report, options)
  const body = `<main>
<h1>${escapeXml(title)}</h1>
${lines.map(lineHtml).join('\n')}
<p class="end">明鉴按正文和公开标准核对，逐处见批注稿　${date}</p>
</main>`
  return selfContainedPage(title, styles, body)
}

function lineHtml({ kind, text }: SummaryLine): string {
  if (kind === 'heading') return `<h2>${escapeXml(text)}</h2>`
  return `<p${kind === 'about' ? ' class="about"' : ''}>${escapeXml(text)}</p>`
}
