import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { InputError } from '@mingjian/model'
import { readFileWithinLimit, readWithinLimit } from '../read-file-within-limit.ts'

const standardInput = '标准输入.txt'

const readable = /\.(txt|md|html?|docx|pdf)$/i

export interface ReportFile {
  /** Shown in messages and used for the output's name. */
  name: string
  read(): Promise<Uint8Array>
}

/** Files, the readable files of folders (not of their subfolders), and `-` for standard input. */
export async function listReports(paths: readonly string[]): Promise<ReportFile[]> {
  const files = (await Promise.all(paths.map(listOne))).flat()
  if (files.length === 0)
    throw new InputError([
      { code: 'no-reports', message: `${paths.join('、')} 中没有 .txt .md .html .docx .pdf 文件` },
    ])
  return files
}

async function listOne(path: string): Promise<ReportFile[]> {
  if (path === '-')
    return [{ name: standardInput, read: () => readWithinLimit(process.stdin, standardInput) }]
  if (!(await stat(path)).isDirectory())
    return [{ name: basename(path), read: () => readFileWithinLimit(path) }]
  const names = (await readdir(path)).filter(name => readable.test(name)).sort()
  return names.map(name => ({ name, read: () => readFileWithinLimit(join(path, name)) }))
}
