import type { Framework } from '@mingjian/model'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '../../../api/api-error.ts'
import { Autosave, type SavedVersion, type SaveState } from './autosave.ts'
import type { LocalCopy } from './local-copy.ts'

const draft = (title: string) => ({ title }) as Framework
const pauseMs = 100
const retryMs = 1_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Sent = { transaction: string; basedOn: number; content: Framework }

/** An autosave on a server that answers as told; by default it saves. */
function begin(answers: ((sent: Sent) => Promise<SavedVersion>)[] = []) {
  const sent: Sent[] = []
  const states: SaveState['kind'][] = []
  const kept: { copy: LocalCopy | null } = { copy: null }
  const saves = async ({ basedOn }: Sent) => ({
    version: basedOn + 1,
    savedAt: '2025-01-01T00:00:00Z',
    problems: [],
  })
  const autosave = new Autosave(1, {
    send: given => {
      sent.push(given)
      return (answers.shift() ?? saves)(given)
    },
    keep: copy => {
      kept.copy = copy
    },
    drop: () => {
      kept.copy = null
    },
    onState: state => states.push(state.kind),
    onSaved: () => {},
    pauseMs,
    retryMs,
  })
  return { autosave, sent, states, kept, saves }
}

const fails = (status: number) => async () => {
  throw new ApiError(status, '', '没有保存')
}

test('typing is saved once it rests, and then nothing is kept in the browser', async () => {
  const { autosave, sent, states, kept } = begin()
  autosave.changed(draft('一'))
  autosave.changed(draft('一二'))
  expect(kept.copy?.draft.title).toBe('一二')
  await vi.advanceTimersByTimeAsync(pauseMs)
  expect(sent.map(({ content, basedOn }) => [content.title, basedOn])).toEqual([['一二', 1]])
  expect(states.at(-1)).toBe('saved')
  expect(kept.copy).toBeNull()
})

test('what is typed while a save is under way is saved after it, on the version it gave', async () => {
  let answer = (_saved: SavedVersion) => {}
  const { autosave, sent } = begin([() => new Promise(resolve => (answer = resolve))])
  autosave.changed(draft('一'))
  await vi.advanceTimersByTimeAsync(pauseMs)
  autosave.changed(draft('二'))
  answer({ version: 2, savedAt: '', problems: [] })
  await vi.advanceTimersByTimeAsync(pauseMs)
  expect(sent.map(({ content, basedOn }) => [content.title, basedOn])).toEqual([
    ['一', 1],
    ['二', 2],
  ])
})

test('a save without an answer is repeated under the same transaction, and kept until then', async () => {
  const { autosave, sent, states, kept } = begin([fails(0)])
  autosave.changed(draft('一'))
  await vi.advanceTimersByTimeAsync(pauseMs)
  expect(states.at(-1)).toBe('failed')
  expect(kept.copy?.draft.title).toBe('一')
  await vi.advanceTimersByTimeAsync(retryMs)
  expect(states.at(-1)).toBe('saved')
  expect(sent[1]?.transaction).toBe(sent[0]?.transaction)
})

test('when somebody was faster nothing more is sent until a person decides', async () => {
  const { autosave, sent, states, kept } = begin([fails(409)])
  autosave.changed(draft('我的'))
  await vi.advanceTimersByTimeAsync(pauseMs)
  expect(states.at(-1)).toBe('overtaken')
  autosave.changed(draft('我的，再改'))
  await vi.advanceTimersByTimeAsync(retryMs * 5)
  expect(sent).toHaveLength(1)
  expect(kept.copy?.draft.title).toBe('我的，再改')
  autosave.continueOn(7)
  await vi.advanceTimersByTimeAsync(0)
  expect(sent[1]).toMatchObject({ basedOn: 7, content: { title: '我的，再改' } })
  expect(states.at(-1)).toBe('saved')
})

test('a refused draft is not sent again and again, but kept and sent with the next change', async () => {
  const { autosave, sent, kept } = begin([fails(400)])
  autosave.changed(draft('坏'))
  await vi.advanceTimersByTimeAsync(retryMs * 5)
  expect(sent).toHaveLength(1)
  expect(kept.copy?.draft.title).toBe('坏')
  autosave.changed(draft('好'))
  await vi.advanceTimersByTimeAsync(pauseMs)
  expect(sent[1]?.content.title).toBe('好')
})

test('a page opened again sends the save that was under way under its old transaction first', async () => {
  const { autosave, sent } = begin()
  const sending = { transaction: 'a-transaction', content: draft('在途') }
  autosave.resume({ basedOn: 4, draft: draft('更新'), sending })
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.map(({ content, basedOn }) => [content.title, basedOn])).toEqual([
    ['在途', 4],
    ['更新', 5],
  ])
  expect(sent[0]?.transaction).toBe('a-transaction')
})

test('flushing answers whether everything has reached the server', async () => {
  const { autosave } = begin([fails(0)])
  expect(await autosave.flush()).toBe(true)
  autosave.changed(draft('一'))
  expect(await autosave.flush()).toBe(false)
  expect(await autosave.flush()).toBe(true)
})
