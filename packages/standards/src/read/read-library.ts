import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem, StandardsLibrary } from '@mingjian/model'
import type { z } from 'zod'
import { editionLockForm } from '../forms/edition-lock-form.ts'
import { elementsForm } from '../forms/element-form.ts'
import { frameworkForm } from '../forms/framework-form.ts'
import { overlayForm } from '../forms/overlay-form.ts'
import { schemeForm } from '../forms/scheme-form.ts'
import { standardForm } from '../forms/standard-form.ts'
import { assembleElements } from './assemble-elements.ts'
import { assembleFramework } from './assemble-framework.ts'
import { assembleOverlay } from './assemble-overlay.ts'
import { assembleScheme } from './assemble-scheme.ts'
import { assembleStandard } from './assemble-standard.ts'
import { writtenAt } from './places.ts'
import { readYaml } from './read-yaml.ts'

/**
 * Reads a library folder (`standards/`, `elements/`, `frameworks/`, `overlays/`, `schemes/`).
 * What cannot be read is left out and said in `problems`, with file and line.
 */
export function readLibrary(folder: string): { library: StandardsLibrary; problems: Problem[] } {
  const problems: Problem[] = []
  const read = <T>(subject: string, form: z.ZodType<T>) =>
    readFolder(join(folder, subject), form, problems)

  const elements = read('elements', elementsForm).flatMap(one =>
    assembleElements(one.value, one.file),
  )
  const standards = read('standards', standardForm).map(one => {
    const assembled = assembleStandard(one.value, one.file)
    problems.push(...assembled.problems)
    return assembled.standard
  })
  const indicators = standards.flatMap(standard => standard.indicators)
  // Indicators of a standard that could not be read are not unknown: do not blame the frameworks.
  const missing: Problem[] = problems.length > 0 ? [] : problems
  const frameworks = read('frameworks', frameworkForm).map(one =>
    assembleFramework(one.value, one.file, indicators, missing),
  )
  const overlays = read('overlays', overlayForm).map(one =>
    assembleOverlay(one.value, one.file, problems),
  )
  const schemes = read('schemes', schemeForm).map(one =>
    assembleScheme(one.value, one.file, problems),
  )
  const editionLock = readEditionLock(join(folder, editionLockName), problems)
  return { library: { standards, elements, frameworks, overlays, schemes, editionLock }, problems }
}

export const editionLockName = 'editions.lock.yaml'

function readEditionLock(file: string, problems: Problem[]): Record<string, string> {
  if (!existsSync(file)) return {}
  const reading = readYaml(file, editionLockForm)
  problems.push(...reading.problems)
  return reading.value ? writtenAt(reading.value.editions, { file, path: ['editions'] }) : {}
}

function readFolder<T>(folder: string, form: z.ZodType<T>, problems: Problem[]) {
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter(name =>
    name.endsWith('.yaml'),
  )
  return files.sort().flatMap(name => {
    const file = join(folder, name)
    const reading = readYaml(file, form)
    problems.push(...reading.problems)
    return reading.value === null ? [] : [{ file, value: reading.value }]
  })
}
