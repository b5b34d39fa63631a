import type { Figure } from './figures.ts'
import { clauseStart } from './series.ts'

/** 石桥镇98.7%、龙潭镇97.9%、青山乡96.8%: values of one kind side by side, each behind its name. */
export interface Listing {
  members: Member[]
}

export interface Member {
  /** 石桥镇, 2021年 */
  name: string
  figure: Figure
}

/** Where a listing stands in the text. */
export const startOfListing = ({ members }: Listing): number => members[0]?.figure.start ?? 0

const NAME =
  /^[\s、，,；;]*(?:和|及|以及|与)?\s*((?:(?:19|20)\d\d年度?)?[\p{Script=Han}“”"·]{0,16})$/u
/** What is a slice, a change or a yardstick of the one before stands in no list with it. */
const NO_MEMBER =
  /其中|占|增|减|升(?!学)|降|提高|比(?!例)|较|上年|去年|标准|要求|规定|全[国省市县区]|平均|目标|共计|合计|总计|以上|以下|达到|差|[高低多少大小]于|超过|均|都/
const LONGEST_NAME = 24
const FEWEST = 2

/** Reads the listings among figures that stand in text order. */
export function readListings(text: string, figures: readonly Figure[]): Listing[] {
  const listings: Listing[] = []
  let members: Member[] = []
  const close = () => {
    if (members.length >= FEWEST) listings.push({ members })
    members = []
  }
  for (const figure of figures) {
    const last = members.at(-1)?.figure
    const name = last ? nameBetween(text, last, figure) : null
    if (name === null) {
      close()
      members = [{ name: firstName(text, figure), figure }]
    } else members.push({ name, figure })
  }
  close()
  return listings
}

function nameBetween(text: string, last: Figure, figure: Figure): string | null {
  if (figure.family !== last.family || figure.depth !== last.depth || figure.ratio !== last.ratio)
    return null
  if (figure.approximate || figure.start - last.end > LONGEST_NAME) return null
  const gap = text.slice(last.end, figure.start)
  const name = NAME.exec(gap)?.[1]
  return name === undefined || gap.includes('\n') || NO_MEMBER.test(gap) ? null : bare(name)
}

/** The clause before the first value, of which the name is the end or the beginning. */
function firstName(text: string, figure: Figure): string {
  const from = Math.max(0, figure.start - LONGEST_NAME)
  return bare(text.slice(clauseStart(text, from, figure.start), figure.start).trim())
}

const bare = (name: string) => name.replace(/(?:分别)?(?:为|是|有|达|只有|仅)?$/, '').trim()
