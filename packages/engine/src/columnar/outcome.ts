/** A figure's state in a byte: the unit has no such figure, or how computing it ended. */
export const figureState = { none: 0, ok: 1, missing: 2, notApplicable: 3 } as const

/** What doubles can say of a figure; null when only exact decimals can. */
export type Quick = { state: number; value: number } | null

/** The same of a government by its number. */
export type QuickFigure = (index: number) => Quick

export const quickMissing: Quick = { state: figureState.missing, value: 0 }
export const quickNotApplicable: Quick = { state: figureState.notApplicable, value: 0 }
export const quickOk = (value: number): Quick => ({ state: figureState.ok, value })
