import { collect } from '../structure/collect.ts'
import type { Figure } from '../structure/figures.ts'
import { once } from '../structure/once.ts'
import type { Run } from '../structure/run.ts'
import { figuresOf } from '../structure/run-proof.ts'
import { readAsides } from '../structure/runs.ts'
import { readSlippedRuns } from '../structure/slipped-runs.ts'
import { type AuditContext, figuresIn } from './context.ts'

/** Every run of the report, those inside brackets behind all others. */
export const toldRuns = once((context: AuditContext): readonly Run[] =>
  context.figures.some(({ depth }) => depth > 0)
    ? [
        ...context.runs,
        ...collect(context.sentences, ({ span }) =>
          readAsides(context.text, span, figuresIn(context, span)),
        ),
      ]
    : context.runs,
)

/** Runs that digits alone tell, of figures that no other run holds against both their values. */
export const slippedRuns = once((context: AuditContext): readonly Run[] => {
  const proved = new Set<Figure>()
  for (const run of toldRuns(context)) {
    if (!run.previous) continue
    for (const figure of figuresOf(run)) if (figure !== run.level) proved.add(figure)
  }
  return collect(context.sentences, ({ span }) =>
    readSlippedRuns(context.text, figuresIn(context, span), proved),
  )
})
