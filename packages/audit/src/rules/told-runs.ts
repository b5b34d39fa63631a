import { collect } from '../structure/collect.ts'
import { once } from '../structure/once.ts'
import { type Run, readAsides } from '../structure/runs.ts'
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
