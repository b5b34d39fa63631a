import { randomUUID } from 'node:crypto'
import type { OrgKind, OrgUnit, Provenance, Stage } from '@mingjian/model'
import { sql } from 'kysely'
import type { Database } from '../connection/open-database.ts'
import { addUnits, type Place } from '../organisations.ts'
import { type Actor, asSystem, type Tx, withScope } from '../scope.ts'
import { appendValues } from '../values.ts'

const govCodeLength: Partial<Record<OrgKind, number>> = { province: 2, city: 4, county: 6 }

/** A migrated database and the people and units of a test. Units are made up; codes are handed out. */
export class Scene {
  private counters = new Map<string, number>()
  private readonly made = new Map<string, Place>()

  constructor(
    readonly engine: Database['engine'],
    readonly db: Database,
  ) {}

  /** Runs `work` as a request of that person would. */
  as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return withScope(this.db, actor, work)
  }

  province(name = '青原省'): Promise<Place> {
    return this.unit(name, 'province', null)
  }

  async city(name = '临江市'): Promise<Place> {
    return this.unit(name, 'city', await this.province())
  }

  /** A county with the city and the province above it. */
  async county(name: string, city = '临江市'): Promise<Place> {
    return this.unit(name, 'county', await this.city(city))
  }

  school(county: Place, name: string, options: Partial<OrgUnit> = {}): Promise<Place> {
    return this.unit(name, 'school', county, {
      stages: ['primary'],
      ownership: 'public',
      ...options,
    })
  }

  /** The same name below the same unit is the same unit. */
  async unit(
    name: string,
    kind: OrgKind,
    parent: Place | null,
    options: Partial<OrgUnit> = {},
  ): Promise<Place> {
    const key = `${parent?.path ?? ''}${name}`
    const before = this.made.get(key)
    if (before) return before
    const unit: OrgUnit = {
      code: this.nextCode(kind, parent),
      name,
      kind,
      parent: parent?.code ?? null,
      stages: [],
      ownership: null,
      attributes: {},
      ...options,
    }
    const [place] = await asSystem(this.db, tx => addUnits(tx, [unit]))
    if (!place) throw new Error('no unit was added')
    this.made.set(key, place)
    return place
  }

  private nextCode(kind: OrgKind, parent: Place | null): string {
    const above = parent?.code ?? ''
    const number = (this.counters.get(above) ?? 0) + 1
    this.counters.set(above, number)
    const length = govCodeLength[kind] ?? above.length + 4
    // Province codes start at 90: no real division has them.
    return parent
      ? above + String(number).padStart(length - above.length, '0')
      : String(89 + number)
  }

  /** A person of that unit; not an account that can sign in. */
  officer(place: Place, userName = '张敏'): Actor {
    return {
      userId: `officer-${place.code}-${userName}`,
      userName,
      scope: place.path,
      role: 'county-officer',
    }
  }

  /** Puts a value there as the system, as an import would. */
  async value(
    place: Place,
    element: string,
    value: number | null,
    at: { stage?: Stage | null; period?: string; unit?: string; provenance?: Provenance } = {},
  ): Promise<void> {
    const { stage = null, period = '2023', unit = '人' } = at
    const provenance = at.provenance ?? { kind: 'imported', source: '测试数据' }
    await asSystem(this.db, tx =>
      appendValues(tx, randomUUID(), [{ place, element, stage, period, value, unit, provenance }]),
    )
  }

  /** SQL as the owner of the database, to damage what the application cannot. */
  async sqlAsOwner(statement: string): Promise<void> {
    await sql.raw(statement).execute(this.db.kysely)
  }
}
