import { expect, test } from 'vitest'
import { readConfiguration } from './configuration.ts'

test('without settings the server is for this machine, on port 8600', () => {
  expect(readConfiguration({})).toMatchObject({ port: 8600, host: '127.0.0.1', empty: false })
})

test('the command line comes before the environment', () => {
  const read = readConfiguration({ PORT: '1', MINGJIAN_DATA: '/a' }, { port: '2', dataDir: '/b' })
  expect(read).toMatchObject({ port: 2, dataDir: '/b' })
})

test.each(['http', '-1', '65536', '80.5'])('the port "%s" is refused in Chinese', port => {
  expect(() => readConfiguration({ PORT: port })).toThrow(/“PORT”：端口应为/)
})

test('a guessable secret is refused with a way to make one', () => {
  expect(() => readConfiguration({ MINGJIAN_SECRET: '123456' })).toThrow('openssl')
})

test('all that is wrong is said at once', () => {
  expect(() => readConfiguration({ PORT: 'x', MINGJIAN_SECRET: 'y' })).toThrow(/PORT.*SECRET/s)
})
