import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A small sound library in a temporary folder; `files` replaces or adds files. */
export function writeLibrary(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'standards-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const subject of ['standards', 'elements', 'frameworks', 'overlays', 'schemes'])
    mkdirSync(join(folder, subject))
  for (const [name, text] of Object.entries({ ...soundLibrary, ...files })) {
    writeFileSync(join(folder, name), text)
  }
  return folder
}

export const soundLibrary = {
  'elements/few.yaml': `title: 少量数据项
groups:
  - title: 学校
    defaults: {levels: [school, county], stages: [primary, junior], periodKind: school-year, domain: count, additive: true, owner: 教育局}
    elements:
      - {id: pupils, name: 在校生数, aliases: [在校学生数], unit: 人}
      - {id: books, name: 图书册数, unit: 册}
      - {id: spending, name: 教育支出, unit: 元, periodKind: fiscal-year, domain: amount}
      - {id: population, name: 人口数, unit: 人, stages: []}
`,
  'standards/small.yaml': `id: small
title: 小标准
documentNumber: 试〔2020〕1号
issuer: 某部
issued: '2020-01-01'
scope: 县
from: 2020
to: null
confidence: seen
references: {page: https://example.cn/page}
sources: [page]
groups:
  - title: 资源
    defaults: {units: [school, county], clause: 第一条}
    indicators:
      - code: A1
        name: 生均图书册数
        kind: ratio
        unit: 册
        formula: 生均(图书册数, 在校生数)
        variants:
          - {suffix: P, stage: primary, criteria: [{op: '>=', limit: 15}]}
          - {suffix: J, stage: junior, criteria: [{op: '>=', limit: 25}]}
`,
  'frameworks/plan.yaml': `id: plan
title: 方案
documentNumber: null
level: county
year: 2024
region: null
standards: [small]
confidence: seen
sources: []
areas:
  - code: 一
    title: 资源
    items:
      - {code: '1', title: 图书, points: [{code: '1.1', text: 生均图书, indicators: [small/A1*]}]}
`,
}
