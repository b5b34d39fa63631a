import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const isFound = (text: string) => errorsIn(text).some(one => one.startsWith('direction/'))

test.each([
  '投诉量同比下降，今年受理86件，去年79件。',
  '招聘人数比上年增加，今年招聘112名，去年招聘120名。',
  '超额完成招聘任务，计划招聘120名，实际招聘112名。',
  '中职招生占比首次过半，达到48.6%。',
])('a word against the values that follow it: %s', text => {
  expect(isFound(text)).toBe(true)
})

test.each([
  '投诉量同比下降，今年受理79件，去年86件。',
  '投诉量同比下降，今年受理86件，去年79起。',
  '超额完成招聘任务，计划招聘112名，实际招聘120名。',
  '中职招生占比首次过半，达到51.2%。',
  '中职招生过半学校设有实训车间，达到标准的占48.6%。',
])('one that agrees, or of other things: %s', text => {
  expect(errorsIn(text)).toEqual([])
})
