/** How numbers are written under a word of their own; each pattern names what it finds. */
export interface Way {
  /** Groups: label, and one of han, arabic, letter and turn. */
  pattern: RegExp
  write: (label: string, number: string) => string
}

const HAN = '(?<han>[一二三四五六七八九十]{1,3})'
const ARABIC = '(?<arabic>\\d{1,2})'
const NUMBER = `(?:${HAN}|${ARABIC})`
const BLANK = '[ \\t\\u3000]'
/** Where a clause or a line begins. */
const OPENING = `(?<![^\\n。；;：:？?])${BLANK}*`
const LINE = `(?<![^\\n])${BLANK}*`
/** 表1为…，表2为…: one after the other in one sentence, too. */
const PHRASE = `(?<![^\\n。；;：:？?，,])${BLANK}*`
const WORDS = '(?=[\\p{Script=Han}“])'

/** 第一季度, 第三中学, 第二名: a number that belongs to the name, or that several may share. */
const NUMBERED_BY_NAME =
  '(?!\\p{Script=Han}{0,3}(?:季度|学期|学年|学校|[学园校院]|[名位届次期天日月年]|年级|产业|轮|代|梯队|档|等|责任人|时间|书记|课))'

/** 问题1：, 诉求二、, 案例3.: whatever noun is numbered. Not 高一：, 周三：, 共三：. */
const NOUN = '(?![高初大小中周][一二三四五六七八九])(?<label>[\\p{Script=Han}QA]{1,5}?)'
const NO_NOUN = '(?<![约共计达为是占比率在于至到有超增减其期第])'

export const ways: readonly Way[] = [
  {
    // 第一阶段（3月）, 第二步，…, 第三章 总则, 第3项：
    pattern: new RegExp(
      `${OPENING}第${NUMBER}${NUMBERED_BY_NAME}(?<label>\\p{Script=Han}{1,3}?)(?=[，,：:、（(]|${BLANK}+\\S)`,
      'gu',
    ),
    write: (label, number) => `第${number}${label}`,
  },
  {
    // 第一阶段为动员部署，第二阶段为自查自纠: told of one after the other in one sentence.
    pattern: new RegExp(
      `${PHRASE}第${NUMBER}${NUMBERED_BY_NAME}(?<label>\\p{Script=Han}{1,3}?)(?=[为是](?!否))`,
      'gu',
    ),
    write: (label, number) => `第${number}${label}`,
  },
  {
    // ### 3 经费保障
    pattern: new RegExp(
      `${LINE}(?<label>#{1,6})${BLANK}+${ARABIC}${BLANK}+(?=\\p{Script=Han})`,
      'gu',
    ),
    write: (_, number) => number,
  },
  {
    // 2.1, 2.2 under 2.
    pattern: new RegExp(
      `${LINE}(?<label>\\d{1,2})[.．]${ARABIC}(?![\\d.．])[.．、]?${BLANK}*${WORDS}`,
      'gu',
    ),
    write: (label, number) => `${label}.${number}`,
  },
  {
    // 指标3.1 学校布局
    pattern: new RegExp(
      `${OPENING}(?<label>\\p{Script=Han}{1,4}\\d{1,2})[.．]${ARABIC}(?=[：:、]|${BLANK}+\\p{Script=Han})`,
      'gu',
    ),
    write: (label, number) => `${label}.${number}`,
  },
  {
    pattern: new RegExp(
      `${LINE}(?<label>附?[表图件录]|\\p{Script=Han}{2,4})${ARABIC}(?=[ \\t\\u3000]+\\p{Script=Han})`,
      'gu',
    ),
    write: (label, number) => `${label}${number}`,
  },
  {
    pattern: new RegExp(
      `${PHRASE}(?<label>附?[表图件录]|专栏)${ARABIC}(?=(?:为|是|列|反映|显示|载明)\\p{Script=Han})`,
      'gu',
    ),
    write: (label, number) => `${label}${number}`,
  },
  {
    pattern: new RegExp(`${OPENING}${NOUN}${NO_NOUN}${NUMBER}[：:、.．，,](?!\\d)`, 'gu'),
    write: (label, number) => `${label}${number}`,
  },
  {
    pattern: new RegExp(`${OPENING}【(?<label>\\p{Script=Han}{0,4}?)${NUMBER}】`, 'gu'),
    write: (label, number) => `【${label}${number}】`,
  },
  {
    pattern: new RegExp(`${OPENING}(?<label>)其${HAN}[，,：:]`, 'gu'),
    write: (_, number) => `其${number}`,
  },
  {
    pattern: new RegExp(`${PHRASE}(?<label>)${HAN}要(?!求|素|点|闻)`, 'gu'),
    write: (_, number) => `${number}要`,
  },
  {
    pattern: new RegExp(`${OPENING}(?<label>)${NUMBER}[）)]${WORDS}`, 'gu'),
    write: (_, number) => `${number}）`,
  },
  {
    pattern: new RegExp(
      `${OPENING}(?<label>)(?<letter>[A-H])[.．、](?=[ ]?[\\p{Script=Han}“])`,
      'gu',
    ),
    write: (_, number) => `${number}.`,
  },
  {
    pattern: new RegExp(`${PHRASE}(?<label>)(?<turn>[⑴-⒇⒈-⒛Ⅰ-Ⅻ❶-❿])`, 'gu'),
    write: (_, number) => `(${number})`,
  },
  {
    pattern: new RegExp(
      `${LINE}(?<label>)(?<turn>I{1,3}|I?V|VI{1,3}|I?X)[.．、]${BLANK}*${WORDS}`,
      'gu',
    ),
    write: (_, number) => `${number}.`,
  },
  {
    // 首先，…。其次，…。第三，…: the first are told by words.
    pattern: new RegExp(`${OPENING}(?<label>)(?:(?<turn>首先|其次|再次)|第${HAN})[，,]`, 'gu'),
    write: (_, number) => `第${number}`,
  },
]

const TURNS: readonly string[] = ['首先', '其次', '再次']
const ROMAN: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
/** Where Unicode begins to count: ⑴, ⒈, Ⅰ, ❶. */
const FIRST_SIGNS: readonly string[] = ['⑴', '⒈', 'Ⅰ', '❶']
const MOST_SIGNS = 20

/** 首先 → 1, III → 3, ⑵ → 2; 0 for what is no number. */
export function numberOfTurn(words: string): number {
  const told = TURNS.indexOf(words) + 1 || ROMAN.indexOf(words) + 1
  const first = FIRST_SIGNS.map(sign => words.charCodeAt(0) - sign.charCodeAt(0)).find(
    step => step >= 0 && step < MOST_SIGNS,
  )
  return told || (first === undefined ? 0 : first + 1)
}
