export { anyRatios, countedElements } from './any-ratios.ts'
