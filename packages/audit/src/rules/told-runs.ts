import { once } from '../structure/once.ts'
import { type Run, readAsides } from '../structure/runs.ts'
import { type AuditContext, figuresIn } from './context.ts'

/** Every run of the report, those inside brackets behind all others. */
export const toldRuns = once((context: AuditContext): readonly Run[] => [
  ...context.runs,
  ...context.sentences
    .filter(({ text }) => /[（(]/.test(text))
    .flatMap(({ span }) => readAsides(context.text, span, figuresIn(context, span))),
])
