import type { Figure } from '../../../structure/figures.ts'
import { labelOf } from '../../../structure/labels.ts'
import { onceWithin } from '../../../structure/once.ts'
import type { AuditContext } from '../../context.ts'

export const PUPILS = /学生|在校生|幼儿|小学生|初中生|高中生/
export const STAFF = /教师|教职工|保教人员/

/** Who is counted, the nearest noun to the figure telling. */
const COUNTED = /.*(学生|在校生|幼儿|小学生|初中生|高中生|专任教师|教师|教职工|保教人员)/s

/** Compared with, planned for, or a slice of something: not the total of what is averaged. */
export const NOT_A_TOTAL =
  /生均|师均|人均|班均|校均|园均|每生|每人|平均|标准|上年|去年|比|增|减|其中|新增|培训|毕业|招生|缺/

const STAGE = /幼儿园?|小学|初中|高中|中职|职高|特教|大学|高校/g

/** 幼儿园 and 幼儿 are one stage. */
export const stagesIn = (words: string) =>
  (words.match(STAGE) ?? []).map(one => one.replace('园', ''))

/** 在校学生, and not the boarders among them. */
export const ALL_PUPILS =
  /^(?!.*(?:寄宿|住校|留守|随迁|残疾|困难|资助|公办|民办|普惠|城[区镇]|农村|乡[村镇])).*(?:在校|在园|在读|学生总|现有学生|共有学生)/

/** Before a number of people it says where they are or that they are given to, and picks none of them. */
const WHOSE =
  /(?:[县市区镇乡省校园年末底]|学期|阶段|[为给向对]|全体|所有|惠及|资助|受益|受助|补助|覆盖|奖励|享受)$/

/** The words that say what is counted: 学生1628名 and 1628名学生 alike. */
export const wordsOf = onceWithin(({ text }: AuditContext, figure: Figure): string => {
  const label = labelOf(text, figure).replace(/^.*\d[万亿]?[名人个所位]?/s, '')
  if (COUNTED.test(label)) return nearest(label)
  const behind = /^\p{Script=Han}{0,4}/u.exec(text.slice(figure.end, figure.end + 4))?.[0] ?? ''
  // 全县5120名大学生, 惠及5120名大学生: who they are stands behind the number.
  return label === '' || (WHOSE.test(label) && COUNTED.test(behind)) ? `${label}${behind}` : label
})

/** 学生配备教师 → 教师; what stands before the noun of another kind is another count's. */
function nearest(label: string): string {
  const noun = COUNTED.exec(label)?.[1] ?? ''
  const other = PUPILS.test(noun) ? STAFF : PUPILS
  return other.test(label) ? noun : label
}
