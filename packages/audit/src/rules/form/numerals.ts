import { mayHold } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { toldOnce } from './told-once.ts'

const CLAUSE = 'GB/T 15835—2011'
/** From its first digit only: tried from each digit, a run of digits takes the square of its length. */
const NUMBER = '(?<![\\d.])\\d+(?:\\.\\d+)?'
const UNIT = '(?:万|亿|万亿)?(?:元|人次|人|名|所|个|家|间|台|册|亩|平方米|年|%|％|个?百分点)?'
const TWICE = new RegExp(
  `(?:约|大约|近|将近|接近)\\s*${NUMBER}${UNIT}(?:左右|上下)|(?:约|大约|近)\\s*${NUMBER}(?:余|多)${UNIT}|${NUMBER}(?:余|多)${UNIT}(?:左右|以上)|(?:超过|逾)\\s*${NUMBER}${UNIT}以上`,
  'g',
)
const FALL_BY_TIMES =
  /(?:减少|下降|降低|缩小|缩短)(?:了|近|约)?\s*(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+)\s*倍/g
const HUNDREDS = new RegExp(
  `(?<![\\d.万亿])${NUMBER}\\s*(?:多|余|几)?[百千](?=[名人所个家元册亩余多])`,
  'g',
)
const MIXED_DIGITS = /\d[十百千](?:\d|[一二三四五六七八九])|\d万\d千|[一二三四五六七八九]十\d/g
const GROUPED = /(?<![\d.,])(?:\d{2,3},\d{3}|\d{1,3},\d{3},\d{3})(?![\d,])/g
const UNGROUPED = /(?<![\d.,，:：〕（(A-Za-z])(?!(?:19|20)\d{2}(?!\d))\d{5,9}(?![\d,]|号)/g
const COLON = /(?<![\d:：])1\s*[:：]\s*\d+(?:\.\d+)?(?![\d:：])/
const RATIO_SIGN = /\d\s*∶\s*\d/g

export const approximateTwice = defineRule({
  id: 'form/approximate-twice',
  category: 'form',
  severity: 'note',
  title: '概数词语重复',
  explanation: '“约”“近”“余”“左右”“以上”等概数词语不叠用。同样的问题全文只提示一次。',
  clause: CLAUSE,
  example: { text: '全县每年约120万元左右用于教师培训。' },
  check: context =>
    toldOnce(context, TWICE, ([said]) => ({
      message: `“${said}”概数词语重复`,
      suggestion: '只留一个概数词语，或写准确数',
    })),
})

export const fallByTimes = defineRule({
  id: 'form/fall-by-times',
  category: 'form',
  severity: 'note',
  title: '减少用倍数表示',
  explanation: '减少一倍就没有了：减少、降低用百分数或分数，不用倍数。',
  clause: CLAUSE,
  example: { text: '大班额数量比五年前减少了3倍。' },
  check: context =>
    toldOnce(context, FALL_BY_TIMES, ([said]) => ({
      message: `“${said}”减少不能用倍数`,
      suggestion: '改为减少百分之几或几分之几，写明前后两个数',
    })),
})

export const mixedNumerals = defineRule({
  id: 'form/mixed-numerals',
  category: 'form',
  severity: 'note',
  title: '阿拉伯数字与汉字数字混用',
  explanation:
    '一个数之内不混用两种数字；阿拉伯数字后可以用“万”“亿”，不用“十”“百”“千”（3千元、2万5千人）。同样的问题全文只提示一次。',
  clause: CLAUSE,
  example: { text: '全县选派骨干教师2百名到乡村支教。' },
  check: context => [
    ...toldOnce(context, HUNDREDS, ([said]) => ({
      message: `“${said}”阿拉伯数字不与“百”“千”连用`,
      suggestion: '全部写成阿拉伯数字，或用“万”“亿”作单位',
    })),
    ...toldOnce(context, MIXED_DIGITS, ([said]) => ({
      message: `“${said}”混用两种数字`,
      suggestion: '统一用阿拉伯数字',
    })),
  ],
})

export const groupedDigits = defineRule({
  id: 'form/grouped-digits',
  category: 'form',
  severity: 'note',
  title: '大数的分节写法不一致',
  explanation: '五位以上的数可以三位一节（21,226），也可以不分节，全文应当一致。',
  clause: CLAUSE,
  example: { text: '一般公共预算教育支出48,310万元，上年为46820万元。' },
  check: context => {
    if (!mayHold(context, GROUPED)) return []
    const ungrouped = context.text.match(UNGROUPED)?.[0]
    return ungrouped === undefined
      ? []
      : toldOnce(context, GROUPED, ([said]) => ({
          message: `“${said}”三位分节，而“${ungrouped}”不分节`,
          suggestion: '全文统一用一种写法',
        }))
  },
})

export const ratioSign = defineRule({
  id: 'form/ratio-sign',
  category: 'form',
  severity: 'note',
  title: '比号写法不一致',
  explanation: '比例号用“∶”或冒号都可以，全文应当一致。',
  clause: CLAUSE,
  example: { text: '教职工与幼儿之比为1:6.1，普职比为4∶6。' },
  check: context =>
    mayHold(context, RATIO_SIGN) && COLON.test(context.text)
      ? toldOnce(context, RATIO_SIGN, ([said]) => ({
          message: `“${said}”用比号“∶”，别处用冒号`,
          suggestion: '全文统一用一种写法',
        }))
      : [],
})
