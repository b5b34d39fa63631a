import { doneWords, presentWords, targetWords } from '../../lexicon/words.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { type Figure, recentOfSentence, type Scene } from '../scene/scene.ts'
import type { Lead } from './read-lead.ts'

const held =
  /^(?:均|都|也)?(?:已)?(?:刚刚)?(?:分别)?(?:远)?(?:超过?|高于|低于|大于|小于|不低于|不超过|不少于|优于)/
const normBefore =
  /(?:规定|标准|要求|省定|国定|底线)(?:的|为|是|[上下]限|比例|不低于|不超过|不少于|不高于|达到?){0,3}$|(?:不得(?:低于|超过|少于|高于)|应(?:占|达|当|不)|原则上)[^,]{0,20}$|[≤≥]$/
const normAfter =
  /^(?:以上|以下|"|及)*的?(?:这[一项个]+)?(?:[国省市县区]定|国家|规定|评估|验收|最低)*(?:的(?:配备|配置|设置|办学|基本)|的)?(?:标准|指标|要求|规定|底线|控制线|控制指标|红线|警戒线|上限|下限|门槛)/
const targetAfter =
  /^(?:以上|"|左右)*的?(?:[国省市县区]定|年度|全年)?(?:目标|还有|规划|(?:计划|任务)(?!单|书|清单))/

/** Whether a figure is an achievement, a plan, a norm or last year's, and the comparator that shows it. */
export function judge(
  scene: Scene,
  quantity: Quantity,
  lead: Lead,
  tail: string,
  form: Figure['form'],
  isPrevious: boolean,
): Pick<Figure, 'comparator' | 'modality'> {
  if (form === 'change') return { comparator: lead.change ?? scene.change, modality: 'done' }
  const isLed = lead.text !== ''
  if (isLed && doneWords.test(lead.text)) scene.isPlan = false
  const isPresent = isLed && presentWords.test(lead.text)
  const isTarget = isLed && targetWords.test(lead.text)
  if (!isPresent && (scene.isPlan || isTarget || targetAfter.test(tail))) {
    scene.isPlan ||= isTarget
    return { comparator: '目标', modality: 'plan' }
  }
  const isGap = isLed && isGapToNorm(scene, quantity, lead)
  const isHeld =
    isLed &&
    held.test(lead.text) &&
    lead.measure === null &&
    lead.noun === '' &&
    hasTwin(scene, quantity)
  const isReached = isLed && reached.test(lead.text) && isBelowTheLast(scene, quantity)
  if (
    normAfter.test(tail) ||
    (quantity.kind !== 'points' && isLed && normBefore.test(lead.text) && !isGap) ||
    isHeld ||
    isReached
  ) {
    return { comparator: '标准', modality: 'norm' }
  }
  const bound = quantity.bound?.includes('以上')
    ? '不低于'
    : quantity.bound?.includes('以')
      ? '不超过'
      : null
  const below = isGap ? '低于' : null
  return {
    comparator: below ?? lead.comparator ?? bound,
    modality: isPrevious ? 'previous' : 'done',
  }
}

const gapToNorm = /(?:低于|少于|不足|比)[^,]{0,12}(?:标准|要求|规定)(?:[低少]了?)?$/

/**
 * 低于省定标准3.4平方米: how much is missing, unless a figure said before is held against the norm
 * (2.1平方米,低于省定标准3.5平方米).
 */
export function isGapToNorm(scene: Scene, quantity: Quantity, lead: Lead): boolean {
  if (!gapToNorm.test(lead.text)) return false
  if (/不(?:得|能|应)?[低少]于/.test(lead.text)) return false
  if (quantity.kind === 'ratio' || quantity.kind === 'percent' || quantity.kind === 'plain')
    return false
  const own = recentOfSentence(scene).findLast(
    ({ quantity: { kind, unit }, modality }) =>
      kind === quantity.kind && unit === quantity.unit && modality !== 'norm',
  )
  return own === undefined || own.quantity.value > quantity.value
}

/** Whether the words behind a figure call it a norm or a target. */
export const isNorm = (tail: string): boolean => normAfter.test(tail) || targetAfter.test(tail)

const reached = /^(?:均|都|也)?(?:已)?达到$/

/** 占11.01%,达到10%: less than what was just told of the same, and so what is asked for. */
function isBelowTheLast({ figures, sentenceFrom }: Scene, { kind, value }: Quantity): boolean {
  const last = figures.length > sentenceFrom ? figures.at(-1) : undefined
  return (
    kind === 'percent' &&
    last?.quantity.kind === kind &&
    last.form !== 'change' &&
    last.modality === 'done' &&
    last.quantity.value > value
  )
}

/** A figure held against another one of its kind, said just before: 1:6.1,高于1:7. */
function hasTwin(scene: Scene, quantity: Quantity): boolean {
  return recentOfSentence(scene).some(figure => figure.quantity.kind === quantity.kind)
}
