import type { FigureChoice } from '@mingjian/contract'
import type { AuditReport, CollectedFigure, NamedUnit } from '@mingjian/model'
import { Button, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { Failure } from '../../../ui/states.tsx'
import { StatusWord } from '../../../ui/status-word.tsx'
import { claimFigure } from '../claim-figure.ts'
import { modalityNames } from '../words.ts'
import {
  type ClaimRow,
  sentenceAround,
  stateMeanings,
  stateOf,
  stateTones,
  stateWords,
} from './claim-rows.ts'
import styles from './claims.module.css'
import { FigureFacts } from './figure-facts.tsx'
import { FigurePicker } from './figure-picker.tsx'
import { figurePlace } from './figure-words.ts'
import { useDecide } from './queries.ts'
import { WriteDown } from './write-down.tsx'

interface ClaimDrawerProps {
  audit: string
  report: AuditReport
  units: readonly NamedUnit[]
  /** Null = closed. */
  row: ClaimRow | null
  /** Leads to the page of a computed figure. */
  linkToFigure: (figure: CollectedFigure, words: string) => ReactNode
  onShow: (claim: string) => void
  onClose: () => void
}

/** 一条陈述: its sentence, the figure it speaks of, and what a person may say about that. */
export function ClaimDrawer({ row, onClose, ...props }: ClaimDrawerProps) {
  return (
    <Drawer
      open={row !== null}
      onClose={onClose}
      size={560}
      title="陈述与采集数据"
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {row?.binding && <Body key={row.claim.id} {...props} row={row} />}
    </Drawer>
  )
}

function Body(props: Omit<ClaimDrawerProps, 'row' | 'onClose'> & { row: ClaimRow }) {
  const { audit, report, units, row, linkToFigure } = props
  const { claim, binding } = row
  const decide = useDecide(audit)
  const state = stateOf(row)
  if (!binding || !state) return null
  const [before, words, after] = sentenceAround(claim, report.text)
  const choose = (figure: FigureChoice) =>
    decide.mutate({ claim: claim.id, decision: 'chosen', figure })
  return (
    <div className={styles.drawer}>
      <blockquote className={styles.sentence}>
        {before}
        <mark>{words}</mark>
        {after}
      </blockquote>
      <p className={styles.facts}>
        {claim.subject} · {claimFigure(claim)} · {modalityNames[claim.modality]}{' '}
        <Button type="link" size="small" onClick={() => props.onShow(claim.id)}>
          在正文中查看
        </Button>
      </p>
      <section aria-label="现在的比对">
        <p>
          <StatusWord tone={stateTones[state]}>{stateWords[state]}</StatusWord>{' '}
          {binding.reason ?? stateMeanings[state]}
        </p>
        {binding.figure && <FigureFacts figure={binding.figure} linkToFigure={linkToFigure} />}
        {binding.decided && (
          <p className={styles.facts}>
            {binding.decided.by}
            {binding.decided.decision === 'chosen' ? '确认了这一绑定' : '确认不对应任何数据'}
            <Button
              type="link"
              size="small"
              onClick={() => decide.mutate({ claim: claim.id, decision: 'undone' })}
            >
              撤销
            </Button>
          </p>
        )}
      </section>
      {decide.error && <Failure error={decide.error} />}
      {binding.candidates.length > 0 && (
        <section aria-label="可能指的数据">
          <h3>可能指</h3>
          <ul className={styles.candidates}>
            {binding.candidates.map(figure => (
              <li key={`${figure.code}|${figure.org}|${figure.stage}|${figure.period}`}>
                <FigureFacts figure={figure} linkToFigure={linkToFigure} />
                <Button
                  size="small"
                  loading={decide.isPending}
                  aria-label={`就是这一项：${figure.name}，${figurePlace(figure)}`}
                  onClick={() => choose(choiceOf(figure))}
                >
                  就是这一项
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <WriteDown audit={audit} row={row} />
      <ByHand
        key={binding.figure?.code}
        audit={audit}
        units={units}
        row={row}
        isPending={decide.isPending}
        onChoose={choose}
        onReject={() => decide.mutate({ claim: claim.id, decision: 'rejected' })}
      />
    </div>
  )
}

const choiceOf = ({ code, org, stage, period }: FigureChoice): FigureChoice => ({
  code,
  org,
  stage,
  period,
})

interface ByHandProps {
  audit: string
  units: readonly NamedUnit[]
  row: ClaimRow
  isPending: boolean
  onChoose: (figure: FigureChoice) => void
  onReject: () => void
}

/** Another figure than the rules see, or none. */
function ByHand({ audit, units, row, isPending, onChoose, onReject }: ByHandProps) {
  const { claim, binding } = row
  const known = binding?.figure ?? binding?.candidates[0]
  // A figure that is known but neither collected nor proposed is the likeliest choice.
  const code = binding?.status === 'no-figure' && !binding.proposal ? claim.code : null
  const period = /^\d{4}/.exec(claim.period ?? '')?.[0] ?? ''
  const [choice, setChoice] = useState<FigureChoice>({
    code: code ?? '',
    org: known?.org ?? units[0]?.code ?? '',
    stage: known?.stage ?? null,
    period: known?.period ?? period,
  })
  return (
    <section aria-label="改绑">
      <h3>改绑到别的数据</h3>
      <FigurePicker units={units} choice={choice} onChange={setChoice} />
      <p className={styles.actions}>
        <Button
          disabled={choice.code === '' || choice.period === ''}
          loading={isPending}
          onClick={() => onChoose(choice)}
        >
          绑定到这一项
        </Button>
        {choice.code !== '' && !choice.code.includes('/') && (
          <WriteDown audit={audit} row={row} choice={choice} />
        )}
        <Button onClick={onReject}>不对应任何数据</Button>
      </p>
    </section>
  )
}
