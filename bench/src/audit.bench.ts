// The report audit: what it finds on labelled texts, and how fast beside segmentation and plain reading.
import { loadStandards } from '@mingjian/standards'
import { isPeakProcess, measureEndToEnd } from './audit/end-to-end.ts'
import { measureQuality } from './audit/quality.ts'
import { measureGrowth, measureThroughput } from './audit/speed.ts'
import { printLines } from './measure.ts'

if (!(await isPeakProcess())) {
  const library = loadStandards()
  printLines([
    ...measureQuality(library),
    ...(await measureThroughput(library)),
    ...(await measureGrowth(library)),
    ...(await measureEndToEnd(library)),
  ])
}
