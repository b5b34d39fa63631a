/** A field of duties, and what is measured in it. */
interface Topic {
  /** What an assertion calls it: 师资配备. */
  said: RegExp
  /** What the figures of it are called: 专任教师与幼儿之比. */
  measured: RegExp
  /** A field of many things, of which one may get better while another gets worse. */
  isWide?: boolean
}

/** The narrower before the wider: a word is read once, and 普及普惠 is neither 普及 nor 普惠. */
const TOPICS: readonly Topic[] = [
  { said: /普及普惠/, measured: /普惠|公办园|公办率|入园/, isWide: true },
  { said: /骨干(?:教师)?/, measured: /骨干/ },
  { said: /交流(?:轮岗)?|轮岗/, measured: /交流|轮岗/ },
  {
    said: /(?:入学|就学|就读|教育)机会/,
    measured: /入学率|巩固率|残疾|随迁|入园率/,
    isWide: true,
  },
  { said: /体艺|音体美|体育艺术/, measured: /体育、艺术|体艺|音体美/ },
  { said: /教职工/, measured: /教职工/ },
  { said: /专任教师/, measured: /专任教师/ },
  {
    said: /师资|教师|保教(?:队伍|力量|人员)?|人员配[备置]/,
    measured: /教师|教职工|师资|师生比|生师比|师幼比/,
  },
  { said: /民办/, measured: /民办/, isWide: true },
  { said: /公办/, measured: /公办/, isWide: true },
  { said: /普惠/, measured: /普惠/, isWide: true },
  { said: /入园/, measured: /入园/ },
  { said: /学前|幼儿园?/, measured: /幼儿|普惠|公办园|公办率|入园|学前/, isWide: true },
  { said: /普及/, measured: /入园率|入学率|巩固率|普及率/ },
  { said: /均衡|校际|差异|差距/, measured: /差异系数/ },
  { said: /体育场[地馆]|运动场[地馆]?/, measured: /体育运动场馆|运动场地/ },
  {
    said: /办学条件|资源配[备置]|校舍|场馆|装备|设施|设备/,
    measured: /^(?:小学|初中)?(?:生均|每百名)/,
    isWide: true,
  },
  { said: /生均|每百名/, measured: /^(?:小学|初中)?(?:生均|每百名)/, isWide: true },
  { said: /残疾|特殊教育|特教/, measured: /残疾/, isWide: true },
  { said: /随迁/, measured: /随迁/, isWide: true },
  { said: /班额/, measured: /班额/ },
]

const EVERY: readonly (Topic & { everywhere: RegExp })[] = TOPICS.map(topic => ({
  ...topic,
  everywhere: new RegExp(topic.said, 'g'),
}))

const NARROW = EVERY.filter(one => !one.isWide)

/** What may stand around the word for a field without making another one of it. */
const AROUND =
  /主要|核心|关键|重点|约束性|义务|教育|高中|初中|小学|阶段|县域内?|城乡|适龄|儿童|少年|子女|学生|在校生?|在园|学校|水平|工作|情况|建设|发展|事业|方面|指标|任务|要求|程度|状况|成果|供给|学位|资源|力量|队伍|配[备置]|结构|管理|规模|占比|比例|比率|比重|比值|系数|覆盖|控制|保障|就[学读]|入学|总体|整体|综合|各[项条类]?|[的及和与之占比率面数]/g

/**
 * 师资配备 speaks of 专任教师与幼儿之比, without being its name: every field it names is that of the figure, and it
 * names nothing else. 民办园师资 and 学前教育经费 do not.
 */
export function isOfTopic(said: string, ...measured: readonly string[]): boolean {
  return isWithin(EVERY, said, measured)
}

/** The same where one thing is as good as the field: 师资配备 of 生师比, and not 办学条件 of 生均图书. */
export function isMeasureOf(said: string, ...measured: readonly string[]): boolean {
  return isWithin(NARROW, said, measured)
}

function isWithin(topics: typeof EVERY, said: string, measured: readonly string[]): boolean {
  let rest = said
  let isNamed = false
  for (const { said: word, everywhere, measured: of } of topics) {
    if (!word.test(rest)) continue
    if (!measured.some(name => of.test(name))) return false
    rest = rest.replace(everywhere, '')
    isNamed = true
  }
  return isNamed && rest.replace(AROUND, '').trim() === ''
}

/** The same for the words of a norm, which say more than what is measured: any field of them will do. */
export function touchesTopic(said: string, ...measured: readonly string[]): boolean {
  return TOPICS.some(
    topic => topic.said.test(said) && measured.some(name => topic.measured.test(name)),
  )
}

/** How many fields a figure's name has that are not said: of two that are meant, the one with fewer is. */
export function fieldsUnsaid(said: string, measured: string): number {
  return TOPICS.filter(topic => topic.measured.test(measured) && !topic.said.test(said)).length
}

/** How many narrow fields are said and not the figure's, or the figure's and not said. */
export function fieldsApart(said: string, measured: readonly string[]): number {
  return NARROW.filter(
    topic => topic.said.test(said) !== measured.some(name => topic.measured.test(name)),
  ).length
}
