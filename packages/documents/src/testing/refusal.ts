import { InputError } from '@mingjian/model'

/** The code a reading is refused with; fails the test when it is not refused, or crashes otherwise. */
export async function refusalCode(reading: Promise<unknown>): Promise<string> {
  const error = await refusalOf(reading)
  return error.problems[0]?.code ?? ''
}

export async function refusalOf(reading: Promise<unknown>): Promise<InputError> {
  try {
    await reading
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('the file was read although it should have been refused')
}
