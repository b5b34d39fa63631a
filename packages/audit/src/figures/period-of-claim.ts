import { type Claim, type Period, periodSchema } from '@mingjian/model'

/** A claim's period as the system writes it; null when it names a stretch that is not collected. */
export function periodOfClaim(
  { period }: Pick<Claim, 'period'>,
  reportYear: number | null,
): Period | null {
  if (period === null) return reportYear === null ? null : String(reportYear)
  const written = period.replace(/\s/g, '')
  if (periodSchema.safeParse(written).success) return written
  const schoolYear = /^(\d{4})[-—~至](?:\d{2})?\d{2}学年/.exec(written)?.[1]
  if (schoolYear) return schoolYear
  const [, year, part] = /^(\d{4})年(.*)$/.exec(written) ?? []
  if (year === undefined || part === undefined) return null
  if (/^(?:度|末|底|全年)?$/.test(part)) return year
  if (/^(?:上|下)半年$/.test(part)) return `${year}H${part.startsWith('上') ? 1 : 2}`
  const quarter = /^(?:第)?([一二三四1-4])季度$/.exec(part)?.[1]
  if (quarter) return `${year}Q${'一二三四'.indexOf(quarter) + 1 || quarter}`
  const [, month, day] = /^(\d{1,2})月(?:(\d{1,2})日)?(?:底|末)?$/.exec(part) ?? []
  if (!month) return null
  const two = (text: string) => text.padStart(2, '0')
  return `${year}-${two(month)}${day ? `-${two(day)}` : ''}`
}
