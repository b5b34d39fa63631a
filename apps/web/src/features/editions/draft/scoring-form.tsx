import type { PointScoring } from '@mingjian/model'
import { Button, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { firstScoring, type ScoringWay, scoringWays, signs } from './scoring.ts'
import styles from './scoring-form.module.css'

interface ScoringFormProps {
  scoring: PointScoring | undefined
  onChange: (scoring: PointScoring | undefined) => void
}

/** How a point is scored: by steps of its figure, by grades, or by deduction. */
export function ScoringForm({ scoring, onChange }: ScoringFormProps) {
  const way: ScoringWay = scoring?.by ?? 'none'
  return (
    <fieldset className={styles.scoring}>
      <legend>计分</legend>
      <div className={styles.row}>
        <Select
          aria-label="计分办法"
          className={styles.way}
          value={way}
          options={scoringWays}
          onChange={chosen => onChange(firstScoring(chosen, scoring?.points))}
        />
        {scoring && (
          <Score
            label="满分"
            value={scoring.points}
            onChange={points => onChange({ ...scoring, points })}
          />
        )}
        {scoring?.by === 'deduction' && (
          <Score
            label="每处扣"
            value={scoring.each}
            onChange={each => onChange({ ...scoring, each })}
          />
        )}
      </div>
      {scoring?.by === 'steps' && <Steps scoring={scoring} onChange={onChange} />}
      {scoring?.by === 'grades' && <Grades scoring={scoring} onChange={onChange} />}
    </fieldset>
  )
}

interface ScoreProps {
  label: string
  value: number
  onChange: (value: number) => void
}

function Score({ label, value, onChange }: ScoreProps) {
  return (
    <InputNumber
      aria-label={`${label}（分）`}
      prefix={label}
      suffix="分"
      min={0}
      value={value}
      onChange={next => next !== null && onChange(next)}
    />
  )
}

type Of<By extends PointScoring['by']> = Extract<PointScoring, { by: By }>

interface WayProps<By extends PointScoring['by']> {
  scoring: Of<By>
  onChange: (scoring: PointScoring) => void
}

/** The first step met counts, so from the strictest down. */
function Steps({ scoring, onChange }: WayProps<'steps'>) {
  const { steps } = scoring
  const put = (next: typeof steps) => onChange({ ...scoring, steps: next })
  const change = (index: number, fields: Partial<(typeof steps)[number]>) =>
    put(steps.map((step, place) => (place === index ? { ...step, ...fields } : step)))
  return (
    <Rows
      hint="由严到宽，数值满足的第一档计分；都不满足不得分。"
      count={steps.length}
      fewest={1}
      onAdd={() => put([...steps, { op: '>=', limit: 0, points: 0 }])}
      onRemove={index => put(steps.toSpliced(index, 1))}
    >
      {index => {
        const step = steps[index]
        if (!step) return null
        const [low, high] = Array.isArray(step.limit) ? step.limit : [step.limit, null]
        return (
          <>
            <Select
              aria-label={`第${index + 1}档比较`}
              className={styles.sign}
              value={step.op}
              options={signs}
              onChange={op =>
                change(index, { op, limit: op === 'between' ? [low, high ?? low] : low })
              }
            />
            <InputNumber
              aria-label={`第${index + 1}档数值`}
              value={low}
              onChange={value =>
                value !== null && change(index, { limit: high === null ? value : [value, high] })
              }
            />
            {high !== null && (
              <InputNumber
                aria-label={`第${index + 1}档上限`}
                value={high}
                onChange={value => value !== null && change(index, { limit: [low, value] })}
              />
            )}
            <Score label="得" value={step.points} onChange={points => change(index, { points })} />
          </>
        )
      }}
    </Rows>
  )
}

function Grades({ scoring, onChange }: WayProps<'grades'>) {
  const { grades } = scoring
  const put = (next: typeof grades) => onChange({ ...scoring, grades: next })
  const change = (index: number, fields: Partial<(typeof grades)[number]>) =>
    put(grades.map((grade, place) => (place === index ? { ...grade, ...fields } : grade)))
  return (
    <Rows
      hint="由评估专家选定等级。"
      count={grades.length}
      fewest={2}
      onAdd={() => put([...grades, { name: '', points: 0 }])}
      onRemove={index => put(grades.toSpliced(index, 1))}
    >
      {index => {
        const grade = grades[index]
        if (!grade) return null
        return (
          <>
            <Input
              aria-label={`第${index + 1}个等级名称`}
              className={styles.sign}
              value={grade.name}
              onChange={event => change(index, { name: event.target.value })}
            />
            <Score label="得" value={grade.points} onChange={points => change(index, { points })} />
          </>
        )
      }}
    </Rows>
  )
}

interface RowsProps {
  hint: string
  count: number
  /** Fewer make no sense. */
  fewest: number
  onAdd: () => void
  onRemove: (index: number) => void
  children: (index: number) => ReactNode
}

function Rows({ hint, count, fewest, onAdd, onRemove, children }: RowsProps) {
  const places = Array.from({ length: count }, (_one, index) => index)
  return (
    <>
      <p className={styles.hint}>{hint}</p>
      {places.map(index => (
        <div key={index} className={styles.row}>
          {children(index)}
          <Button type="text" disabled={count <= fewest} onClick={() => onRemove(index)}>
            删除
          </Button>
        </div>
      ))}
      <Button onClick={onAdd}>加一档</Button>
    </>
  )
}
