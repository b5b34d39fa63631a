import { sentenceOf, statedValue } from '@mingjian/audit'
import type { BodyOf, claimBindingRoutes, FigureChoice } from '@mingjian/contract'
import { checkValue } from '@mingjian/engine'
import {
  type Claim,
  type CollectedFigure,
  InputError,
  type Problem,
  type Provenance,
} from '@mingjian/model'
import { findElement } from '@mingjian/standards'
import {
  type Actor,
  appendValues,
  type NewValue,
  once,
  recordEvent,
  type Tx,
} from '@mingjian/storage'
import { getUnit } from '../../organisations/queries.ts'
import type { RuleBook } from '../../standards/rules.ts'
import { readCollected } from '../collected/read-collected.ts'
import { askFor, type BindingDesk, isFigure } from './current-bindings.ts'
import { insertBindingDecisions } from './decisions.ts'

type Wish = BodyOf<typeof claimBindingRoutes.createValues>
type WishedValue = Wish['values'][number]

export interface Created {
  stored: number
  same: number
}

/**
 * Writes claims down as collected values: all or none, each with the report and the claim's sentence
 * as its source, and bound to its claim. A value already there stays unless `replace` says otherwise.
 * @throws InputError naming every claim that cannot be written down, 409 when values would be replaced
 */
export async function createValues(
  tx: Tx,
  actor: Actor,
  book: RuleBook,
  desk: BindingDesk,
  wish: Wish,
): Promise<Created & { repeated: boolean }> {
  const { job, report } = desk
  const { result, repeated } = await once(tx, wish.transaction, async () => {
    const wanted = await checkedValues(tx, actor, desk, wish.values)
    const there = await presentFigures(tx, book, desk, wanted)
    const fresh = wanted.filter(one => presentOf(one, there)?.value !== one.value.value)
    if (!wish.replace) refuseReplacing(fresh, there)
    const stored = await appendValues(
      tx,
      wish.transaction,
      fresh.map(one => one.value),
    )
    const decisions = wanted.map(({ claim, choice }) => ({
      claim: claim.id,
      decision: 'chosen' as const,
      figure: choice,
    }))
    await insertBindingDecisions(tx, job, wish.transaction, decisions)
    await recordEvent(tx, {
      action: 'report-audit.create-values',
      subject: job.id,
      payload: {
        transaction: wish.transaction,
        report: report.title ?? report.file,
        values: fresh.map(({ choice, value }) => ({ ...choice, value: value.value })),
      },
      orgPath: job.org_path,
    })
    return { stored, same: wanted.length - fresh.length }
  })
  return { ...result, repeated }
}

interface WantedValue {
  /** Place in the request. */
  index: number
  claim: Claim
  choice: FigureChoice
  value: NewValue
}

async function checkedValues(
  tx: Tx,
  actor: Actor,
  desk: BindingDesk,
  wishes: readonly WishedValue[],
): Promise<WantedValue[]> {
  const problems: Problem[] = []
  const wanted = new Map<string, WantedValue>()
  for (const [index, wish] of wishes.entries()) {
    const checked = await checkedValue(tx, actor, desk, wish, index)
    if ('problems' in checked) problems.push(...checked.problems.map(one => at(index, one)))
    else {
      const key = JSON.stringify(checked.choice)
      const twin = wanted.get(key)
      if (twin && twin.value.value !== checked.value.value)
        problems.push(at(index, twoValues(twin.claim, checked.claim)))
      else if (!twin) wanted.set(key, checked)
    }
  }
  if (problems.length > 0) throw new InputError(problems)
  return [...wanted.values()]
}

async function checkedValue(
  tx: Tx,
  actor: Actor,
  { report, library, unit: own }: BindingDesk,
  wish: WishedValue,
  index: number,
): Promise<WantedValue | { problems: Problem[] }> {
  const claim = report.claims.find(one => one.id === wish.claim)
  if (!claim) return { problems: [noSuchClaim(wish.claim)] }
  if (!findElement(library, wish.element)) return { problems: [notCollected(wish.element)] }
  const { unit, place } = await getUnit(tx, actor, wish.org)
  if (!own || !place.path.startsWith(own.place.path)) return { problems: [otherUnit(unit.name)] }
  const stated = statedValue(claim, { text: report.text, library, year: report.year }, wish)
  if (!stated) return { problems: [notStated(claim)] }
  const { element, stage, problems } = checkValue(library, stated, unit)
  if (!element || problems.length > 0) return { problems }
  const provenance: Provenance = {
    kind: 'report',
    source: report.title ?? report.file,
    quote: sentenceOf(claim, report.text),
  }
  const { period, value } = stated
  return {
    index,
    claim,
    choice: { code: element.id, org: unit.code, stage, period },
    value: { place, element: element.id, stage, period, value, unit: element.unit, provenance },
  }
}

/** What is collected now of the same figures, also where schools below make it up. */
async function presentFigures(
  tx: Tx,
  book: RuleBook,
  { unit }: BindingDesk,
  wanted: readonly WantedValue[],
): Promise<readonly CollectedFigure[]> {
  if (!unit || wanted.length === 0) return []
  const { figures } = await readCollected(
    tx,
    book,
    unit,
    wanted.map(({ choice }) => askFor(choice)),
  )
  return figures
}

const presentOf = ({ choice }: WantedValue, there: readonly CollectedFigure[]) =>
  there.find(one => isFigure(one, choice))

function refuseReplacing(fresh: readonly WantedValue[], there: readonly CollectedFigure[]): void {
  const taken = fresh.flatMap(one => {
    const present = presentOf(one, there)
    return present && present.value !== null ? [at(one.index, valueExists(one, present))] : []
  })
  if (taken.length > 0) throw new InputError(taken, 409)
}

const at = (index: number, problem: Problem): Problem => ({
  ...problem,
  field: `values[${index}]${problem.field ? `.${problem.field}` : ''}`,
})

const valueExists = ({ value }: WantedValue, present: CollectedFigure): Problem => ({
  code: 'value-exists',
  message: `${present.orgName}${present.period}年${present.name}已有值${present.value}${present.unit ?? ''}（${present.source}），报告写${value.value}${value.unit}；确认以报告为准后才会追加`,
})

const noSuchClaim = (id: string): Problem => ({
  code: 'claim-not-found',
  message: `这份报告没有陈述“${id}”，请刷新页面后重试`,
  field: 'claim',
})

const otherUnit = (name: string): Problem => ({
  code: 'unit-of-other-report',
  message: `这不是“${name}”或其上级单位的报告，不能据以填写它的数据`,
  field: 'org',
})

const notCollected = (code: string): Problem => ({
  code: 'not-an-element',
  message: `“${code}”不是采集的数据项；由公式计算的指标不能直接填写，请改填它所用的数据项`,
  field: 'element',
})

const notStated = ({ quote }: Claim): Problem => ({
  code: 'not-a-value',
  message: `“${quote}”不是可以写成数据的完成值（计划、增减幅度、约数，或单位与数据项不同）；请选别的数据项，或手工填报`,
  field: 'claim',
})

const twoValues = (a: Claim, b: Claim): Problem => ({
  code: 'duplicate-value',
  message: `“${a.quote}”与“${b.quote}”说的是同一数据而数值不同；请只选一条`,
  field: 'claim',
})
