const suffix = '(?:自治州|自治县|自治旗|林区|新区|开发区|省|市|县|区|旗|州)'
const place = new RegExp(`([一-龥]{1,8}?${suffix})(?:[一-龥]{0,6}?${suffix})*`, 'g')
const notPlaces =
  /^(?:全|我|本|各|该|所|以|对|由|与|和|在|从|省|市|县|区|城|地|校|社|试验|实验|示范|辖|学|责任|园|原|老|新|其他|其余|按|某|两|三|多|每|小)/
const whole = /^(?:全|我|本)(?:省|市|县|区|州|旗|国)$/

/** The government a report is about, from its title and first lines; null when they name none. */
export function findIssuer(view: string): string | null {
  const head = view.slice(0, 400).replace(/\s+/g, '')
  const government = /([一-龥]{2,12}(?:省|市|县|区|州|旗))人民政府/.exec(head)
  if (government?.[1]) return cleanPlace(government[1])
  for (const match of head.matchAll(place)) {
    const name = match[0]
    if (!notPlaces.test(name) && name.length >= 3) return cleanPlace(name)
  }
  return null
}

const cleanPlace = (name: string): string | null => {
  const bare = name.replace(/^(?:关于|根据|按照|发布|现将|[#\s]+)+/, '')
  return bare.length >= 2 ? bare : null
}

const school =
  /^(?:其中)?([一-龥]{2,12}(?:小学|中学|一校|二校|三校|四校|学校|幼儿园|[一二三四五六七八九十]中|[一二三四五六七八九十]小))(?=已|有|共|现|配|开|拥|建)/
const area = /^(?:其中|所辖|下辖)*([一-龥]{1,6}(?:省|市|县|区|旗|州))(?!级|属|直|域|内|本级)/

/** A unit named at the head of a figure's words, other than the report's own: 林口县建成率达100%. */
export function findOrganisation(words: string, issuer: string | null): string | null {
  const bare = words.replace(/["\s]/g, '')
  const named = school.exec(bare)?.[1] ?? area.exec(bare)?.[1]
  if (!named) return null
  if (whole.test(named)) return issuer ?? named
  if (notPlaces.test(named)) return null
  return named
}
