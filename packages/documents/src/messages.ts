import { InputError } from '@mingjian/model'

const MIB = 1024 * 1024
const megabytes = (bytes: number) => `${Math.round(bytes / MIB)} MB`
const supported = '支持的格式：.docx、.pdf、.txt、.md、.html。'

/** All wording of the readers: what is wrong and the way out. Codes are stable. */
export const messages = {
  'file-empty': () => '文件是空的（0 字节）。请确认文件已保存完整后重新上传。',
  'file-too-large': (d: { bytes: number; limit: number }) =>
    `文件大小 ${megabytes(d.bytes)}，超过上限 ${megabytes(d.limit)}。请压缩或删除其中的图片，或拆分后分别上传。`,
  'file-kind-mismatch': (d: { extension: string; actual: string }) =>
    `文件名以 .${d.extension} 结尾，内容却是${d.actual}。请用原程序打开并另存为 .${d.extension}，或把扩展名改正后重新上传。`,
  'legacy-doc': () => '这是旧版 .doc 文件，请在 Word 或 WPS 中另存为 .docx 后重新上传。',
  'legacy-wps': () => '这是 WPS 专有的 .wps 文件，请在 WPS 中另存为 .docx 后重新上传。',
  'legacy-xls': () => '这是旧版 .xls 表格，请在 Excel 或 WPS 中另存为 .xlsx 后重新上传。',
  'legacy-ole': () =>
    '这是旧版 Office 文件，无法直接读取。请在 Word 或 WPS 中另存为 .docx 后重新上传。',
  'document-encrypted': () =>
    '文件设有打开密码，无法读取。请在 Word 或 WPS 中取消密码（文件→信息→保护文档）后重新上传。',
  'unsupported-kind': (d: { actual: string; way: string }) => `这是${d.actual}，${d.way}`,
  'not-a-table': (d: { actual: string }) =>
    `这是${d.actual}，不是表格文件。请提供 .xlsx 或 .csv 文件。`,
  'binary-file': () => `无法识别这个文件的格式。${supported}`,
  'unknown-encoding': () =>
    '无法识别文本的编码（既不是 UTF-8，也不是 GBK/GB18030）。请用记事本打开，另存为 UTF-8 编码后重新上传。',
  'text-damaged': () =>
    '文本是 UTF-8 编码，但有损坏的字节，可能没有传完整。请用记事本打开原文件，另存为 UTF-8 编码后重新上传。',
  'archive-corrupt': () =>
    '文件已损坏或没有传完整，无法打开。请在 Word 或 WPS 中打开原文件并重新保存后再上传。',
  'archive-bomb': () =>
    '文件解压后的内容异常庞大，已停止读取。请在 Word 或 WPS 中打开原文件，另存为新文件后重新上传。',
  'archive-too-many-entries': (d: { limit: number }) =>
    `文件内部的部件超过 ${d.limit} 个，已停止读取。请在 Word 或 WPS 中另存为新文件后重新上传。`,
  'archive-encrypted': () => '压缩包内的内容设有密码，无法读取。请取消密码后重新上传。',
  'part-missing': (d: { part: string }) =>
    `文件缺少正文部件（${d.part}），不是完整的文档。请在 Word、Excel 或 WPS 中重新保存后上传。`,
  'xml-forbidden': () =>
    '文件内部含有不允许的声明（DOCTYPE/ENTITY），已拒绝读取。请在 Word 或 WPS 中另存为新文件后重新上传。',
  'xml-malformed': (d: { part: string }) =>
    `文件内部的部件 ${d.part} 已损坏。请在 Word、Excel 或 WPS 中打开原文件并重新保存后上传。`,
  'xml-too-complex': (d: { part: string }) =>
    `文件内部的部件 ${d.part} 结构异常复杂，已停止读取。请在 Word 或 WPS 中另存为新文件后重新上传。`,
  'html-too-complex': () =>
    '网页的标签嵌套或数量异常，已停止读取。请把正文复制到 Word 中，保存为 .docx 后上传。',
  'text-too-long': (d: { limit: number }) =>
    `正文超过 ${d.limit / 10_000} 万字，已停止读取。请拆分为几个文件分别上传。`,
  'no-text': () => '文件里没有可以读取的文字。请确认上传的是有正文内容的文件。',
  'read-timeout': (d: { seconds: number }) =>
    `读取超过 ${d.seconds} 秒，已停止。请在 Word 或 WPS 中另存为新文件，或拆分后重新上传。`,
  'pdf-corrupt': () => 'PDF 文件已损坏或没有传完整。请重新导出 PDF，或直接上传 .docx 原文件。',
  'pdf-encrypted': () =>
    'PDF 设有打开密码，无法读取。请取消密码后重新上传，或直接上传 .docx 原文件。',
  'pdf-too-many-pages': (d: { pages: number; limit: number }) =>
    `PDF 有 ${d.pages} 页，超过上限 ${d.limit} 页。请拆分后分别上传。`,
  'pdf-scanned': () =>
    '这是扫描件，没有文字层，无法核查。请提供可复制文字的 PDF，或直接上传 .docx 原文件。',
  'pdf-garbled': () =>
    'PDF 的字体没有文字编码，复制出来是乱码。请从原文件重新导出 PDF，或直接上传 .docx 原文件。',
  'csv-malformed': () =>
    '这一行的引号不配对，无法按 CSV 解析。请在 Excel 或 WPS 中重新另存为 CSV。',
  'table-empty': () => '表格里没有内容。第一个非空行应是表头，请填写后重新上传。',
  'table-too-large': (d: { what: string; limit: number }) =>
    `表格的${d.what}超过上限 ${d.limit}。请删除多余的内容，或拆分为几个文件分别上传。`,
  'duplicate-header': (d: { name: string }) =>
    `表头“${d.name}”重复出现。请改成不同的名称后重新上传。`,
  'cell-without-header': () => '这个单元格有内容，但所在的列没有表头。请补上表头或清空这一列。',
} as const

export type MessageCode = keyof typeof messages

/** What a message needs, then where in the file it applies. */
export type MessageArguments<C extends MessageCode> =
  Parameters<(typeof messages)[C]> extends [infer Data]
    ? [data: Data, place?: Place]
    : [data?: undefined, place?: Place]

const statuses: Partial<Record<MessageCode, 413 | 415>> = {
  'file-too-large': 413,
  'archive-bomb': 413,
  'archive-too-many-entries': 413,
  'text-too-long': 413,
  'table-too-large': 413,
  'pdf-too-many-pages': 413,
  'file-kind-mismatch': 415,
  'legacy-doc': 415,
  'legacy-wps': 415,
  'legacy-xls': 415,
  'legacy-ole': 415,
  'unsupported-kind': 415,
  'not-a-table': 415,
  'binary-file': 415,
}

/** Where in the file, when that is known. */
export interface Place {
  sheet?: string
  line?: number
  cell?: string
  field?: string
}

/** A refusal about `file`, worded by the table above. */
export function refusal<C extends MessageCode>(
  file: string,
  code: C,
  ...[data, place]: MessageArguments<C>
): InputError {
  const word = messages[code] as (data: unknown) => string
  return new InputError([{ code, message: word(data), file, ...place }], statuses[code] ?? 422)
}
