import { expect, test } from 'vitest'
import { refuseFile } from './report-file.ts'

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
