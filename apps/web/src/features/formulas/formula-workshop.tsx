import type { FormulaReview } from '@mingjian/contract'
import { createCatalog } from '@mingjian/engine/editor'
import type { Indicator, Standard } from '@mingjian/model'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useMemo, useRef } from 'react'
import { formatMoment } from '../../ui/format-date.ts'
import { Section } from '../../ui/page.tsx'
import { Failure } from '../../ui/states.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { type EditorHandle, FormulaEditor } from './formula-editor.tsx'
import styles from './formula-workshop.module.css'
import { FunctionPanel } from './function-panel.tsx'
import { MistakeList } from './mistake-list.tsx'
import { type TrialAsked, tryFormula } from './queries.ts'
import { ReadingView } from './reading-view.tsx'
import { TrialPanel } from './trial-panel.tsx'
import type { FigureWays } from './trial-result.tsx'
import { useFormulaCheck } from './use-formula-check.ts'
import { useKeptFormula } from './use-kept-formula.ts'

export interface WorkshopProps {
  indicator: Indicator
  /** Names the figure: indicator and stage. */
  figure: string
  library: Parameters<typeof createCatalog>[0] & { standards: readonly Standard[] }
  username: string
  /** The unit whose library the formula is held against. */
  home: string
  /** Where it is tried. */
  org: string
  period: string | null
  periods: readonly string[]
  onPeriod: (period: string) => void
  picker: ReactNode
  ways: FigureWays
  /** The formula of the unit's own draft, if there is one. */
  draft: string | null
  /** Keeps the formula as part of a local document. */
  saving: (given: {
    formula: string
    sound: boolean
    sameFigures: FormulaReview['sameFigures']
  }) => ReactNode
}

/** One formula on the bench: text, what it means or what is wrong, trial on real units, function help. */
export function FormulaWorkshop(props: WorkshopProps) {
  const bench = useBench(props)
  const { kept, check, editor } = bench
  return (
    <div className={styles.bench}>
      <div className={styles.main}>
        <FormulaSection bench={bench} {...props} />
        <TrialSection bench={bench} {...props} />
        {props.saving({
          formula: kept.text,
          sound: check.sound && check.text === kept.text,
          sameFigures: check.sameFigures,
        })}
      </div>
      <div className={styles.help}>
        <Section title="函数">
          <FunctionPanel onInsert={text => editor.current?.insert(text)} />
        </Section>
      </div>
    </div>
  )
}

/** What the parts of the bench share: the text, what is known of it, and the last trial. */
function useBench(props: WorkshopProps) {
  const { indicator, figure, library, username, home, org, period, draft } = props
  const inForce = indicator.formula ?? ''
  const kept = useKeptFormula({ username, figure }, draft ?? inForce)
  const catalog = useMemo(() => createCatalog(library), [library])
  const vocabulary = useMemo(() => ({ catalog, home: indicator }), [catalog, indicator])
  const editor = useRef<EditorHandle>(null)
  const check = useFormulaCheck(kept.text, { vocabulary, figure, home })
  const trial = useMutation({ mutationFn: tryFormula })
  const asked: TrialAsked | null =
    period === null ? null : { org, figure, period, formula: kept.text }
  const run = () => {
    if (asked && hindranceOf(check) === null) trial.mutate(asked)
  }
  return { inForce, kept, vocabulary, editor, check, trial, asked, run }
}

type PartProps = WorkshopProps & { bench: ReturnType<typeof useBench> }

function FormulaSection({ indicator, draft, bench }: PartProps) {
  const { inForce, kept, vocabulary, editor, check, run } = bench
  return (
    <Section
      title="公式"
      aside={<KeptState kept={kept} inForce={inForce} draft={draft} editor={editor} />}
    >
      <FormulaEditor
        ref={editor}
        initial={kept.text}
        vocabulary={vocabulary}
        checked={check.text}
        mistakes={check.mistakes}
        label={`${indicator.name}的公式`}
        onChange={kept.change}
        onTry={run}
      />
      <div className={styles.check} aria-live="polite">
        <MistakeList
          text={check.text}
          mistakes={check.mistakes}
          problems={check.problems}
          onFix={fix => editor.current?.mend(fix, check.text)}
        />
        {check.reading && <ReadingView reading={check.reading} />}
        {check.pending && <p className={styles.pending}>正在核对…</p>}
        {check.error && <Failure error={check.error} />}
      </div>
    </Section>
  )
}

function TrialSection({ bench, ...props }: PartProps) {
  const { check, trial, asked, run } = bench
  return (
    <Section title="试算">
      <TrialPanel
        picker={props.picker}
        periods={props.periods}
        period={props.period}
        onPeriod={props.onPeriod}
        hindrance={hindranceOf(check)}
        trial={trial}
        stale={JSON.stringify(trial.variables) !== JSON.stringify(asked)}
        ways={props.ways}
        onTry={run}
      />
    </Section>
  )
}

function hindranceOf({ mistakes, problems, text }: ReturnType<typeof useFormulaCheck>) {
  if (text.trim() === '') return '请先写出公式。'
  return mistakes.length + problems.length > 0 ? '公式还有问题，改正后才能试算。' : null
}

interface KeptStateProps {
  kept: ReturnType<typeof useKeptFormula>
  inForce: string
  draft: string | null
  editor: { current: EditorHandle | null }
}

/** Whether what is written is only on this computer yet, and the way back. */
function KeptState({ kept, inForce, draft, editor }: KeptStateProps) {
  if (kept.text === inForce) return <span>现行公式，没有改动</span>
  return (
    <span className={styles.kept}>
      {kept.text === draft ? <span>与已保存的草稿一致</span> : <UnsavedWord keptAt={kept.keptAt} />}
      <Button size="small" onClick={() => editor.current?.replaceAll(inForce)}>
        恢复为现行公式
      </Button>
    </span>
  )
}

const UnsavedWord = ({ keptAt }: { keptAt: string | null }) => (
  <StatusWord tone="question">
    {keptAt
      ? `未保存，已暂存在本机（${formatMoment(keptAt)}）`
      : '未保存；本浏览器不能暂存，请勿关闭页面'}
  </StatusWord>
)
