import { z } from 'zod'
import { stageSchema } from './stage.ts'

export const orgKindIds = [
  'nation',
  'province',
  'city',
  'county',
  'school',
  'kindergarten',
  'department',
] as const
export const orgKindSchema = z.enum(orgKindIds)
export type OrgKind = z.infer<typeof orgKindSchema>

export const orgKindNames: Record<OrgKind, string> = {
  nation: '国家',
  province: '省',
  city: '市',
  county: '县（市、区）',
  school: '学校',
  kindergarten: '幼儿园',
  department: '部门',
}

/** Kinds of unit that teach children: the rows of every school-level indicator. */
export const institutionKinds: readonly OrgKind[] = ['school', 'kindergarten']

export const ownershipSchema = z.enum(['public', 'private', 'inclusive'])
export type Ownership = z.infer<typeof ownershipSchema>

export const ownershipNames: Record<Ownership, string> = {
  public: '公办',
  private: '民办',
  inclusive: '普惠性民办',
}

/** 单位: a government, department, school or kindergarten. `code` is GB/T 2260 for governments. */
export const orgUnitSchema = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  kind: orgKindSchema,
  /** Code of the unit above; null at the top of an installation. */
  parent: z.string().nullable(),
  /** Stages taught; empty for governments and departments. A 九年一贯制 school has primary and junior. */
  stages: z.array(stageSchema),
  ownership: ownershipSchema.nullable(),
  /** Free facts that formulas and exclusions may ask for, e.g. `area=urban`, `type=teaching-point`. */
  attributes: z.record(z.string(), z.string()),
})
export type OrgUnit = z.infer<typeof orgUnitSchema>
