import { expect, test } from 'vitest'
import { fileOfText, refuseFile } from './report-file.ts'

test.each(['自评报告.DOCX', 'a.pdf', 'a.txt', 'a.md', 'a.html'])('%s can be audited', name => {
  expect(refuseFile({ name, size: 1000 })).toBeNull()
})

test.each([
  ['报告.doc', 1, '另存为 .docx'],
  ['报告.wps', 1, '另存为 .docx'],
  ['报告.xlsx', 1, '请上传'],
  ['报告.docx', 0, '空的'],
  ['报告.pdf', 51 * 1024 ** 2, '50 MB'],
])('%s of %i bytes is refused with a way out', (name, size, words) => {
  expect(refuseFile({ name, size })).toContain(words)
})

test.each([
  ['\n 东山县2023年自评报告 \n正文', '东山县2023年自评报告.txt'],
  ['a/b:c*', 'abc.txt'],
  ['长'.repeat(90), `${'长'.repeat(40)}.txt`],
  ['///\n正文', '粘贴的正文.txt'],
])('pasted text is a file named by its first line', async (text, name) => {
  const file = fileOfText(text)
  expect(file.name).toBe(name)
  expect(await file.text()).toBe(text)
  expect(refuseFile(file)).toBeNull()
})
