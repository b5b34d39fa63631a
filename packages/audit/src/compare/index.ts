export { compareReports } from './compare-reports.ts'
