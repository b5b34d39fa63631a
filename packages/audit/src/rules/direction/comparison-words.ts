/** Words that set one value beside another, and what may stand around them. */

export const BROKEN = '突破'
const ABOVE = [
  '没有低于',
  '未低于',
  '不低于',
  '不少于',
  '不小于',
  '高于',
  '超过',
  '超出',
  '优于',
  '大于',
  '多于',
  '高出',
  '领先于',
  '领先',
  '好于',
  '快于',
  '强于',
  '高过',
  BROKEN,
  '超额完成',
  // 超大班额 is no comparison.
  '超(?=国家|[全省市县]|规定|计划|目标|预期|年度|\\s*$)',
]
export const REACHED = '达到'
/** 符合国家1:15的配备要求 */
export const MET = ['符合', '满足', '合乎', REACHED]
export const WITHIN = '控制在'
/** 都在7.5平方米以上, 都在55人以下 */
export const LIES = '在'
const BELOW = [
  '没有超过',
  '未超过',
  '没有超出',
  '未超出',
  '没有突破',
  '未突破',
  '不突破',
  '不高于',
  '不超过',
  '不大于',
  '不多于',
  '低于',
  '少于',
  '小于',
  '不足',
  '落后于',
  '慢于',
  '逊于',
  '不及(?!格)',
  '跌破',
]
const MANNER =
  '[\\s，,、]|并|且|也|又|已|均|都|全部|明显|大幅|远|显著|分别|总体上?|实际|保持|稳定|始终|一直|达到了?|首次|已经|成功|一举|仍|略微?|稍'
const WORDS = [...ABOVE, ...BELOW, ...MET, WITHIN, LIES].join('|')
/** ，优良率高于: the measure said again before the word. */
export const SAID_AGAIN = new RegExp(
  `^[，,]\\s*(?!比(?![例重值率])|[较其])(\\p{Script=Han}{2,16}?)(?=(?:${MANNER})*(?:${WORDS}))`,
  'u',
)
export const COMPARISON = new RegExp(
  `^(?:${MANNER})*(${WORDS})((?:(?:19|20)\\d\\d年?(?:度|末|底)?的?)?[^，,。；;\\d]{0,16}?)\\s*$`,
)

export const ASKED_WORDS = '不低于|不少于|不小于|不高于|不超过|不大于|不多于'
/** 达到每学年不低于符合条件教师10%的规定, 优于小学不超过0.50: what the norm asks for stands inside it. */
export const ASKED = new RegExp(
  `^(?:[\\s，,、]|并|且|也|又|已|均|都|全部|分别|总体上?|实际|首次|完全)*(?:达到|符合|满足|优于|好于|实现|完成|落实|做到)了?([^，,。；;\\d]{0,16}?)(${ASKED_WORDS})([^，,。；;\\d]{0,16}?)\\s*$`,
)
/** 、初中不超过0.45: the next of what is asked for. */
export const ASKED_TOO = new RegExp(
  `^\\s*[、和]([^，,。；;\\d]{0,8}?)(${ASKED_WORDS})([^，,。；;\\d]{0,8}?)\\s*$`,
)
export const isAbove = (word: string) => word === REACHED || word === '超' || ABOVE.includes(word)
