export { askFigures } from './ask-figures.ts'
export { agrees, type BindingScene, bindClaims, sayFigure } from './bind-claims.ts'
export { findUnit, isSameUnit, isSelfName } from './unit-names.ts'
