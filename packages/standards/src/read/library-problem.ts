import type { Problem } from '@mingjian/model'
import { type MessageCode, type MessageData, messages } from '../messages.ts'
import { findDocumentPart } from './document-parts.ts'
import { findPlace, lineOf, type Place, shortName } from './places.ts'

/**
 * A problem of the library, with file and line.
 * `at` is a place, or a part of a loaded library or of a document whose place is remembered;
 * `field` narrows it to one of the part's fields.
 */
export function libraryProblem<C extends MessageCode>(
  code: C,
  data: MessageData<C>,
  at: object | Place | undefined,
  ...field: (string | number)[]
): Problem {
  const say = messages[code] as (data: MessageData<C>) => string
  const problem: Problem = { code, message: say(data) }
  const place = at && (isPlace(at) ? at : findPlace(at))
  if (!place) {
    const part = at && findDocumentPart(at, field)
    return part ? { ...problem, field: part } : problem
  }
  const line = lineOf({ file: place.file, path: [...place.path, ...field] })
  return { ...problem, file: shortName(place.file), ...(line && { line }) }
}

function isPlace(value: object): value is Place {
  return 'file' in value && 'path' in value
}
