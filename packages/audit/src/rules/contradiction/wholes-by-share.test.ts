import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

test.each([
  '符合条件的教师620名，当年实际交流86名。68名交流教师中，市级以上骨干教师17人，占19.77%。',
  '征集作品326件。\n经评审，236件作品中，一等奖41件，占12.6%。',
])('what is divided was told otherwise, and the shares are of that: %s', text => {
  expect(errorsIn(text).map(one => one.split(':')[0])).toEqual([
    'contradiction/told-in-other-words',
  ])
})

test.each([
  '符合条件的教师620名，当年实际交流86名。86名交流教师中，市级以上骨干教师17人，占19.77%。',
  '全县现有寄宿制学校48所、非寄宿制学校84所。84所非寄宿制学校中，31所有校医，占36.9%。',
  '教师交流86人，校长交流68人。68名交流校长中，17人到乡镇任职，占25.0%。',
  '抽查学校46所。64个班级中，31个达到标准班额，占48.4%。',
])('is of its own number: %s', text => {
  expect(errorsIn(text)).toEqual([])
})
