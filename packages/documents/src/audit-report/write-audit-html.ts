import { type AuditReport, distinctQuotes, type Finding, severityNames } from '@mingjian/model'
import { selfContainedPage } from '../html/self-contained-page.ts'
import { escapeXml } from '../xml/escape-xml.ts'
import { auditStyles } from './audit-styles.ts'
import { findingDetails, findingTitle } from './finding-details.ts'
import { linesWithMarks, type Mark, marksOf, type Piece } from './text-pieces.ts'

export interface AuditHtmlOptions {
  /** Title of the evaluation plan; its id is shown when absent. */
  framework?: string | undefined
}

/** The audit as one self-contained, printable page: it loads nothing and runs nothing. */
export function writeAuditHtml(report: AuditReport, options: AuditHtmlOptions = {}): string {
  const title = `核查结果：${report.title ?? report.file}`
  const body = `
<header>
<h1>${escapeXml(title)}</h1>
${factsHtml(report, options)}
${summaryHtml(report)}
</header>
${filtersHtml(report)}
<main>
<section aria-labelledby="findings"><h2 id="findings">发现的问题</h2>
${findingsHtml(report)}
</section>
${coverageHtml(report)}
<section aria-labelledby="text"><h2 id="text">报告正文</h2>
<div class="text">
${textHtml(report)}
</div></section>
</main>
`
  return selfContainedPage(title, auditStyles, body)
}

const levelNames = { province: '省级', city: '市级', county: '县级' }

function factsHtml(
  { file, level, year, framework: id, notices }: AuditReport,
  { framework = id ?? undefined }: AuditHtmlOptions,
): string {
  const facts: [string, string][] = [['文件', file]]
  if (level !== null) facts.push(['层级', levelNames[level]])
  if (year !== null) facts.push(['年度', `${year} 年`])
  if (framework !== undefined) facts.push(['评价方案', framework])
  for (const notice of notices) facts.push(['说明', notice])
  const items = facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeXml(value)}</dd>`)
  return `<dl class="facts">${items.join('')}</dl>`
}

function summaryHtml({ summary }: AuditReport): string {
  const counts: [string, string, number][] = [
    ['claims', '数字陈述', summary.claims],
    ['error', '错误', summary.errors],
    ['warning', '警告', summary.warnings],
    ['question', '疑问', summary.questions],
    ['note', '提示', summary.notes],
  ]
  const items = counts.map(
    ([kind, name, count]) => `<li class="${kind}"><b>${count}</b> ${name}</li>`,
  )
  return `<ul class="summary">${items.join('')}</ul>`
}

/** Without scripts: a box that is not ticked hides by style what stands after it in the page. */
function filtersHtml({ findings }: AuditReport): string {
  const shown = ranks.filter(rank => findings.some(({ severity }) => severity === rank))
  if (shown.length < 2) return ''
  const boxes = shown.map(rank => {
    const count = findings.filter(({ severity }) => severity === rank).length
    return `<input type="checkbox" class="filter" id="show-${rank}" checked><label class="filter" for="show-${rank}">${severityNames[rank]} ${count}</label>`
  })
  return `<span class="filter">显示：</span>${boxes.join('\n')}`
}

function findingsHtml(report: AuditReport): string {
  if (report.findings.length === 0) return '<p>没有发现问题。</p>'
  const placed = new Set(marksOf(report).map(anchorOf))
  const items = report.findings.map((finding, number) => findingHtml(finding, number, placed))
  return `<ol class="findings">${items.join('\n')}</ol>`
}

function findingHtml(finding: Finding, number: number, placed: ReadonlySet<string>): string {
  const details = findingDetails(finding).map(
    ({ label, text }) => `<dt>${label}</dt><dd>${escapeXml(text)}</dd>`,
  )
  const shown = distinctQuotes(finding)
  const quotes = shown.map(quote => {
    const place = finding.quotes.indexOf(quote)
    const anchor = anchorOf({ number, place })
    const text = `“${escapeXml(quote)}”`
    return `<li>${placed.has(anchor) ? `<a href="#${anchor}">${text}</a>` : text}</li>`
  })
  return (
    `<li id="f${number + 1}" class="${finding.severity}">` +
    `<p class="message"><span class="tag">${findingTitle(finding, number)}</span> ${escapeXml(finding.message)}</p>` +
    `<ul class="quotes">${quotes.join('')}</ul>` +
    `${details.length > 0 ? `<dl>${details.join('')}</dl>` : ''}</li>`
  )
}

function coverageHtml({ coverage }: AuditReport): string {
  const open = coverage.filter(item => !item.answered)
  if (open.length === 0) return ''
  const items = open.map(({ item, title }) => `<li>${escapeXml(`${item} ${title}`)}</li>`)
  return `<section><h2>没有回应的评价内容</h2><ul>${items.join('')}</ul></section>`
}

function textHtml(report: AuditReport): string {
  const lines = linesWithMarks(report.text, marksOf(report))
  return lines.map(pieces => `<p>${pieces.map(pieceHtml).join('')}</p>`).join('\n')
}

function pieceHtml({ text, covering, starting, ending }: Piece): string {
  const anchors = starting.map(mark => `<a id="${anchorOf(mark)}"></a>`)
  const links = ending.map(
    ({ number, finding }) =>
      `<sup><a href="#f${number + 1}" title="${severityNames[finding.severity]}">${number + 1}</a></sup>`,
  )
  const marked =
    covering.length > 0 && text !== ''
      ? `<mark class="${worstOf(covering)}">${escapeXml(text)}</mark>`
      : escapeXml(text)
  return anchors.join('') + marked + links.join('')
}

const ranks = ['error', 'warning', 'question', 'note'] as const

function worstOf(marks: Mark[]): string {
  return ranks.find(rank => marks.some(mark => mark.finding.severity === rank)) ?? 'note'
}

const anchorOf = ({ number, place }: Pick<Mark, 'number' | 'place'>) =>
  `t${number + 1}-${place + 1}`
