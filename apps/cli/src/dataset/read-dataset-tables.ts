import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readTables } from '@mingjian/documents'
import { InputError, type Table } from '@mingjian/model'
import { readFileWithinLimit } from '../read-file-within-limit.ts'

/** Reads `orgs` and `values` from a folder of csv (or xlsx) files or from one workbook. */
export async function readDatasetTables(path: string): Promise<{ orgs: Table; values: Table }> {
  const tables = (await stat(path)).isDirectory()
    ? await readFolder(path)
    : await readFileTables(path)
  const find = (name: string) => tables.find(table => tableName(table) === name)
  const orgs = find('orgs')
  const values = find('values')
  if (!orgs || !values)
    throw new InputError([
      {
        code: 'tables-missing',
        file: path,
        message: `缺少 ${[!orgs && 'orgs', !values && 'values'].filter(Boolean).join(' 和 ')} 表；文件夹须含 orgs.csv 和 values.csv，工作簿须含同名工作表`,
      },
    ])
  return { orgs, values }
}

const tableName = (table: Table) =>
  (table.sheet ?? table.file.replace(/\.[^.]*$/, '')).toLowerCase()

async function readFolder(folder: string): Promise<Table[]> {
  const names = (await readdir(folder)).filter(name => /^(orgs|values)\.csv$/i.test(name))
  return (await Promise.all(names.map(name => readFileTables(join(folder, name))))).flat()
}

async function readFileTables(path: string): Promise<Table[]> {
  return readTables(await readFileWithinLimit(path), basename(path))
}
