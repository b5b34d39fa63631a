import type { Figure, Remembered, Scene } from './scene.ts'

/** As many figures as a list may have to be added up. */
const FEW = 24

/** 幼儿园96所,其中公办41所、民办55所,: parts that make up the whole end its list, and what follows is of all. */
export function endFullList(scene: Scene): void {
  const { head } = scene
  if (!head || scene.isListOver || scene.depth > 0 || scene.isLongList) return
  const recent = scene.figures.slice(-FEW)
  const from = wholeAt(recent, head)
  const whole = recent[from]
  const parts = recent.slice(from + 1)
  if (!whole || parts.length < 2 || parts.some(one => !isLevelIn(one, head.unit))) return
  const sum = parts.reduce((total, { quantity }) => total + quantity.value, 0)
  if (Math.abs(sum - whole.quantity.value) > 1e-9 * sum) return
  scene.isListOver = true
  scene.group = { ...head.slice, other: null }
}

const isLevelIn = ({ form, quantity }: Figure, unit: string | null): boolean =>
  form === 'level' && quantity.unit === unit

/** Where the figure stands that the parts divide, which may be called as it is; -1 when it is not near. */
function wholeAt(figures: readonly Figure[], { name, unit }: Remembered): number {
  let at = figures.findLastIndex(one => one.subject === name && isLevelIn(one, unit))
  while (at > 0 && figures[at - 1]?.subject === name) at--
  return at
}
