import { Exact, InputError, type ScoringScheme } from '@mingjian/model'
import { type MessageCode, type MessageData, messages } from '../messages.ts'

export interface Grading {
  grade: string
  /** The grade the score alone gives; null where the scheme's lines are not known. */
  byScore: string | null
  /** Codes of the triggered rules that made the grade lower than the score. */
  loweredBy: string[]
}

/**
 * The grade of a score under a scheme, with the events that were found. Bands are half-open:
 * 89.99 is still below the grade from 90. Several downgrading events lower by one grade in all
 * ("any one of these"), then a cap holds, and a veto decides at once.
 * @param score points as they are, not rounded
 * @param triggered codes of the scheme's rules that apply
 * @throws InputError for a score outside the scheme, a rule it does not have, or lines nobody knows.
 * @example gradeOf(getScheme(library, 'ningxia-2019'), 92, ['D2']).grade // 良好
 */
export function gradeOf(
  scheme: ScoringScheme,
  score: number | Exact,
  triggered: readonly string[] = [],
): Grading {
  const rules = triggered.map(code => {
    const rule = scheme.rules.find(one => one.code === code)
    return rule ?? refuse('unknown-rule', { code, title: scheme.title })
  })
  const names = scheme.grades.map(one => one.name)
  const veto = rules.find(one => one.effect.kind === 'veto')
  const byScore = bandOf(scheme, new Exact(score))
  if (veto?.effect.kind === 'veto') {
    const isLower = byScore === null || names.indexOf(veto.effect.to) > byScore
    return {
      grade: veto.effect.to,
      byScore: byScore === null ? null : (names[byScore] ?? null),
      loweredBy: isLower ? [veto.code] : [],
    }
  }
  if (byScore === null) return refuse('grade-lines-unknown', { title: scheme.title })
  return lowered(names, byScore, rules)
}

function lowered(names: string[], byScore: number, rules: ScoringScheme['rules']): Grading {
  const downgrades = rules.filter(one => one.effect.kind === 'downgrade')
  const after = downgrades.length > 0 ? Math.min(byScore + 1, names.length - 1) : byScore
  const caps = rules.flatMap(({ code, effect }) =>
    effect.kind === 'cap' ? [{ code, at: names.indexOf(effect.at) }] : [],
  )
  const place = Math.max(after, ...caps.map(one => one.at))
  const loweredBy = [
    ...(after > byScore ? downgrades.map(one => one.code) : []),
    ...caps.filter(one => one.at > after).map(one => one.code),
  ]
  return { grade: names[place] ?? '', byScore: names[byScore] ?? null, loweredBy }
}

/** Place of the score's grade among the grades, null where the lines are not known. */
function bandOf({ grades, total }: ScoringScheme, score: Exact): number | null {
  if (total === null || grades.some(one => one.from === null)) return null
  if (!score.isFinite() || score.lt(0) || score.gt(total)) {
    return refuse('score-out-of-range', { score: score.toString(), total })
  }
  return grades.findIndex(one => one.from !== null && score.gte(one.from))
}

function refuse<C extends MessageCode>(code: C, data: MessageData<C>): never {
  const say = messages[code] as (data: MessageData<C>) => string
  throw new InputError([{ code, message: say(data) }])
}
