import { matchesOf } from '../../text/matches.ts'

const level = '(?:自治州|自治县|自治旗|自治区|林区|新区|省|市|县|区|旗|州)'
const before = '(?:^|[,，。;；:：(（《#]|关于|根据|按照|现将|印发|年|月|日)'
const place = new RegExp(
  `${before}((?:[一-龥]{1,6}?${level}){1,3})(?=人民政府|[^级属直辖域内省市县区旗州|]|$)`,
  'g',
)
const notPlaces =
  /^(?:其中|个别|少数|多数|有的|大部分|度|低于|高于|超过|达到|城乡|未来|今后|部分|有关|相关|全|我|本|各|该|所|以|对|由|与|和|在|从|面向|针对|围绕|省|市|县|区|城|地|校|社|试验|实验|示范|辖|学|责任|园|原|老|新(?:区|市|县)|其他|其余|按|某|两|三|多|每|小|教育|义务|为|将|把|到|经|分[省市县区州旗])/
const whole = /^(?:全|我|本)(?:省|市|县|区|州|旗|国)$/
const provinces =
  /^(北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆)(?![一-龥]{0,5}[省市县区州旗])/
const municipalities = /^(?:北京|天津|上海|重庆)$/
const regions: Readonly<Record<string, string>> = {
  内蒙古: '内蒙古自治区',
  广西: '广西壮族自治区',
  西藏: '西藏自治区',
  宁夏: '宁夏回族自治区',
  新疆: '新疆维吾尔自治区',
}

const isPlace = (name: string): boolean =>
  name.length >= 2 &&
  !notPlaces.test(name) &&
  !/[全我本某各的教学督责校含评获规定限占]|关于|[学社小园校片地城郊老市景灾辖]区$/.test(name) &&
  !/(?:^|[大深石半高土偏边]|贫困|偏远|边远|民族|[部方])山区$/.test(name)

/** 各县(市、区)教育局: whom a notice is sent to; what follows in it names others than its own place. */
const addressees =
  /[,。](?:各[县市区旗州]|[一-龥]{1,6}[县区旗]、)[^,。:：]{0,60}(?:局|府|委|校|单位|部门|\))[:：]/

/** The government a report is about, from its title or first lines; null when they name none. */
export function findIssuer(text: string): string | null {
  const opening = text
    .slice(0, 400)
    .replace(/[ \t\u3000\r]+/g, '')
    .replace(/\n+/g, ',')
  const address = addressees.exec(opening)
  const head = address ? opening.slice(0, address.index) : opening
  const nation = head.indexOf('全国')
  const isCounty = ofCounty.test(findSelfName(text) ?? '')
  for (const match of matchesOf(place, head)) {
    const said = match[1]?.replace(/^.*(?:关于|根据|按照|现将|印发)/, '') ?? ''
    const name = said.replace(/(?:位于|地处|隶属|属于).*$/, '')
    // 根据河北省要求,我县: of those who asked, and not of the county.
    if (isCounty && /省$|自治区$/.test(name)) continue
    // 2023年全国幼儿园……四川雷波县入园率: a place named in passing behind 全国 is an example.
    if (isPlace(name)) return nation >= 0 && nation < match.index - 40 ? '全国' : name
  }
  const province = provinces.exec(head)?.[1]
  if (province) {
    return regions[province] ?? `${province}${municipalities.test(province) ? '市' : '省'}`
  }
  return /全国/.test(head) ? '全国' : null
}

const ofCounty = /[县区旗]$/

/** What a report without a name calls its place: 全县, 我区. */
export function findSelfName(text: string): string | null {
  return /(?:全|我|本)[省市县区州旗国]/.exec(text.slice(0, 4000))?.[0] ?? null
}

const school =
  /^(?:其中)?([一-龥]{2,12}(?:小学|中学|[一二三四五六]校|学校|幼儿园|[一二三四五六七八九十]中|[一二三四五六七八九十]小))(?=已|有|共|现|配|开|拥|建)/
/** 城关镇第三幼儿园: a number tells one school, whatever is said of it. */
const numberedSchool =
  /^(?:其中)?([一-龥]{0,8}第[一二三四五六七八九十\d]{1,3}(?:[初高]级中学|实验小学|小学|中学|幼儿园))/
const area =
  /^(?:其中|所辖|下辖|其余)*([一-龥]{1,6}(?:省|市|县|区|旗|州))(?!级|属|直|域|内|本级|城|镇|政府)/

/** What the name of a place or a school ends in. */
const placeOrSchool = /[省市县区旗州学校园中小]/

/** A unit named at the head of a figure's words, other than the report's own: 柳河县建成率达92%. */
export function findOrganisation(words: string, issuer: string | null): string | null {
  if (!placeOrSchool.test(words)) return null
  const bare = words.replace(/["\s]/g, '')
  const named = school.exec(bare)?.[1] ?? numberedSchool.exec(bare)?.[1] ?? area.exec(bare)?.[1]
  if (!named || issuer?.includes(named)) return null
  if (whole.test(named)) return issuer ?? named
  if (/[校学园中小]$/.test(named))
    return /^(?:全|中小|部分|各|义务|其他|全部|所有|符合|有|该|本|我|占|面向|针对|对|为|在|由|从|给|[乡农]村|城[区镇乡])|中小学$/.test(
      named,
    )
      ? null
      : named
  return named.length <= 7 && isPlace(named) && !/^[一二三四五六七八九十有占]/.test(named)
    ? named
    : null
}
