import type { AuditJob } from '@mingjian/contract'

/** Versions of one report, the latest first. */
export interface Series {
  latest: AuditJob
  earlier: AuditJob[]
}

/** Audits, new ones first as listed, gathered by report. */
export function bySeries(audits: readonly AuditJob[]): Series[] {
  const series = new Map<string, Series>()
  for (const audit of audits) {
    const known = series.get(audit.series)
    if (known) known.earlier.push(audit)
    else series.set(audit.series, { latest: audit, earlier: [] })
  }
  return [...series.values()]
}

/** Marks of a version in a file name, which say nothing of what the report is. */
const versionMarks =
  /(?:副本|最终|修改|修订|送审|定稿|终稿|初稿|征求意见|讨论|上报|报送|公示|版本|版|稿|第?[一二三四五六七八九十\d]+(?:次|版|稿)|v(?:er)?\.?\s*\d+(?:\.\d+)*|[（(]\d+[)）]|\d{6,8}|\d{1,2}[.月]\d{1,2}日?)/gi

const bareName = (name: string) =>
  name
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/20\d\d年?度?/g, '')
    .replace(versionMarks, '')
    .replace(/[\s\-_—－·.。，,（）()【】[\]《》]+/g, '')

const yearsIn = (name: string) => name.match(/20\d\d(?=年|[^\d]|$)/g) ?? []

/**
 * The report that a file seems to be a new version of, by its name: the same but for marks of version
 * and date. Names of different years are different reports.
 */
export function proposePredecessor(file: string, series: readonly Series[]): AuditJob | null {
  const name = bareName(file)
  if (name.length < 4) return null
  const years = yearsIn(file)
  const fits = ({ latest }: Series) =>
    likeness(name, bareName(latest.file)) >= 0.8 && haveSameYears(years, yearsIn(latest.file))
  return series.find(fits)?.latest ?? null
}

const haveSameYears = (one: readonly string[], other: readonly string[]) =>
  one.length === 0 || other.length === 0 || one.some(year => other.includes(year))

/** Dice's coefficient of pairs of characters. */
function likeness(one: string, other: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))
  const [a, b] = [pairs(one), pairs(other)]
  const shared = [...a].filter(pair => b.has(pair)).length
  return (2 * shared) / (a.size + b.size || 1)
}
