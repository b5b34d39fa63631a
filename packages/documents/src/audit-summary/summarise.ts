import { type AuditReport, type Finding, placesText, severityNames } from '@mingjian/model'
import { clip, linesOnPage, PAGE_LINES, type SummaryLine, wrappedLines } from './page-lines.ts'

export interface SummaryOptions {
  /** Name of the evaluation plan, where the report says only its id. */
  framework?: string | undefined
  /** The day on the page; today when absent. */
  writtenAt?: Date | undefined
}

/** 核查摘要: what one A4 page says of an audit, line by line. */
export interface AuditSummary {
  title: string
  lines: SummaryLine[]
  date: string
}

/** How many problems and weak figures are told: the first pair that fits on the page. The rest is counted. */
const AMOUNTS = [
  { problems: 8, weak: 5 },
  { problems: 6, weak: 4 },
  { problems: 5, weak: 3 },
  { problems: 4, weak: 3 },
  { problems: 3, weak: 2 },
] as const
type Amount = (typeof AMOUNTS)[number]

/**
 * The audit on one page, for somebody who decides whether the report goes out. It fits on the page
 * whatever the report: every entry has a longest length, every list a longest number.
 */
export function summarise(report: AuditReport, options: SummaryOptions = {}): AuditSummary {
  const pages = AMOUNTS.map(amount => linesOf(report, options, amount))
  const lines = pages.find(page => linesOnPage(page) <= PAGE_LINES) ?? pages.at(-1) ?? []
  return { title: '报告核查摘要', lines, date: dateOf(options.writtenAt ?? new Date()) }
}

function linesOf(report: AuditReport, options: SummaryOptions, amount: Amount): SummaryLine[] {
  const weak = report.findings.filter(isWeakFigure)
  const shownWeak = weak.slice(0, amount.weak)
  const problems = report.findings.filter(
    one =>
      (one.severity === 'error' || one.severity === 'warning') &&
      one.rule !== UNANSWERED &&
      !shownWeak.includes(one),
  )
  return [
    ...aboutLines(report, options),
    ...section('一、总的情况', [conclusion(report)]),
    ...section('二、最要紧的问题', problemLines(problems, amount.problems)),
    ...section('三、薄弱的数字', weakLines(weak, amount.weak)),
    ...section('四、没有回应的评价内容', [unanswered(report)]),
    ...section('五、报送前要做的事', todo(report, weak.length > 0)),
  ]
}

/** The rule that finds what a section of the page lists anyway. */
const UNANSWERED = 'coverage/item-not-answered'

/** A figure that falls short of a limit, praised or passed over: the two are held against each other. */
const isWeakFigure = ({ category, severity, computation }: Finding) =>
  category === 'limit' &&
  (severity === 'error' || severity === 'warning') &&
  /[<>≤≥＜＞]/.test(computation ?? '')

const levelNames = { province: '省级', city: '市级', county: '县级' }

function aboutLines(report: AuditReport, { framework }: SummaryOptions): SummaryLine[] {
  const name = framework ?? report.framework
  const facts = [
    `年度：${report.year === null ? '正文未写明' : `${report.year}年`}`,
    `层级：${report.level === null ? '正文未写明' : levelNames[report.level]}`,
  ]
  return [
    { kind: 'about', text: clip(`报告：${report.title ?? report.file}`, 1) },
    { kind: 'about', text: facts.join('　') },
    { kind: 'about', text: clip(`评价方案：${name ?? '未对照'}`, 2) },
  ]
}

function section(heading: string, texts: string[]): SummaryLine[] {
  return [
    { kind: 'heading', text: heading },
    ...texts.map((text): SummaryLine => ({ kind: 'text', text })),
  ]
}

function conclusion({ summary }: AuditReport): string {
  const { claims, errors, warnings, questions, notes } = summary
  const counts = `正文共有数字陈述${claims}条，发现错误${errors}处、警告${warnings}处、疑问${questions}处、提示${notes}处。`
  if (errors > 0) return `${counts}错误凭正文和公开标准即可断定，改正以前不宜报送。`
  if (warnings > 0) return `${counts}没有可以断定的错误，警告各处须核实后报送。`
  if (questions > 0) return `${counts}没有错误和警告，疑问各处宜备好说明。`
  return `${counts}没有发现须改正的问题。`
}

function problemLines(problems: readonly Finding[], most: number): string[] {
  if (problems.length === 0) return ['没有。']
  const shown = problems.slice(0, most).map((finding, at) => {
    const where = [placesText(finding.places?.slice(0, 1)), documentOf(finding)].filter(Boolean)
    const basis = where.length > 0 ? `（${clip(where.join('；'), 0.65)}）` : ''
    const head = `${at + 1}. 【${severityNames[finding.severity]}】`
    return head + clip(finding.message, 2 - wrappedLines(head + basis)) + basis
  })
  return withRest(shown, problems.length - shown.length)
}

function weakLines(weak: readonly Finding[], most: number): string[] {
  if (weak.length === 0) return ['没有发现低于标准的数字。']
  const shown = weak.slice(0, most).map((finding, at) => {
    const named = documentOf(finding)
    const basis = named ? `（${clip(named, 0.6)}）` : ''
    const head = `${at + 1}. `
    return head + clip(finding.message, 2 - wrappedLines(head + basis)) + basis
  })
  return withRest(shown, weak.length - shown.length)
}

/** 教督〔2020〕1号，普及普惠水平 → 教督〔2020〕1号: on one page the document is enough. */
const documentOf = ({ clause }: Finding) => clause?.split(/[，,；;]/, 1)[0] ?? null

function withRest(shown: string[], rest: number): string[] {
  return rest > 0 ? [...shown, `另有${rest}处，见批注稿。`] : shown
}

function unanswered({ coverage }: AuditReport): string {
  if (coverage.length === 0) return '没有对照评价方案，未作判断。'
  const open = coverage.filter(item => !item.answered)
  if (open.length === 0) return `${coverage.length}项评价内容都有回应。`
  const titles = open.map(({ item, title }) => `${item}. ${title}`).join('；')
  const count = `${coverage.length}项中有${open.length}项没有回应：`
  return clip(count + titles, 2)
}

/** Plain orders of work, in the order in which they are done. */
function todo({ findings, coverage, summary }: AuditReport, isWeak: boolean): string[] {
  const open = coverage.filter(item => !item.answered).length
  const isFormal = findings.some(one => one.category === 'form' || one.category === 'numbering')
  const steps = [
    summary.errors > 0 && `对照批注稿改正${summary.errors}处错误，按原始台账复核同段数字。`,
    summary.warnings > 0 && `逐处核实${summary.warnings}处警告，改正或写明理由。`,
    isWeak && '低于标准的数字如实列入存在问题，写明措施和时限。',
    open > 0 && `补写没有回应的${open}项评价内容，或说明不适用。`,
    summary.questions > 0 && `为${summary.questions}处疑问备好口径说明和佐证材料。`,
    isFormal && '统一编号、数字写法和公文格式。',
  ].filter(step => step !== false)
  if (steps.length === 0) return ['按程序报送。']
  return steps.map((step, at) => `${at + 1}. ${step}`)
}

function dateOf(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`
}
