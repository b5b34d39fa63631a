const extensions = ['.txt', '.md', '.html', '.docx', '.pdf'] as const

/** For the file dialog. */
export const acceptedFiles = extensions.join(',')

const mostBytes = 50 * 1024 ** 2

/** Why a file cannot be audited, said before anything is sent; null when it can. */
export function refuseFile(file: { name: string; size: number }): string | null {
  const name = file.name.toLowerCase()
  if (name.endsWith('.doc') || name.endsWith('.wps'))
    return '这是旧版文档格式。请在文字处理软件中另存为 .docx 后再上传。'
  if (!extensions.some(extension => name.endsWith(extension)) && !name.endsWith('.htm'))
    return `不能读取这种文件。请上传 ${extensions.join(' ')} 文件。`
  if (file.size === 0) return '文件是空的。请确认文件已保存，再重新选择。'
  if (file.size > mostBytes) return '文件超过50 MB。请删去图片或另存为文字版后再上传。'
  return null
}

const longestName = 40

/** Pasted text as a file, named by its first line. */
export function fileOfText(text: string): File {
  const first = text.trim().split('\n', 1)[0] ?? ''
  const name = first
    .replace(/[\p{C}\\/:*?"<>|]/gu, '')
    .trim()
    .slice(0, longestName)
  return new File([text], `${name || '粘贴的正文'}.txt`, { type: 'text/plain' })
}
