import { auditReport } from '@mingjian/audit'
import type { StandardsLibrary } from '@mingjian/model'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { exponentOf, interleaved, type Line, line } from '../measure.ts'
import { hasCorpus, readLabelled, sampleReport, sourceOf } from './corpus.ts'
import { longText } from './long-report.ts'

const times = [1, 4, 16]
const smallest = 15_625

/** The whole audit beside segmentation alone, over the same texts in turn. */
export async function measureThroughput(library: StandardsLibrary): Promise<Line[]> {
  const texts = hasCorpus
    ? [...readLabelled('seeds'), ...readLabelled('dev')].map(one => one.text)
    : [sampleReport()]
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const jieba = Jieba.withDict(dict)
  const cost = await interleaved(
    {
      audit: () => texts.map(text => auditReport(sourceOf(text), { library })),
      segmentation: () => texts.map(text => jieba.cut(text)),
    },
    { rounds: 21, warmUp: 30 },
  )
  const work = `audit of ${texts.length} texts, ${characters} characters`
  const baseline: [number, string] = [cost.segmentation, '@node-rs/jieba cut']
  return [
    line(work, [cost.audit, 'ms'], baseline, '≤ 1 ×', ratio => ratio <= 1),
    line('audit: characters a millisecond', [characters / cost.audit, '']),
  ]
}

/** Time must grow as the text does. */
export async function measureGrowth(library: StandardsLibrary): Promise<Line[]> {
  const texts = times.map(one => longText(one * smallest))
  const [small, middle, large] = texts.map(
    text => () => auditReport(sourceOf(text), { library }),
  ) as [() => unknown, () => unknown, () => unknown]
  const cost = await interleaved({ small, middle, large }, { rounds: 5, warmUp: 2 })
  const costs = [cost.small, cost.middle, cost.large]
  return [
    ...costs.map((one, at) =>
      line(`audit of ${texts[at]?.length} characters`, [one, 'ms'], [cost.small, 'the smallest']),
    ),
    line(
      'exponent of time',
      [exponentOf(times, costs), ''],
      [null, null],
      '≤ 1.1',
      one => one <= 1.1,
    ),
  ]
}
