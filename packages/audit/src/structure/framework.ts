import type { Framework, Item, StandardsLibrary } from '@mingjian/model'
import { CharacterSet } from '../text/character-set.ts'
import { hanNumber } from './markers.ts'
import { later, once } from './once.ts'
import type { Profile } from './profile.ts'
import type { Section } from './sections.ts'

/** An item of the framework and the section of the report that answers it under a heading. */
export interface ItemAnswer {
  area: string
  item: Item
  section: Section | null
}

const ENOUGH_TITLES = 0.4

/** Those of the report whose framework is looked for: most quote no title, and lack one of its characters. */
const characters = new CharacterSet()

/**
 * The 评价方案 a report answers: the one asked for, the one whose title it quotes, or the one whose
 * items it uses as headings.
 */
export function detectFramework(
  text: string,
  profile: Profile,
  sections: readonly Section[],
  library: StandardsLibrary,
): Framework | null {
  const announced = announcedItems(text)
  const written = later(() => plain(text))
  characters.read(text)
  const quotes = (one: string) => characters.hasAll(one) && written().includes(one)
  let best: Framework | null = null
  let bestScore = 0
  for (const framework of library.frameworks) {
    // Nobody reports under a draft; one that is asked for by its id is still used.
    if (framework.edition?.status === 'draft') continue
    if (profile.level && framework.level !== profile.level) continue
    const { items, title, number } = identityOf(framework)
    const answers = sections.length > 0 ? answersOf(framework, sections) : []
    const answered = answers.filter(one => one.section).length
    const titles = answered / Math.max(1, items)
    const isQuoted = [title, number].some(one => one !== null && quotes(one))
    if (!isQuoted && titles < ENOUGH_TITLES) continue
    const isCounted = announced !== null && announced.items === items
    const sameYear = text.includes(`${framework.year}年`) || text.includes(`${framework.year} 年`)
    const score = titles + (isQuoted ? 2 : 0) + (isCounted ? 0.5 : 0) + (sameYear ? 0.1 : 0)
    if (score > bestScore) {
      best = framework
      bestScore = score
    }
  }
  return best
}

/** 九方面22项: how many areas and items the report itself announces. */
export function announcedItems(text: string): { areas: number; items: number } | null {
  if (!text.includes('方面') && !text.includes('大项')) return null
  const match =
    /([一二三四五六七八九十]{1,3}|\d{1,2})\s*个?(?:方面|大项)\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:项|条)/.exec(
      text,
    )
  if (!match?.[1] || !match[2]) return null
  const read = (written: string) => (/^\d+$/.test(written) ? Number(written) : hanNumber(written))
  return { areas: read(match[1]), items: read(match[2]) }
}

/** Which section answers which item: by its title, and better when it also bears its number. */
export function answersOf(
  framework: Framework,
  sections: readonly Section[],
): readonly ItemAnswer[] {
  const known = answersBySections(sections)
  const answers = known.get(framework) ?? readAnswers(framework, titledOf(sections))
  known.set(framework, answers)
  return answers
}

/** The same sections are held against each framework to find the report's own, and then once more. */
const answersBySections = once(
  (_: readonly Section[]) => new Map<Framework, readonly ItemAnswer[]>(),
)

function readAnswers({ areas }: Framework, titled: readonly Titled[]): ItemAnswer[] {
  return areas.flatMap(({ title, items }) =>
    items.map(item => ({ area: title, item, section: bestSection(titled, item) })),
  )
}

/** A section whose title may answer an item, with the title to be compared. */
interface Titled {
  section: Section
  title: string
}

function titledOf(sections: readonly Section[]): Titled[] {
  return sections
    .filter(one => one.role === 'body')
    .map(section => ({ section, title: plain(section.title) }))
    .filter(one => one.title.length >= 2)
}

/** What is looked for in a title. */
const wordsOf = once((item: Item) => {
  const wanted = plain(item.title)
  const words = [...item.keywords, wanted.replace(/(?:落实|推进|工作|开展)*情况$/, '')]
  return { wanted, words: words.filter(word => word.length >= 2).map(plain) }
})

/** The report is organised by the framework: the section bears the item's own number. */
export function bearsNumber(section: Section, item: Item): boolean {
  return section.marker.scheme === 'arabic' && String(section.marker.number) === item.code
}

function bestSection(titled: readonly Titled[], item: Item): Section | null {
  let best: Section | null = null
  let bestScore = 0
  for (const one of titled) {
    const score = answerScore(one, item)
    if (score > bestScore) {
      best = one.section
      bestScore = score
    }
  }
  return best
}

/** 0 = does not answer; a title alone answers, a number alone never does. */
function answerScore({ section, title }: Titled, item: Item): number {
  const { wanted, words } = wordsOf(item)
  const numbered = bearsNumber(section, item) ? 2 : 0
  if (title.includes(wanted)) return 4 + numbered
  if (title.length >= 6 && wanted.includes(title)) return 2 + numbered
  if (!words.some(word => title.includes(word))) return 0
  const likeness = similarity(title, wanted)
  return numbered > 0 || likeness >= 0.6 ? numbered + likeness : 0
}

/** What tells a framework: how many items it has, its title and its number as they are quoted. */
const identityOf = once(({ areas, title, documentNumber }: Framework) => {
  // The library adds a note in brackets to titles that several places share.
  const own = plain(title.replace(/（[^（）]*）$/, ''))
  return {
    items: areas.reduce((sum, area) => sum + area.items.length, 0),
    title: own.length >= 8 ? own : null,
    number: documentNumber === null ? null : plain(documentNumber),
  }
})

function plain(text: string): string {
  return text.replace(/[\s“”"'‘’《》〈〉#、，,。（）()]/g, '')
}

/** Share of two-character pieces of the shorter text that the longer one has. */
export function similarity(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2) return 0
  let hits = 0
  for (let at = 0; at < short.length - 1; at++) if (long.includes(short.slice(at, at + 2))) hits++
  return hits / (short.length - 1)
}
