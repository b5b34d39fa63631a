import type { Figure, Remembered, Scene } from './scene.ts'

/** 幼儿园96所,其中公办41所、民办55所,: parts that make up the whole end its list, and what follows is of all. */
export function endFullList(scene: Scene): void {
  const { head, figures } = scene
  if (!head || scene.isListOver || scene.depth > 0 || scene.isLongList) return
  const at = figures.findLastIndex(
    ({ subject, quantity, form }) =>
      form === 'level' &&
      subject === head.name &&
      quantity.unit === head.unit &&
      quantity.value > 0,
  )
  const from = wholeOf(scene, head, at)
  const whole = figures[from]
  const parts = figures.slice(from + 1)
  if (!whole || parts.length < 2 || parts.some(one => !isPart(one, whole))) return
  const sum = parts.reduce((total, { quantity }) => total + quantity.value, 0)
  if (Math.abs(sum - whole.quantity.value) > 1e-9 * sum) return
  scene.isListOver = true
  scene.group = { ...head.slice, other: null }
}

const isPart = ({ quantity, form }: Figure, whole: Figure): boolean =>
  form === 'level' && quantity.unit === whole.quantity.unit

/** Where the figure stands that the parts divide: parts may be called as the whole is. */
function wholeOf({ figures }: Scene, { name }: Remembered, last: number): number {
  let at = last
  while (at > 0 && figures[at - 1]?.subject === name && last - at < 12) at--
  return at
}
