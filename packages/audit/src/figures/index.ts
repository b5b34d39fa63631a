export { askFigures } from './ask-figures.ts'
export { agrees, type BindingScene, bindClaims, sayFigure } from './bind-claims.ts'
export { findUnit, isSameUnit } from './unit-names.ts'
