export { keyFindings, withFindingKeys } from './finding-keys.ts'
