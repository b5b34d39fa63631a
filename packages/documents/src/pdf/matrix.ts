/** The product of two PDF matrices `[a b c d e f]`: first `n`, then `m`. */
export function multiply(m: number[], n: number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = m
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = n
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

/** Where a point comes to lie. */
export function apply(m: number[], x: number, y: number): [x: number, y: number] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = m
  return [a * x + c * y + e, b * x + d * y + f]
}
