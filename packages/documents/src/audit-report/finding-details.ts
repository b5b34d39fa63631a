import { type Finding, placesText, severityNames } from '@mingjian/model'

/** What a finding says besides its message, as labelled lines for comments and lists. */
export function findingDetails(finding: Finding): { label: string; text: string }[] {
  const { places, computation, clause, suggestion } = finding
  return [
    { label: '位置', text: placesText(places) },
    { label: '计算', text: computation },
    { label: '依据', text: clause },
    { label: '建议', text: suggestion },
  ].flatMap(({ label, text }) => (text === null || text === '' ? [] : [{ label, text }]))
}

/** "问题 3（错误）" */
export function findingTitle(finding: Finding, number: number): string {
  return `问题 ${number + 1}（${severityNames[finding.severity]}）`
}
