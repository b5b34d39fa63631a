import type { Mention } from '../../lexicon/vocabulary.ts'

/** 四年级女生达标率 → 达标率: the pupils told apart are printed beside the name, not in it. */
export function withoutGroups(noun: string, mentions: readonly Mention[]): string {
  let rest = noun
  for (const { word, group } of mentions) {
    if (group && rest.startsWith(word) && rest.length >= word.length + 2)
      rest = rest.slice(word.length)
  }
  return rest
}

/** 男生 and 女生 between them: what parts the two is a gap of its own name. */
const sexes = /男.*女|女.*男/

export const gapBetween = (a: string | null, b: string | null): string =>
  sexes.test(`${a ?? ''}${b ?? ''}`) ? '男女差距' : '差距'
