export { readTables, type TableReadOptions } from './read-tables.ts'
export { writeTablesXlsx } from './write-tables-xlsx.ts'
