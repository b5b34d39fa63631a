import { z } from 'zod'
import { orgUnitSchema } from './organisation.ts'
import { periodSchema } from './period.ts'
import { stageSchema } from './stage.ts'

/** Where a figure came from. A figure without provenance is not a figure. */
export const provenanceSchema = z.object({
  kind: z.enum(['entered', 'imported', 'report', 'sample', 'computed']),
  /** Who or what: a person, a file, a report title. */
  source: z.string(),
  /** Exact words of the report it was taken from, when it was. */
  quote: z.string().optional(),
})
export type Provenance = z.infer<typeof provenanceSchema>

/** 数据值: value of an element for a unit and a period. `value: null` is "reported as missing"; missing ≠ 0. */
export const dataValueSchema = z.object({
  org: z.string(),
  element: z.string(),
  stage: stageSchema.nullable(),
  period: periodSchema,
  /** In the element's unit. */
  value: z.number().nullable(),
  provenance: provenanceSchema.optional(),
})
export type DataValue = z.infer<typeof dataValueSchema>

/** What a computation runs on: units with their tree, and their values. */
export const datasetSchema = z.object({
  orgs: z.array(orgUnitSchema),
  values: z.array(dataValueSchema),
})
export type Dataset = z.infer<typeof datasetSchema>
