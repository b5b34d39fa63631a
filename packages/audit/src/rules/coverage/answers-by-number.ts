import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import type { Marker, NumberingScheme } from '../../structure/markers.ts'
import type { AuditContext } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { isSpokenOf } from './problem-not-answered.ts'

/** 请就以下内容作出说明, 您询问了四件事: what is numbered behind it is asked. */
const ASKS =
  /[就对]以?下|以下|下列|要求|询?问|反映|反馈|提出|请(?:写明|说明|填|回答)|核查|交办|整改/
/** 现答复如下：, 我县说明如下：, 整改情况： */
const ANSWERS =
  /(?:核实|核查|调查|处理|说明|答复|回复|回答|报告|汇报|反馈|整改|落实|办理|自查)(?:情况|结果)?(?:如下)?[^。；;：:\n]{0,6}[：:。]?\s*$/
const FEWEST = 2
const MOST_MISSING = 2
const LONGEST_LEAD = 80
/** How much of what follows is looked through. */
const LONGEST_REST = 8_000

interface Row {
  scheme: NumberingScheme
  marks: Marker[]
}

/** （1）…（4）… are asked, 说明如下：, and behind it stand （1）…（3）: the last are not answered. */
export function answersByNumber(context: AuditContext): Observation[] {
  const rows = rowsOf(context.markers)
  return collect(rows, (asked, at) => {
    const answers = rows.slice(at + 1).find(one => one.scheme === asked.scheme)
    return (answers && observe(context, asked, answers)) ?? []
  })
}

/** Marks of one scheme that follow each other from one on. */
function rowsOf(markers: readonly Marker[]): Row[] {
  const open = new Map<NumberingScheme, Row>()
  const rows: Row[] = []
  for (const marker of markers) {
    const row = open.get(marker.scheme)
    if (row && row.marks.at(-1)?.number === marker.number - 1) row.marks.push(marker)
    else if (marker.number === 1) {
      const begun = { scheme: marker.scheme, marks: [marker] }
      open.set(marker.scheme, begun)
      rows.push(begun)
    } else open.delete(marker.scheme)
  }
  return rows
}

function observe({ text }: AuditContext, asked: Row, answers: Row): Observation | null {
  const missing = asked.marks.length - answers.marks.length
  const [opening, first] = [asked.marks[0], answers.marks[0]]
  const last = asked.marks.at(-1)
  if (!opening || !first || !last || answers.marks.length < FEWEST) return null
  if (missing < 1 || missing > MOST_MISSING) return null
  const lead = text.slice(Math.max(0, opening.span[0] - LONGEST_LEAD), opening.span[0])
  const between = text.slice(last.span[1], first.span[0])
  if (!ASKS.test(lead.replace(/^.*。/s, '')) || !ANSWERS.test(between)) return null
  if (between.length > LONGEST_LEAD * 2) return null
  const rest = text.slice(first.span[0], first.span[0] + LONGEST_REST)
  // One answer may be to two questions.
  const open = asked.marks
    .map(({ span }) => itemOf(text, span))
    .filter(([start, end]) => !isSpokenOf(text.slice(start, end), rest))
  if (open.length !== missing) return null
  return {
    message: `列出${asked.marks.length}项，后文只逐项说明了${answers.marks.length}项`,
    spans: [...open, [first.span[0] - (/\S*\s*$/.exec(between)?.[0].length ?? 0), first.span[0]]],
    computation: `${answers.marks.length} < ${asked.marks.length}`,
    suggestion: '补写没有说明的一项',
  }
}

const LONGEST_ITEM = 40

function itemOf(text: string, [start, end]: Span): Span {
  return [
    start,
    end + (/^[^，,。；;：:\n]{0,40}/.exec(text.slice(end, end + LONGEST_ITEM))?.[0].length ?? 0),
  ]
}
