import type { Quantity } from '../quantities/quantity.ts'
import type { Figure, Scene, Tail, Words } from '../scene/scene.ts'
import type { Lead } from '../words/read-lead.ts'

/** A figure before it has a name: its number, the words around it, and what was said before. */
export interface Said {
  scene: Scene
  quantity: Quantity
  lead: Lead
  tail: Tail
}

/** A name, with the form where its way of naming decides it: 占比 is a share whatever else is said. */
export type Name = Words & { form?: Figure['form'] }

/** One way to name a figure; null where it has nothing to say. */
export type Namer = (said: Said) => Name | null
