/** A figure's state in a byte: the unit has no such figure, or how computing it ended. */
export const figureState = { none: 0, ok: 1, missing: 2, notApplicable: 3 } as const

/** What doubles can say of a figure; null when only exact decimals can. */
export type Quick = { state: number; value: number } | null

export const quickMissing: Quick = { state: figureState.missing, value: 0 }
export const quickNotApplicable: Quick = { state: figureState.notApplicable, value: 0 }
export const quickOk = (value: number): Quick => ({ state: figureState.ok, value })

/**
 * Relative distance within which a double's side of a limit is not trusted. Doubles here are good to
 * 1e-12, so this leaves three digits to spare.
 */
export const nearLimit = 1e-9

/** A difference below this share of its parts has lost too many digits to be good to 1e-12. */
export const cancelled = 0.1

/** A 差异系数 below this is made of differences too small for doubles. */
export const smallSpread = 1e-3
