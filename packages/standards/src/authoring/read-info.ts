import { closestName, type Framework, type Problem, type Table } from '@mingjian/model'
import { frameworkForm } from '../forms/framework-form.ts'
import { libraryProblem } from '../read/library-problem.ts'
import type { CellPlace } from '../read/places.ts'
import { inChinese } from '../read/read-yaml.ts'
import { readNumberText } from './number-text.ts'
import {
  bareHeading,
  confidenceWords,
  type InfoKey,
  infoColumns,
  infoFields,
  levelWords,
  sheetNames,
  statusWords,
} from './sheet-layout.ts'
import { readSheet, type SheetRow } from './sheet-reading.ts'

/** What the information sheet says; `place` knows the cell of each field. */
export interface ReadInfo {
  head: Omit<Framework, 'areas'> | null
  place: CellPlace
  standards: Framework['standards']
}

type InfoRow = SheetRow<keyof typeof infoColumns>

const neededFields: readonly InfoKey[] = ['id', 'title', 'level', 'year', 'confidence']

export function readInfo(tables: readonly Table[], problems: Problem[]): ReadInfo | null {
  const rows = readSheet(tables, sheetNames.info, infoColumns, ['field', 'value'], problems)
  if (!rows) return null
  const byKey = rowsByField(rows)
  const place = placeOf(byKey, tables)
  for (const key of neededFields) {
    if (!byKey.has(key))
      problems.push(libraryProblem('field-missing', { name: infoFields[key].label }, place))
  }
  const before = problems.length
  const values = readValues(byKey)
  const isWhole = problems.length === before && neededFields.every(key => byKey.has(key))
  const head = isWhole ? values : null
  return { head: head as ReadInfo['head'], place, standards: values.standards ?? [] }
}

function rowsByField(rows: readonly InfoRow[]): Map<InfoKey, InfoRow> {
  const keys = Object.keys(infoFields) as InfoKey[]
  const labels = new Map(keys.map(key => [bareHeading(infoFields[key].label), key]))
  const found = new Map<InfoKey, InfoRow>()
  for (const row of rows) {
    const name = row.text('field')
    const key = labels.get(bareHeading(name))
    if (key === undefined)
      row.refuse('field', 'field-unknown', { name, closest: closestName(name, labels.keys()) })
    else if (found.has(key)) row.refuse('field', 'field-repeated', { name })
    else found.set(key, row.named({ value: infoFields[key].label }))
  }
  return found
}

function placeOf(rows: Map<InfoKey, InfoRow>, tables: readonly Table[]): CellPlace {
  const cells = [...rows].flatMap(([key, row]) => {
    const cell = row.place.cells.value
    return cell ? [[key, cell] as const] : []
  })
  const first = [...rows.values()][0]?.place
  const edition = cells.filter(([key]) => key === 'status').map(([, cell]) => ['edition', cell])
  return {
    file: first?.file ?? tables[0]?.file ?? '',
    sheet: first?.sheet ?? sheetNames.info,
    line: first?.line ?? 1,
    cells: Object.fromEntries([...cells, ...edition]),
  }
}

/** Values as the library holds them. What cannot be read has been said and is left out. */
function readValues(rows: Map<InfoKey, InfoRow>): Partial<Omit<Framework, 'areas'>> {
  const text = (key: InfoKey) => rows.get(key)?.text('value') ?? ''
  const checked = <Key extends 'id' | 'title' | 'region' | 'scheme'>(key: Key, value: string) =>
    isFit(frameworkForm.shape[key].safeParse(value, { error: inChinese }), rows.get(key), value)
      ? value
      : ''
  const region = text('region').normalize('NFKC')
  const scheme = text('scheme').normalize('NFKC')
  return {
    id: checked('id', rows.get('id')?.needed('value')?.normalize('NFKC') ?? ''),
    title: rows.get('title')?.needed('value') ?? '',
    documentNumber: text('documentNumber') || null,
    ...readChoices(rows),
    ...readYear(rows.get('year')),
    ...(scheme && { scheme }),
    region: region === '' || region === '全国' ? null : checked('region', region),
    standards:
      rows
        .get('standards')
        ?.list('value')
        ?.map(id => id.normalize('NFKC')) ?? [],
    sources: rows.get('sources')?.list('value') ?? [],
    note: text('note') || null,
  }
}

function readChoices(rows: Map<InfoKey, InfoRow>): Partial<Framework> {
  const choose = <Word extends string>(key: InfoKey, words: Record<Word, string>) => {
    const row = rows.get(key)
    if (neededFields.includes(key) && row?.needed('value') === null) return null
    return row?.choice('value', words) ?? null
  }
  const level = choose('level', levelWords)
  const confidence = choose('confidence', confidenceWords)
  return {
    ...(level && { level }),
    ...(confidence && { confidence }),
    ...readEdition(rows, choose('status', statusWords)),
  }
}

function readEdition(
  rows: Map<InfoKey, InfoRow>,
  status: 'draft' | 'published' | null,
): Pick<Framework, 'edition'> {
  const series = rows.get('series')?.text('value').normalize('NFKC') ?? ''
  const said = rows.get('status')?.text('value') ?? ''
  const empty = series === '' ? 'series' : 'status'
  if ((series === '') !== (said === '')) {
    const row = rows.get(empty) ?? rows.get(empty === 'series' ? 'status' : 'series')
    row?.refuse('value', 'edition-incomplete')
    return {}
  }
  if (series === '' || status === null) return {}
  const form = frameworkForm.shape.edition.unwrap().shape.series
  const isSound = isFit(form.safeParse(series, { error: inChinese }), rows.get('series'), series)
  return isSound ? { edition: { series, status } } : {}
}

function readYear(row: InfoRow | undefined): Partial<Framework> {
  const text = row?.needed('value')?.replace(/年度?$/, '')
  if (!row || !text) return {}
  const checked = frameworkForm.shape.year.safeParse(readNumberText(text), { error: inChinese })
  return isFit(checked, row, text) ? { year: checked.data as number } : {}
}

/** Says what a form has against a value. */
function isFit(
  checked: { success: boolean; error?: { issues: readonly { message: string }[] } },
  row: InfoRow | undefined,
  text: string,
): boolean {
  if (checked.success || text === '') return checked.success
  const reason = checked.error?.issues[0]?.message ?? ''
  row?.refuse('value', 'cell-form', { text, reason })
  return false
}
