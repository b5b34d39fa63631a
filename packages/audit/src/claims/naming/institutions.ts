import { kindergartenCount, schoolCount } from '../../lexicon/measures.ts'
import type { Scene, Words } from '../scene/scene.ts'
import {
  isOnlySlices,
  isWhole,
  nameFor,
  type Slice,
  sliceOf,
  wholeSlice,
  within,
} from '../scene/slice.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import type { Lead } from '../words/read-lead.ts'
import type { Said } from './said.ts'

/** What is done to institutions or places makes a count of its own. */
const actions: readonly [RegExp, string][] = [
  [/撤并(?:了|整合)?/, '撤并'],
  [/新建、?改、?扩建|新、?改、?扩建|新建[、(]改扩建\)?/, '新建改扩建'],
  [/(?<!新建)改、?扩建/, '改扩建'],
  [/(?<!改、?)扩建/, '扩建'],
  [/新\(?迁?\)?建(?!、?改|[、(]改扩建)/, '新建'],
  [/(?<!新)迁建/, '迁建'],
  [/(?<!新建?[、(])改建(?![、(]?扩)/, '改建'],
  [/开工(?:建设)?/, '开工'],
  [/竣工/, '竣工'],
  [/增设|新设/, '增设'],
  [/设立/, '设立'],
  [/投用|启用/, '投用'],
  [/投入使用/, '投入使用'],
  [/在建|续建/, '在建'],
  [/覆盖(?:到|了)?/, '覆盖'],
  [/取缔/, '取缔'],
  [/压减/, '压减'],
  [/注销/, '注销'],
  [/关停/, '关停'],
  [/(?:新增|增加)(?=.{0,8}(?:学位|班级?)$|的?$)/, '新增'],
  [/改善$/, '改善办学条件'],
  [/涉及(?:到|了)?/, '涉及'],
  [/(?:抽查|抽测|调查|走访|抽样|检查|查看|督查)了?的?/, '调查'],
]

const otherAction = new RegExp(`^(?:${actions.map(([, action]) => action).join('|')})(?=.)`)

/** A character of which every action has one. */
const anyAction = /[撤建设用盖取停增善查访样工扩涉减注]/

/** Actions that make a count of their own of some things only: 走访家庭 says it already. */
const isOfPlaces: Readonly<Record<string, RegExp>> = {
  新增: /(?:学位|班级|教学班)数$/,
  涉及: /(?:乡镇|社区|街道|村|县区?)数$/,
  调查: /(?:[校园点村]|机构|乡镇|社区|街道|县区?)数$/,
}

/** 撤并农村小学8所 counts what was merged, not what there is; 新建小学3所、幼儿园5所 goes on. */
export function withAction(scene: Scene, lead: Lead, name: string): string {
  const said = actionOf(lead)
  const goesOn =
    said === null &&
    (isOfPart(scene.action)
      ? isNextInList(scene, lead)
      : isBare(lead, lead.text.replace(/^其中/, '')))
  const action = goesOn ? scene.action : said
  scene.action = goesOn && isOfPart(action) ? null : action
  if (action === '新增' && name.startsWith('增加')) return name.replace('增加', '新增')
  if (action === '新建改扩建' && name.startsWith('改扩建')) return `新建${name}`
  if (action === null || /新建|改扩建|^查看/.test(name) || name.includes(action)) return name
  const fits = isOfPlaces[action] ?? (goesOn ? /[校园]数$/ : /数$/)
  // 投入使用3所,在建2所: one action takes the place of the other.
  const thing = isOfPart(action) ? name.replace(/总数$/, '数') : name
  if (!fits.test(thing)) return name
  return `${action}${said === null ? thing : thing.replace(otherAction, '')}`
}

/** 走访17个乡镇、48所学校: said of what is listed with it, and of nothing else. */
const isOfPart = (action: string | null): boolean =>
  action === '调查' || action === '涉及' || action === '覆盖' || action === '改善办学条件'

const isNextInList = ({ figures }: Scene, { text, start, mentions }: Lead): boolean =>
  isOnlySlices(text, mentions) && start - (figures.at(-1)?.to ?? start) === 1

/** 抽查学校328所,其中教学点39个: what was done to the whole of a list was done to its parts. */
export function actionOfHead({ head, isListOver }: Scene): string {
  return (!isListOver && otherAction.exec(head?.name ?? '')?.[0]) || ''
}

/** The action that nothing but slices and the thing itself parts from the figure. */
export function actionOf(lead: Lead): string | null {
  if (!anyAction.test(lead.text)) return null
  const text = lead.text.replace(/(?:分别|依次)(?:为|达|有)*$/, '')
  for (const [pattern, action] of actions) {
    const match = pattern.exec(text)
    if (match && isBare(lead, text.slice(match.index + match[0].length))) return action
  }
  return null
}

/** Words that hold nothing but names the vocabulary knows, give or take a little. */
function isBare(lead: Lead, words: string): boolean {
  let rest = words
  for (const { word } of lead.mentions) rest = rest.replace(word, '')
  return rest.replace(/[了的、和及等各类共计约达到(所)]/g, '').length <= 3
}

export const inherited = (scene: Scene): Slice => (isWhole(scene.group) ? scene.topic : scene.group)

const ranks = '(示范|重点|星级|特色|骨干|规范化|标准化|寄宿制|薄弱)性?'
const rankedNoun = new RegExp(`${ranks}([一-龥]{1,6})$`)
/** Ends in a rank: 建成标准化 before 学校. */
export const ranked = new RegExp(`${ranks}$`)

/** 省级示范高中2所: a rank makes a count of its own. */
export function rankName(scene: Scene, lead: Lead, name: string): string {
  const noun = leadNoun(lead.text).replace(levelBehind, '')
  const rank = rankedNoun.exec(noun)
  if (!rank || (scene.head && rank[1]?.length === 3)) return name
  const kind = /园/.test(rank[2] ?? '') ? '幼儿园' : (rank[2] ?? '')
  const school = /职$|特教$/.test(kind) ? '学校' : ''
  const which = rank[1] === '特色' ? noun.slice(0, rank.index).replace(levelBefore, '') : ''
  return `${which}${rank[1]}${kind}${school}数`
}

const level = '(?:国家|[省市县区校部])级'
const levelBehind = new RegExp(`${level}$`)
/** 校园足球特色学校: what they are known for. */
const levelBefore = new RegExp(`^.*(?:${level}|[全我本][国省市县区]|创建|认定|获评)`)

/** 小学30所, 公办8所: units that count institutions, with a stage or ownership before them. */
export function byInstitution({ scene, quantity, lead }: Said): Words | null {
  const isSchools = /[所个家]$/.test(quantity.unit)
  if (quantity.kind !== 'institution' || !isSchools || isWhole(lead.slice)) return null
  // 占比95.3%:东部90个: what is listed divides those counted, not their share.
  const listed = scene.head?.unit === '%' ? null : scene.head
  const head = listed ?? scene.measures.get('institution') ?? null
  const outer = scene.head?.slice ?? {
    ...scene.topic,
    stage: head?.slice.stage ?? scene.topic.stage,
  }
  const slice = within(outer, lead.slice)
  if (lead.slice.stage === '幼儿园') return kindergartens(scene, lead, slice)
  const { head: whole } = scene
  // 抽查学校30所,其中小学20所: the parts were inspected as the whole was.
  if (whole !== null && lead.slice.stage && /.学校数$/.test(whole.name))
    return { subject: whole.name, measure: null, slice }
  if (lead.slice.stage) {
    return {
      subject: withAction(scene, lead, rankName(scene, lead, nameFor(schoolCount, slice))),
      measure: null,
      slice,
    }
  }
  if (head?.measure) return { subject: nameFor(head.measure, slice), measure: head.measure, slice }
  if (slice.stage === '幼儿园') return kindergartens(scene, lead, slice)
  return { subject: withAction(scene, lead, head?.name ?? '学校数'), measure: null, slice }
}

/** 公办幼儿园、小学、中学共计10所, 中小学、幼儿园136所: schools of several stages are counted together. */
export function byTotal({ scene, quantity, lead }: Said): Words | null {
  if (quantity.kind !== 'institution' || !/所$/.test(quantity.unit)) return null
  if (!/[、和及]/.test(lead.text) || /各(?:有|建|设)?$|每|分别/.test(lead.text)) return null
  const stages = lead.mentions.map(mention => sliceOf([mention]).stage).filter(Boolean)
  if (new Set(stages).size < 2) return null
  return { subject: withAction(scene, lead, '学校数'), measure: null, slice: wholeSlice }
}

export const kindergartens = (scene: Scene, lead: Lead, slice: Slice): Words => ({
  subject: withAction(scene, lead, rankName(scene, lead, nameFor(kindergartenCount, slice))),
  measure: kindergartenCount,
  slice,
})
