export { readTables } from './read-tables.ts'
export { type SheetContent, writeTablesXlsx } from './write-tables-xlsx.ts'
