import type { Claim, Finding } from '@mingjian/model'
import { memo, useEffect, useMemo, useRef } from 'react'
import { chunk, type Paragraph, splitParagraphs } from './paragraphs.ts'
import { ReportLine } from './report-line.tsx'
import styles from './report-text.module.css'
import { type Mark, marksByStretch } from './span-layers.ts'

interface ReportTextProps {
  text: string
  claims: readonly Claim[]
  findings: readonly Finding[]
  selectedFinding: string | null
  selectedClaim: string | null
  onSelectFinding: (key: string) => void
}

const linesPerChunk = 30

/** The report to read, claims lightly underlined, findings marked by severity. */
export function ReportText(props: ReportTextProps) {
  const { text, claims, findings, selectedFinding, selectedClaim } = props
  const box = useRef<HTMLElement>(null)
  const chunks = useMemo(() => layOut(text, claims, findings), [text, claims, findings])
  const known = useMemo(() => new Map(findings.map(finding => [finding.key, finding])), [findings])
  useEffect(() => {
    const wanted =
      selectedFinding !== null
        ? `[data-findings~="${CSS.escape(selectedFinding)}"]`
        : selectedClaim !== null && `[data-claims~="${CSS.escape(selectedClaim)}"]`
    // On the phone the sheet covers the lower half, so the words go near the top.
    const block = matchMedia('(max-width: 900px)').matches ? 'start' : 'center'
    if (wanted) box.current?.querySelector(wanted)?.scrollIntoView({ block })
  }, [selectedFinding, selectedClaim])
  return (
    <article ref={box} className={styles.text} aria-label="报告正文">
      {chunks.map(lines => (
        <Chunk
          key={lines[0]?.paragraph.start}
          lines={lines}
          text={text}
          known={known}
          selectedFinding={touches(lines, selectedFinding, null) ? selectedFinding : null}
          selectedClaim={touches(lines, null, selectedClaim) ? selectedClaim : null}
          onSelectFinding={props.onSelectFinding}
        />
      ))}
    </article>
  )
}

interface Line {
  paragraph: Paragraph
  marks: Mark[]
}

function layOut(text: string, claims: readonly Claim[], findings: readonly Finding[]): Line[][] {
  const paragraphs = splitParagraphs(text)
  const marks: Mark[] = [
    ...claims.map(({ id, start, end }) => ({ start, end, claim: id })),
    ...findings.flatMap(({ key, spans }) =>
      spans.map(([start, end]) => ({ start, end, finding: key })),
    ),
  ]
  const perLine = marksByStretch(paragraphs, marks)
  const lines = paragraphs.map((paragraph, at) => ({ paragraph, marks: perLine[at] ?? [] }))
  return chunk(lines, linesPerChunk)
}

const touches = (lines: readonly Line[], finding: string | null, claim: string | null) =>
  lines.some(({ marks }) =>
    marks.some(
      mark =>
        (finding !== null && mark.finding === finding) || (claim !== null && mark.claim === claim),
    ),
  )

interface ChunkProps {
  lines: readonly Line[]
  text: string
  known: ReadonlyMap<string, Finding>
  selectedFinding: string | null
  selectedClaim: string | null
  onSelectFinding: (key: string) => void
}

/** Only the chunks that hold the old and the new choice are drawn again. */
const Chunk = memo(function Chunk({ lines, ...rest }: ChunkProps) {
  return (
    <div className={styles.chunk}>
      {lines.map(({ paragraph, marks }) => (
        <ReportLine key={paragraph.start} paragraph={paragraph} marks={marks} {...rest} />
      ))}
    </div>
  )
})
