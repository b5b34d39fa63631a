export { libraryFolder, loadStandards } from './load-standards.ts'
export {
  type CriterionQuery,
  findElement,
  findFramework,
  findIndicator,
  getElement,
  getFramework,
  getIndicator,
  indicatorsOf,
  listCriteria,
  listIndicatorsNamed,
  stageOfValue,
} from './lookup.ts'
export { readLibrary } from './read/read-library.ts'
