import { type Finding, severityNames, severitySchema } from '@mingjian/model'
import type { ReactNode } from 'react'
import type { Paragraph, ParagraphKind } from './paragraphs.ts'
import styles from './report-text.module.css'
import { layerSpans, type Mark, nextFinding, type Segment } from './span-layers.ts'

interface ReportLineProps {
  paragraph: Paragraph
  marks: readonly Mark[]
  text: string
  known: ReadonlyMap<string, Finding>
  selectedFinding: string | null
  selectedClaim: string | null
  onSelectFinding: (key: string) => void
}

/** One line of the report with its marks. The page has its own h1, so a report starts at h2. */
export function ReportLine(props: ReportLineProps) {
  const { paragraph, marks } = props
  const seen = new Set<string>()
  const content = layerSpans(paragraph.start, paragraph.end, marks).map(segment => {
    const isFirst = segment.findings.some(key => !seen.has(key))
    for (const key of segment.findings) seen.add(key)
    return <Piece key={segment.start} segment={segment} isFirst={isFirst} {...props} />
  })
  return <Block kind={paragraph.kind}>{content}</Block>
}

function Block({ kind, children }: { kind: ParagraphKind; children: ReactNode }) {
  if (kind === 'title') return <h2 className={styles.title}>{children}</h2>
  if (kind === 'heading-1') return <h3 className={styles.heading1}>{children}</h3>
  if (kind === 'heading-2') return <h4 className={styles.heading2}>{children}</h4>
  if (kind === 'heading-3') return <h5 className={styles.heading3}>{children}</h5>
  return <p className={styles.paragraph}>{children}</p>
}

function worst(findings: readonly (Finding | undefined)[]) {
  return severitySchema.options.find(severity =>
    findings.some(finding => finding?.severity === severity),
  )
}

function Piece(props: ReportLineProps & { segment: Segment; isFirst: boolean }) {
  const { segment, text, selectedFinding, selectedClaim } = props
  const words = text.slice(segment.start, segment.end)
  if (segment.findings.length === 0 && segment.claims.length === 0) return words
  const isClaimChosen = selectedClaim !== null && segment.claims.includes(selectedClaim)
  const shared = {
    'data-claims': segment.claims.join(' ') || undefined,
    'data-chosen':
      isClaimChosen ||
      (selectedFinding !== null && segment.findings.includes(selectedFinding)) ||
      undefined,
  }
  if (segment.findings.length === 0)
    return (
      <span className={styles.claim} {...shared}>
        {words}
      </span>
    )
  return <FindingMark {...props} words={words} shared={shared} />
}

function FindingMark(
  props: ReportLineProps & {
    segment: Segment
    isFirst: boolean
    words: string
    shared: Record<string, string | true | undefined>
  },
) {
  const { segment, known, selectedFinding, words } = props
  const severity = worst(segment.findings.map(key => known.get(key))) ?? 'note'
  const choose = () => {
    const next = nextFinding(segment.findings, selectedFinding)
    if (next !== null) props.onSelectFinding(next)
  }
  return (
    // A real button cannot be broken over lines of running text.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      // One stop of the Tab key per finding, however many pieces it is cut into.
      tabIndex={props.isFirst ? 0 : -1}
      className={`${styles.finding} ${segment.claims.length > 0 ? styles.claim : ''}`}
      data-severity={severity}
      data-findings={segment.findings.join(' ')}
      aria-label={`${severityNames[severity]}：${words}`}
      onClick={choose}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        choose()
      }}
      {...props.shared}
    >
      {words}
    </span>
  )
}
