import { readFileSync } from 'node:fs'
import { type AuditReport, locate } from '@mingjian/model'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { findingAt, reportOf } from '../testing/audit-report.ts'
import { writeAuditSarif } from './write-audit-sarif.ts'

const text =
  '一、总体情况\n小学综合差异系数0.486，初中综合差异系数0.561，\n全部达到了国家规定的标准。'
const finding = findingAt(text, ['初中综合差异系数0.561', '0.561，\n全部'])
const placed = {
  ...finding,
  key: 'limit/x:0123456789ab',
  places: finding.spans.map(([start]) => locate({ text }, start)),
}
const rule = {
  id: placed.rule,
  title: '称达标而未达标',
  explanation: '数值没有达到标准，正文却称达到。',
  clause: '教督〔2012〕3号',
  example: { text: '例文。' },
}

function schemaProblems(log: object): unknown {
  const schema = JSON.parse(
    readFileSync(new URL('../testing/sarif-schema-2.1.0.json', import.meta.url), 'utf8'),
  )
  // Draft 04, of which it uses nothing that later drafts read otherwise but its own name.
  const { $schema: _draft, id: _name, ...rules } = schema
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }))
  ajv.validate(rules, JSON.parse(JSON.stringify(log)))
  return ajv.errors
}

test.each<[string, AuditReport]>([
  [
    'with findings, places, keys and notices',
    { ...reportOf(text, [placed]), notices: ['有修订。'] },
  ],
  ['kept from before there were keys and places', reportOf(text, [finding])],
  ['without findings', reportOf(text, [])],
  [
    'of odd names and empty words',
    {
      ...reportOf(text, [{ ...placed, message: '' }]),
      file: '甲 乙\\丙%#?\ud800.docx',
      notices: [''],
    },
  ],
])('a log %s is valid by the standard’s schema', (_, report) => {
  expect(schemaProblems(writeAuditSarif(report, [rule]))).toBeNull()
})

test('the schema is not satisfied by anything', () => {
  expect(schemaProblems({ version: '2.1.0', runs: [{ results: [{}] }] })).not.toBeNull()
})

test('regions say line, column and place; rules explain themselves; keys are fingerprints', () => {
  const log = JSON.parse(JSON.stringify(writeAuditSarif(reportOf(text, [placed]), [rule])))
  const [run] = log.runs
  const [result] = run.results
  const lines = text.split('\n')
  const region = result.locations[0].physicalLocation.region
  expect(lines[region.startLine - 1]?.slice(region.startColumn - 1, region.endColumn - 1)).toBe(
    '初中综合差异系数0.561',
  )
  expect(result.relatedLocations[0].physicalLocation.region).toMatchObject({
    startLine: 2,
    endLine: 3,
    endColumn: 3,
  })
  expect(result.locations[0].logicalLocations[0].name).toBe('第2段')
  expect(result.partialFingerprints).toEqual({ 'mingjianFinding/v1': placed.key })
  expect(run.tool.driver.rules[0]).toMatchObject({
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.explanation },
  })
  expect(run.tool.driver.rules[0].help.markdown).toContain('例：例文。')
  expect(run.invocations[0].executionSuccessful).toBe(true)
})
