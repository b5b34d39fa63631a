import { expect, test } from 'vitest'
import { errorFromReply } from './api-error.ts'

test('a problem of the server is shown in its own words', () => {
  const error = errorFromReply(401, {
    type: 'about:blank',
    title: '登录失败',
    status: 401,
    detail: '用户名或密码不对，请重新输入。',
    errors: [],
    requestId: 'r1',
  })
  expect(error).toMatchObject({ message: '用户名或密码不对，请重新输入。', requestId: 'r1' })
})

test.each([
  [401, '登录'],
  [413, '50 MB'],
  [502, '稍后重试'],
])('an answer %i that is no problem document still says what to do', (status, words) => {
  expect(errorFromReply(status, '<html>').message).toContain(words)
})
