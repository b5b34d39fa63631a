import { z } from 'zod'

/** School stages 学段, in the order officials list them. */
export const stageIds = [
  'preschool',
  'primary',
  'junior',
  'senior',
  'secondary-vocational',
  'special',
  'higher',
] as const

export const stageSchema = z.enum(stageIds)
export type Stage = z.infer<typeof stageSchema>

/** The word an official reads for each stage. */
export const stageNames: Record<Stage, string> = {
  preschool: '学前',
  primary: '小学',
  junior: '初中',
  senior: '普通高中',
  'secondary-vocational': '中等职业',
  special: '特殊教育',
  higher: '高等教育',
}
