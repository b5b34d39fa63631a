import { checkOverlay } from '../overlays/check-overlay.ts'
import type { Check } from './check.ts'

/** Each overlay fits the national standards it is written for. */
export const checkOverlays: Check = library =>
  (library.overlays ?? []).flatMap(overlay => checkOverlay(library, overlay))
