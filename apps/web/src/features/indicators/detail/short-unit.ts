const longest = 2

/** A unit that has room beside a number in a picture; a longer one stands in the table. */
export const shortUnit = (unit: string | null): string | null =>
  unit !== null && unit.length <= longest ? unit : null
