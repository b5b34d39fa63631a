export { type AppOptions, buildApp } from './build-app.ts'
export { type Configuration, type Overrides, readConfiguration } from './system/configuration.ts'
export type { SampleAccount } from './system/sample-region.ts'
export { type RunningServer, type ServerOptions, startServer } from './system/start-server.ts'
