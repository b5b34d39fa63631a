/** A field of duties, and what is measured in it. */
interface Topic {
  /** What an assertion calls it: 师资配备. */
  said: RegExp
  /** What the figures of it are called: 专任教师与幼儿之比. */
  measured: RegExp
}

const TOPICS: readonly Topic[] = [
  { said: /师资|教师|教职工|人员配[备置]/, measured: /教师|教职工|师资|师生比|生师比|师幼比/ },
  { said: /交流|轮岗/, measured: /交流|轮岗/ },
  { said: /学前|幼儿|普惠|公办园|入园/, measured: /幼儿|普惠|公办园|公办率|入园|学前/ },
  { said: /普及/, measured: /入园率|入学率|巩固率|普及率/ },
  { said: /均衡|校际|差异|差距/, measured: /差异系数/ },
  {
    said: /办学条件|资源配[备置]|校舍|场馆|装备|设施|设备/,
    measured: /^(?:小学|初中)?(?:生均|每百名)/,
  },
  { said: /民办/, measured: /民办/ },
  { said: /残疾|特殊教育|特教/, measured: /残疾/ },
  { said: /随迁/, measured: /随迁/ },
  { said: /班额/, measured: /班额/ },
]

/** 师资配备 speaks of 专任教师与幼儿之比, without being its name. */
export function isOfTopic(said: string, ...measured: readonly string[]): boolean {
  return TOPICS.some(
    topic => topic.said.test(said) && measured.some(name => topic.measured.test(name)),
  )
}
