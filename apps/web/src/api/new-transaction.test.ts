import { expect, test } from 'vitest'
import { z } from 'zod'
import { newTransaction } from './new-transaction.ts'

test('every transaction has an id of its own, in the form the server asks for', () => {
  const ids = Array.from({ length: 200 }, newTransaction)
  for (const id of ids) expect(z.uuid().safeParse(id).success, id).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
})
