import type { DocumentProblem } from '@mingjian/contract'
import { readTables, writeTablesXlsx } from '@mingjian/documents'
import { type Framework, InputError, placeOf, type StandardsLibrary } from '@mingjian/model'
import { frameworkSheets, isFrameworkHeader, readFrameworkSheets } from '@mingjian/standards'
import type { FastifyRequest } from 'fastify'

const uploadLimitBytes = 10 * 1024 * 1024

export function editionWorkbook(content: Framework, library: StandardsLibrary) {
  return {
    name: `${content.title || content.id}.xlsx`,
    bytes: writeTablesXlsx(frameworkSheets(content, library)),
  }
}

/** A workbook read into a draft has the draft's id, series and status, whatever the sheet says. */
const decidedByDraft = new Set([
  'duplicate-id',
  'duplicate-edition',
  'edition-changed',
  'edition-withdrawn',
])

export async function readEditionWorkbook(
  bytes: Uint8Array,
  name: string,
  library: StandardsLibrary,
): Promise<{ content: Framework | null; problems: DocumentProblem[] }> {
  const tables = await readTables(bytes, name, { isHeader: isFrameworkHeader })
  const { framework, problems } = readFrameworkSheets(tables, library)
  return {
    content: framework,
    problems: problems
      .filter(({ code }) => !decidedByDraft.has(code))
      .map(problem => ({
        code: problem.code,
        message: problem.message,
        // The file is the one that was just chosen.
        place: placeOf({ ...problem, file: undefined }),
      })),
  }
}

/** @throws InputError when no workbook came, or one beyond the limit. */
export async function receiveWorkbook(
  request: FastifyRequest,
): Promise<{ name: string; bytes: Uint8Array }> {
  if (!request.isMultipart())
    throw refused('请以表单上传文件（multipart/form-data，部件名 file）。', 415)
  const part = await request.file({ limits: { fileSize: uploadLimitBytes, files: 1, fields: 5 } })
  if (part?.fieldname !== 'file') throw refused('没有收到文件；请选择 Excel 文件后再上传。', 422)
  const chunks: Buffer[] = []
  for await (const chunk of part.file) chunks.push(chunk)
  if (part.file.truncated) throw refused('文件超过上限 10 MB；评价方案不会这么大，请核对。', 413)
  return { name: part.filename, bytes: Buffer.concat(chunks) }
}

const refused = (message: string, status: 413 | 415 | 422) =>
  new InputError([{ code: 'workbook-not-received', message, field: 'file' }], status)
