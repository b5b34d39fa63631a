import { closestName, InputError } from '@mingjian/model'

/** What to throw for an id nobody knows: it names the closest one. */
export function notFound(
  code: string,
  what: string,
  id: string,
  known: Iterable<string>,
): InputError {
  const closest = closestName(id, known)
  const hint = closest ? `是不是“${closest}”？` : '请核对后再试'
  return new InputError([{ code, message: `没有${what}“${id}”，${hint}` }], 404)
}
