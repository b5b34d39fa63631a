import type { ParagraphChange, TextPiece } from '@mingjian/model'
import { memo, useMemo, useState } from 'react'
import { Empty } from '../../../ui/states.tsx'
import styles from './compare.module.css'
import { foldSame, type Stretch } from './fold-same.ts'

/** One text with what was taken out struck through and what came in marked; unchanged stretches are folded. */
export function TextComparison({ paragraphs }: { paragraphs: readonly ParagraphChange[] }) {
  const stretches = useMemo(() => foldSame(paragraphs), [paragraphs])
  if (paragraphs.every(({ kind }) => kind === 'same'))
    return <Empty title="正文没有变化">两版文字相同。</Empty>
  return (
    <article className={styles.text} aria-label="正文差异">
      {stretches.map((stretch, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the comparison of two finished audits never changes
        <Part key={at} stretch={stretch} />
      ))}
    </article>
  )
}

const Part = memo(function Part({ stretch }: { stretch: Stretch }) {
  const [isFolded, setFolded] = useState(stretch.isFolded)
  if (isFolded)
    return (
      <button type="button" className={`plain ${styles.folded}`} onClick={() => setFolded(false)}>
        {stretch.paragraphs.length}段没有变化，点击展开
      </button>
    )
  return (
    <div className={styles.chunk}>
      {stretch.paragraphs.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={at} data-change={paragraph.kind} className={styles.paragraph}>
          {paragraph.pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Piece key={index} {...piece} />
          ))}
        </p>
      ))}
    </div>
  )
})

function Piece({ kind, text }: TextPiece) {
  if (kind === 'added') return <ins>{text}</ins>
  if (kind === 'removed') return <del>{text}</del>
  return text
}
