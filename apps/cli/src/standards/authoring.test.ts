import { readFileSync, writeFileSync } from 'node:fs'
import { readTables, writeTablesXlsx } from '@mingjian/documents'
import type { SheetContent, Table } from '@mingjian/model'
import { getFramework, loadStandards } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { mingjian, scratchFolder } from '../testing/mingjian.ts'

const scratch = scratchFolder()
const id = 'heilongjiang-county-2024'

async function exported(name: string): Promise<string> {
  const path = scratch(name)
  expect(await mingjian(['standards', 'export', id, '--output', path])).toMatchObject({ code: 0 })
  return path
}

/** The workbook as somebody else's program writes it: under a printed title, with other sheets. */
async function rewritten(path: string, change: (table: Table) => void): Promise<void> {
  const tables = await readTables(readFileSync(path), 'a.xlsx')
  const sheets = tables.map((table): SheetContent => {
    change(table)
    const rows = table.rows.map(row => table.header.map(name => row.cells[name] ?? ''))
    const title = table.sheet === '填写说明' ? '姓名' : '某市2024年评价方案'
    return { name: table.sheet ?? '', columns: [{ header: title }], rows: [table.header, ...rows] }
  })
  writeFileSync(path, writeTablesXlsx(sheets))
}

test('a framework goes out to Excel and comes back as a file the library can hold', async () => {
  const yaml = scratch('plan.yaml')
  const ended = await mingjian(['standards', 'import', await exported('a.xlsx'), '--output', yaml])
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  expect(ended.stdout).toContain('9个方面、22项内容')
  expect(readFileSync(yaml, 'utf8')).toMatch(
    /^# yaml-language-server.*\nid: heilongjiang-county-2024\n/,
  )
})

test('what is read from the workbook is the framework itself, also under a printed title', async () => {
  const path = await exported('b.xlsx')
  await rewritten(path, () => undefined)
  const ended = await mingjian(['standards', 'import', path, '--format', 'json'])
  expect(JSON.parse(ended.stdout)).toEqual({
    framework: getFramework(loadStandards(), id),
    problems: [],
  })
})

test('mistakes end with 1, each at its cell, and nothing is written', async () => {
  const path = await exported('c.xlsx')
  await rewritten(path, table => {
    for (const row of table.rows)
      if (row.cells.指标编号 === 'jiaodu-2020-1/K1') row.cells.指标编号 = 'jiaodu-2020-1/K01'
  })
  const yaml = scratch('not-written.yaml')
  const ended = await mingjian(['standards', 'import', path, '--output', yaml])
  expect(ended).toMatchObject({ code: 1, stderr: '' })
  expect(ended.stdout).toBe(
    'c.xlsx 工作表“评价内容与要点” 单元格 I8 “指标编号”：没有编号为“jiaodu-2020-1/K01”的指标，是不是“jiaodu-2020-1/K1”？请核对\n',
  )
  expect(() => readFileSync(yaml)).toThrow()
})

test('an unknown framework, and a file that is no table, end with 2 and one line', async () => {
  const path = scratch('d.xlsx')
  writeFileSync(path, 'plain text')
  for (const args of [
    ['export', 'nothing', '--output', scratch('e.xlsx')],
    ['import', path],
  ]) {
    const ended = await mingjian(['standards', ...args])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  }
})
