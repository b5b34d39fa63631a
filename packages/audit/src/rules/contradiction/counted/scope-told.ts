import type { Figure } from '../../../structure/figures.ts'

const OWN_SCOPE =
  /^[^，,。；;（(\n]{0,16}[（(][^（()）\n]{0,40}(?:不含|不包括|未含|不计|除\p{Script=Han}{1,12}外)/u
const LONGEST = 60

/** 89所中小学校（含特教学校，不含中职）: a count that says itself what it leaves out is held against no other. */
export const hasOwnScope = (text: string, end: number): boolean =>
  OWN_SCOPE.test(text.slice(end, end + LONGEST))

/** 占规划总面积的27.85%: what has this share was told before, and the words tell of the whole alone. */
export const isShareOf = ({ family }: Figure, before: string): boolean =>
  family === 'percent' && /占(?!比)[^，,。；;]*$/.test(before)

/** 高等学校计算在内，全市共有学校1565所: what is counted besides is told before it. */
export const hasWiderScope = (lead: string): boolean => WIDER.test(lead)

const WIDER =
  /(?:计算|包括|统计|计入)在内|一并计算|合并计算|(?:加上|算上|连同)[^，,。；;]{2,16}[，,]/
