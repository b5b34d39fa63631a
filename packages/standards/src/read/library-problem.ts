import type { Problem } from '@mingjian/model'
import { type MessageCode, type MessageData, messages } from '../messages.ts'
import { findDocumentPart } from './document-parts.ts'
import {
  type CellPlace,
  findPlace,
  lineOf,
  type Place,
  shortName,
  type YamlPlace,
} from './places.ts'

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
  return { ...problem, ...('cells' in place ? inCell(place, field) : inYaml(place, field)) }
}

function inYaml(place: YamlPlace, field: readonly (string | number)[]): Partial<Problem> {
  const line = lineOf({ file: place.file, path: [...place.path, ...field] })
  return { file: shortName(place.file), ...(line && { line }) }
}

function inCell(place: CellPlace, field: readonly (string | number)[]): Partial<Problem> {
  const found = place.cells[field.join('.')] ?? place.cells[String(field[0])]
  const { sheet, line, letter, heading } = found ?? { ...place, letter: null, heading: null }
  return {
    file: place.file,
    line,
    ...(sheet !== null && { sheet }),
    ...(letter !== null && { cell: `${letter}${line}` }),
    ...(heading !== null && { field: heading }),
  }
}

function isPlace(value: object): value is Place {
  return 'file' in value && ('path' in value || 'cells' in value)
}
