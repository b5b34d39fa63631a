import { describe, expect, test } from 'vitest'
import { audit } from './testing.ts'

const wide = (text: string) =>
  text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

describe('full-width digits', () => {
  test.each([
    '2023年青山县教职工2748人，上年2708人，增加50人。',
    '青山县毛入园率92.4%，上年为88.1%，提高3.3个百分点。',
    '青山县有幼儿园60所（公办20所、民办38所）。',
    '各镇学校情况\n镇|学校|学生\n东镇|12|3650\n西镇|9|2540\n合计|21|6090',
  ])('are computed with, and quoted as they are written: %s', text => {
    const plain = audit(text, { year: 2023 })
    const written = audit(wide(text), { year: 2023 })
    const proofs = (one: typeof plain) =>
      one.findings.map(({ rule, severity, computation }) => [rule, severity, computation])
    expect(plain.findings.some(one => one.severity === 'error')).toBe(true)
    expect(proofs(written)).toEqual(proofs(plain))
    for (const { quotes, spans } of written.findings)
      expect(quotes).toEqual(spans.map(([start, end]) => wide(text).slice(start, end)))
    for (const { quote, start, end } of written.claims)
      expect(quote).toBe(wide(text).slice(start, end))
  })
})
