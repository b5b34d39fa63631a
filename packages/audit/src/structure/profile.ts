import type { Letterhead } from './letterhead.ts'

export type ReportLevel = 'province' | 'city' | 'county'

/** Who reports on which year. */
export interface Profile {
  title: string | null
  organisation: string | null
  level: ReportLevel | null
  year: number | null
}

const COUNTY_WORDS = /我[县区旗]|全[县区](?!域)|[县区]委|[县区]政府|县域内/g
const CITY_WORDS = /我市|全市|市本级|市委|所辖\d*个?[县区]|各县\(?（?[市区]/g
const PROVINCE_WORDS = /我省|全省|省级部分|我自治区/g
const NATION_WORDS = /全国|教育部/g

export function readProfile(text: string, letterhead: Letterhead): Profile {
  const title = letterhead.title ? text.slice(...letterhead.title).replace(/\s+/g, '') : null
  const signature = letterhead.signature ? text.slice(...letterhead.signature) : null
  const organisation = signature ?? governmentIn(title ?? '') ?? null
  return { title, organisation, level: levelOf(text, title, signature), year: yearOf(text, title) }
}

function governmentIn(title: string): string | null {
  return (
    /(?:^|关于)([\p{Script=Han}]{2,14}?(?:省|市|县|区|旗|州)(?:人民政府)?)/u.exec(title)?.[1] ??
    null
  )
}

function levelOf(text: string, title: string | null, signature: string | null): ReportLevel | null {
  for (const name of [title ?? '', signature ?? '']) {
    const written = /([省市县区旗州])(?:人民政府|教育局|教育体育局|政府)/.exec(name)?.[1]
    if (!written) continue
    if (/自治区(?:人民)?政府/.test(name) || written === '省') return 'province'
    if (/[县区旗]/.test(written)) return 'county'
    return /县级市/.test(text) ? 'county' : 'city'
  }
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const scores: [ReportLevel | null, number][] = [
    ['county', count(COUNTY_WORDS)],
    ['city', count(CITY_WORDS)],
    ['province', count(PROVINCE_WORDS)],
    [null, count(NATION_WORDS)],
  ]
  const named = /^[\p{Script=Han}]{2,6}?([省市县区])/u.exec(title ?? text.trimStart())?.[1]
  if (named) {
    const level = named === '省' ? 'province' : named === '市' ? 'city' : 'county'
    scores.push([level, 0.5])
  }
  const best = scores.reduce((a, b) => (b[1] > a[1] ? b : a), [null, 0] as [null, number])
  return best[1] > 0 ? best[0] : null
}

/** 2023年…情况 in the title, else in the opening sentence, else the first year the text is about. */
function yearOf(text: string, title: string | null): number | null {
  const inTitle = /(20\d\d)(?:年|[-—~]20\d\d学年)/.exec(title ?? '')?.[1]
  if (inTitle) return Number(inTitle)
  const plain = text.replace(/《[^》]*》/g, '').replace(/\s+/g, '')
  const spoken = /(20\d\d)年度?(?:[^。，,]{0,12})(?:履行教育职责|工作情况|教育经费|执行情况)/.exec(
    plain,
  )
  if (spoken?.[1]) return Number(spoken[1])
  const first = /(?<!发布时间[:：]?)(20\d\d)年(?!来|以来)/.exec(plain)?.[1]
  return first ? Number(first) : null
}
