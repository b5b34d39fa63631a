export { createDatabase, dropDatabase } from './databases.ts'
export { describeOnBothEngines, freshDatabase } from './describe-on-both-engines.ts'
export { Scene } from './scene.ts'
