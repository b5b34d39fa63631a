export { frameworkSheets } from './framework-sheets.ts'
export { frameworkYaml } from './framework-yaml.ts'
export { type ReadFramework, readFrameworkSheets } from './read-framework-sheets.ts'
export { isFrameworkHeader } from './sheet-layout.ts'
