export { type Limits, limits } from './limits.ts'
export { type MessageCode, messages } from './messages.ts'
export { readDocument } from './read-document.ts'
export type { ReadOptions } from './reading.ts'
