/** The scales in which amounts and people are told; a slip of the unit is from one of them to another. */
export const SCALES = [1, 1e4, 1e8] as const
export type UnitScale = (typeof SCALES)[number]

const WORDS: Record<UnitScale, string> = { 1: '', 1e4: '万', 1e8: '亿' }

/** 1e4 and 亿元 make 万元. */
export const inScale = (unit: string, scale: UnitScale): string => WORDS[scale] + bareUnit(unit)

/** 亿元 is told in 1e8 of 元. */
export const unitScaleOf = (unit: string): UnitScale =>
  unit.startsWith('亿') ? 1e8 : unit.startsWith('万') ? 1e4 : 1

/** 元 of 万元. */
export const bareUnit = (unit: string): string => unit.replace(/^[万亿]+/, '')
