import type { Framework, Point, PointScoring, SheetContent } from '@mingjian/model'
import { limitText } from './number-text.ts'
import { scoringColumns, scoringWords, sheetNames } from './sheet-layout.ts'

const widths: Record<keyof typeof scoringColumns, number> = {
  code: 12,
  text: 44,
  by: 16,
  points: 10,
  when: 26,
  score: 10,
  each: 12,
}

/** How each point is scored; a point without scoring has a row too, to be filled in. */
export function scoringSheet({ areas }: Framework): SheetContent {
  const keys = Object.keys(scoringColumns) as (keyof typeof scoringColumns)[]
  const points = areas.flatMap(area => area.items.flatMap(item => item.points))
  return {
    name: sheetNames.scoring,
    columns: keys.map(key => ({ header: scoringColumns[key], width: widths[key] })),
    rows: points.flatMap(rowsOf),
    form: {
      muted: [keys.indexOf('text')],
      choices: [{ column: keys.indexOf('by'), from: 2, values: Object.values(scoringWords) }],
    },
  }
}

function rowsOf({ code, text, scoring }: Point): string[][] {
  if (!scoring) return [[code, text]]
  const head = [code, text, scoringWords[scoring.by], String(scoring.points)]
  if (scoring.by === 'deduction') return [[...head, '', '', String(scoring.each)]]
  return stepsOf(scoring).map((step, index) => [
    ...(index === 0 ? head : ['', '', '', '']),
    ...step,
  ])
}

function stepsOf(scoring: Exclude<PointScoring, { by: 'deduction' }>): [string, string][] {
  return scoring.by === 'steps'
    ? scoring.steps.map(step => [limitText(step), String(step.points)])
    : scoring.grades.map(grade => [grade.name, String(grade.points)])
}
