import { rateInBracket, rateOfWhom } from './bare-rates.ts'
import { beforeSlice } from './before-slice.ts'
import { changedFigure, comparedWith, growthGap, growthOf, reachedFigure } from './changes.ts'
import { coefficientOf } from './coefficients.ts'
import { byDescription, byLack, byYears, partOfWhole } from './description.ts'
import { forEachHundred } from './each-hundred.ts'
import {
  begunOf,
  besideIt,
  doneOf,
  givenTo,
  measuredTogether,
  otherBound,
  theRest,
  worthOf,
} from './figure-before.ts'
import { gapOfGroups, gapOfPay, standardGap } from './gaps.ts'
import { removedHazards } from './hazards.ts'
import { byHead, partOfActed } from './head.ts'
import { byInstitution, byTotal } from './institutions.ts'
import { byMeasure, byThingOfSchools, pupilsOf } from './measure.ts'
import { byPurpose, fundsOfProjects, payOfOthers, ratePerHead, spentOfIt } from './money.ts'
import { byNoun, hasNoun, partOfHead, withinBounds } from './noun.ts'
import { countiesOf, doneTo, notYet, unmet } from './predicate.ts'
import { quotaOf } from './quota.ts'
import { ratioTo, staffedAt } from './ratio-to.ts'
import type { Name, Namer, Said } from './said.ts'
import { shareDoing, shareHaving, shareThat } from './share-of-noun.ts'
import { nameShare, shareOfLast } from './shares.ts'
import { bySilence } from './silence.ts'
import { ageOf, byTail, joinedBy } from './tail.ts'
import { gradeOf, twinOf } from './twins.ts'
import { heldAgainst, ofPlace, ofWhom, studyingAt } from './whose.ts'

/**
 * Every way to name a figure, in the order in which they are tried: what the words say of another figure, then
 * known names, then the words behind the figure, then those before it. The line beside each tells why it stands
 * where it does.
 */
const before: readonly Namer[] = [
  growthOf, // 高于经常性收入3.1%的增幅: of what is named, not of what was said before
  growthGap, // 高于全国增幅3个百分点 holds the word of a change and is none
  standardGap, // 低于标准0.9平方米 names the norm, and is the distance to it
  gapOfPay, // 高于公务员0.2万元: their pay is not so little
  gapOfGroups, // 女童高0.02个百分点 is no change
  payOfOthers, // 比公务员的9.6万元: theirs, and not of what it is held against
  comparedWith, // 比创建前的2.1%: of the kind of what it is held against
  changedFigure, // 增加1.2亿元: nothing but the change is said
  twinOf, // 中级占43%, after those of 高级
  gradeOf, // A级42个
  nameShare, // 占28.2%: a share has a name of its own, whatever is known of its parts
  shareOfLast, // 其中95%为财政性教育经费
  quotaOf, // 完成任务的98%, 按工资总额的1.5%安排: shares without 占
  reachedFigure, // 升至9所
  ratioTo, // 教职工318人,与在园幼儿之比: 在园幼儿 is known, and is one side of it only
  staffedAt, // 宿管人员按1:90配备
  besideIt, // 免学费210人,资金42万元: 资金 alone would be of anything
  givenTo, // 惠及860人, 人均3000元: a verb, a word for each
  measuredTogether, // 112个共17万平方米: the words are those of the figure before
  otherBound, // 低于5%的乡镇: of what was measured before
  coefficientOf, // 差异系数0.41, of what was just measured
  forEachHundred, // 体艺教师0.94人: no part of a person is counted
  byPurpose, // 1.2万元更换大门: 投入 is known, and what it went into says more
  studyingAt, // 在小学就读的有5200人: where they learn is no part of another list
  byHead, // 党委9个(学校6个): 学校 is known, and is here a part of the 党委
  removedHazards, // 整改隐患12处: 隐患 is known, and those put right are others
  fundsOfProjects,
  spentOfIt,
  ratePerHead,
  byTotal, // 小学、初中共10所: no count of 初中
  byYears, // 学前二年达到91%: a slice and no name
  byLack, // 缺学位2700个: not those there are
  pupilsOf, // 教学点学生310人: where they learn, and no kind of pupils
  byDescription, // 参评学校45所: not all of them
  byThingOfSchools, // 学校1598个摄像头: 学校 is known, and is not what is counted
  notYet, // 校车4辆未按时检修: not all there are
  partOfActed, // 交流教师60人,其中骨干教师9人: no count of 骨干教师
  byMeasure, // a known name right before the figure
  beforeSlice, // 寄宿生小学320人: a name, and whose behind it
  rateOfWhom,
  rateInBracket, // 食堂全部达标(100%)
  theRest,
  ofPlace, // 毛入园率:东湖镇91.2%: nothing but whose it is
  heldAgainst, // 与全国75%的平均水平相比
]

const behind: readonly Namer[] = [
  joinedBy, // 210人参加省培: the verb behind says more than the noun
  ageOf, // 55岁的女教师
  unmet, // 3个教学点未接入平台
  doneTo, // 对28个县进行了检查
  countiesOf, // 完成整改的县12个
  shareThat, // 学校100%提供课后服务
  shareDoing, // 50%以上符合条件学校实现分设
  shareHaving, // 12%有体操馆
  byTail, // 3所公办幼儿园
]

/** Only where a figure has words of its own before it. */
const ownNoun: readonly Namer[] = [
  partOfWhole, // 在编教师中,女性320人: the clause before names the whole
  withinBounds, // 31-59分钟的17%: a class of what was measured
  worthOf, // 价值31万元
  begunOf, // 竣工26个
  doneOf, // 已整改14项: the verb alone would name nothing
  partOfHead, // a list of parts is open: a word is a part before it is a name
  ofWhom, // 青林县达23%: whose the measure in mind is
  byNoun,
]

/** The name that the first way to have one gives; where none has, the measure in mind. */
export function firstName(said: Said): Name {
  return (
    firstOf(before, said) ??
    firstOf(behind, said) ??
    (hasNoun(said) ? firstOf(ownNoun, said) : null) ??
    byInstitution(said) ?? // 公办8所: no more than the unit says what is counted
    bySilence(said)
  )
}

function firstOf(namers: readonly Namer[], said: Said): Name | null {
  for (const namer of namers) {
    const name = namer(said)
    if (name) return name
  }
  return null
}
