import {
  type Answer,
  type AnswerFile,
  type AnswerMark,
  type AnswerPlace,
  InputError,
  type UnplacedAnswer,
} from '@mingjian/model'
import { messages } from '../messages.ts'
import type { Change, EditionPlan } from './diff-editions.ts'

/**
 * A year's answers at the places they have in the next edition. What stayed or was renamed moves
 * as it is; what was split stands at every candidate, what was merged behind one another, both
 * marked; what has no place is kept as unplaced. No answer is ever lost. Answers keep the order
 * they were given in.
 * @throws InputError when the answers are to another edition than the plan begins with.
 * @example migrateAnswers(diffEditions(last, next), answers)
 */
export function migrateAnswers(plan: EditionPlan, file: AnswerFile): AnswerFile {
  if (file.framework !== plan.from) {
    const data = { framework: file.framework, from: plan.from }
    throw new InputError([
      { code: 'answers-of-another', message: messages['answers-of-another'](data) },
    ])
  }
  const moved = file.answers.map(answer => move(answer, plan))
  return {
    ...file,
    framework: plan.to,
    answers: moved.flatMap(one => one.answers),
    unplaced: [...file.unplaced, ...moved.flatMap(one => one.unplaced)],
  }
}

interface Moved {
  answers: Answer[]
  unplaced: UnplacedAnswer[]
}

function move(answer: Answer, plan: EditionPlan): Moved {
  const [changes, code] =
    'point' in answer ? [plan.points, answer.point] : [plan.items, answer.item]
  const change = changes.find(one => one.from.some(entry => entry.code === code))
  const { content, mark: before } = answer
  const kept = { content, ...(before && { mark: before }) }
  if (!change || change.to.length === 0) {
    const reason = change ? ('dropped' as const) : ('unknown' as const)
    const place = placeIn(answer, code)
    return { answers: [], unplaced: [{ ...place, ...kept, framework: plan.from, reason }] }
  }
  const mark = markOf(change, code) ?? before
  const answers = change.to.map(entry => ({
    ...placeIn(answer, entry.code),
    content,
    ...(mark && { mark }),
  }))
  return { answers, unplaced: [] }
}

const placeIn = (answer: Answer, code: string): AnswerPlace =>
  'point' in answer ? { point: code } : { item: code }

function markOf({ kind }: Change, from: string): AnswerMark | undefined {
  return kind === 'split' || kind === 'merged' || kind === 'regrouped' ? { kind, from } : undefined
}
