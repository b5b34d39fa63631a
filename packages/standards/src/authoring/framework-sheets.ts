import type { Framework, Item, Point, SheetContent, StandardsLibrary } from '@mingjian/model'
import { helpSheet } from './help-sheet.ts'
import { indicatorNames, indicatorWords } from './indicator-text.ts'
import { listText } from './list-text.ts'
import { scoringSheet } from './scoring-sheet.ts'
import {
  confidenceWords,
  type InfoKey,
  infoColumns,
  infoFields,
  levelWords,
  pointColumns,
  sheetNames,
  statusWords,
  yesNo,
} from './sheet-layout.ts'

/**
 * A framework as the sheets of a workbook that an officer can edit; `readFrameworkSheets` gives the
 * same framework back.
 */
export function frameworkSheets(framework: Framework, library: StandardsLibrary): SheetContent[] {
  return [
    helpSheet(),
    infoSheet(framework),
    pointSheet(framework, library),
    scoringSheet(framework),
  ]
}

function infoSheet(framework: Framework): SheetContent {
  const values = infoValues(framework)
  const keys = Object.keys(infoFields) as InfoKey[]
  const choices = [
    ['level', levelWords],
    ['status', statusWords],
    ['confidence', confidenceWords],
  ] as const
  const lineOf = (key: InfoKey) => keys.indexOf(key) + 2
  return {
    name: sheetNames.info,
    columns: [
      { header: infoColumns.field, width: 14 },
      { header: infoColumns.value, width: 70 },
      { header: infoColumns.help, width: 44 },
    ],
    rows: keys.map(key => [infoFields[key].label, values[key], infoFields[key].help]),
    form: {
      muted: [2],
      choices: choices.map(([key, words]) => ({
        column: 1,
        from: lineOf(key),
        to: lineOf(key),
        values: Object.values(words),
      })),
    },
  }
}

function infoValues(framework: Framework): Record<InfoKey, string> {
  const { id, title, documentNumber, level, year, edition, scheme, region, note } = framework
  return {
    id,
    title,
    documentNumber: documentNumber ?? '',
    level: levelWords[level],
    year: String(year),
    series: edition?.series ?? '',
    status: edition ? statusWords[edition.status] : '',
    scheme: scheme ?? '',
    region: region ?? '',
    standards: listText(framework.standards, '\n'),
    confidence: confidenceWords[framework.confidence],
    sources: listText(framework.sources, '\n'),
    note: note ?? '',
  }
}

const pointWidths: Record<keyof typeof pointColumns, number> = {
  areaCode: 10,
  areaTitle: 18,
  itemCode: 10,
  itemTitle: 24,
  itemKeywords: 22,
  itemNote: 18,
  code: 10,
  text: 34,
  indicators: 24,
  indicatorNames: 30,
  needsFigure: 10,
  keywords: 30,
}

function pointSheet({ areas }: Framework, library: StandardsLibrary): SheetContent {
  const keys = Object.keys(pointColumns) as (keyof typeof pointColumns)[]
  const rows = areas.flatMap(area =>
    area.items.flatMap((item, itemAt) =>
      (item.points.length > 0 ? item.points : [null]).map((point, pointAt) => [
        ...(itemAt === 0 && pointAt === 0 ? [area.code, area.title] : ['', '']),
        ...(pointAt === 0 ? itemCells(item) : ['', '', '', '']),
        ...(point ? pointCells(point, library) : []),
      ]),
    ),
  )
  return {
    name: sheetNames.points,
    columns: keys.map(key => ({ header: pointColumns[key], width: pointWidths[key] })),
    rows,
    form: {
      muted: [keys.indexOf('indicatorNames')],
      choices: [{ column: keys.indexOf('needsFigure'), from: 2, values: Object.values(yesNo) }],
    },
  }
}

function itemCells({ code, title, keywords, note }: Item): string[] {
  return [code, title, listText(keywords), note ?? '']
}

function pointCells(point: Point, library: StandardsLibrary): string[] {
  return [
    point.code,
    point.text,
    listText(indicatorWords(point.indicators, library), '\n'),
    indicatorNames(point.indicators, library).join('\n'),
    point.needsFigure ? yesNo.yes : yesNo.no,
    listText(point.keywords),
  ]
}
