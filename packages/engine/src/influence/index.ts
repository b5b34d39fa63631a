import type { Figure, Influence } from '@mingjian/model'
import { isShareOfInstitutions } from '../evaluate/evaluate-indicator.ts'
import { computeFigure } from '../evaluate/figure.ts'
import { indicatorsOf, type PlannedFigure } from '../evaluate/plan.ts'
import type { World } from '../evaluate/world.ts'
import { type Answer, nothing } from './answer.ts'
import { compositeInfluence } from './composite-influence.ts'
import { dispersionInfluence } from './dispersion-influence.ts'
import { ratioInfluence } from './ratio-influence.ts'
import { ruleInfluence } from './rule-influence.ts'
import { sentencesOf } from './sentences.ts'

/** 怎样才能达标: which schools move a figure, and the least that would bring it to its limits. */
export function influenceOf(planned: PlannedFigure, world: World): Influence {
  const figure = computeFigure(planned, world)
  const answer = answerFor(planned, figure, world)
  const indicators = new Map(indicatorsOf(planned.subject).map(each => [each.id, each]))
  return {
    ...answer,
    figure,
    targets: answer.targets.map(target => ({
      ...target,
      sentences: sentencesOf(target, figure, answer.held, indicators),
    })),
    notices: [
      ...answer.notices,
      ...(figure.status === 'ok' && figure.verdicts.length === 0
        ? ['这项指标在这一年度、这一级没有标准值，因此没有要达到的数']
        : []),
    ],
  }
}

function answerFor({ subject, org, period }: PlannedFigure, figure: Figure, world: World): Answer {
  if (figure.status !== 'ok') return nothing(...figure.missing)
  if (subject.of === 'cv-composite')
    return compositeInfluence(figure, subject, { org, period }, world)
  if (subject.of === 'cv')
    return dispersionInfluence(figure, subject.indicator, { org, period }, world)
  const site = { org, period, indicator: subject.indicator }
  const isTruth = world.formulaOf(subject.indicator)?.type === 'truth'
  return isTruth || isShareOfInstitutions(subject.indicator, org, world)
    ? ruleInfluence(figure, site, world)
    : ratioInfluence(figure, site, world)
}
