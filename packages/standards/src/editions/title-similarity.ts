/** Words that titles of any item carry; they say nothing about which item it is. */
const filler = /情况|落实|推进|开展|改善|工作|发展|教育投入|县域/g
const signs = /[\p{P}\p{S}\s]/gu

/** A title without signs and filler; the title itself where nothing else is in it. */
export function coreOf(title: string): string {
  const bare = title.replace(signs, '')
  return bare.replace(filler, '') || bare
}

/** 0 (no pair of characters in common) to 1 (the same), by Dice over pairs of neighbouring characters. */
export function titleSimilarity(one: string, other: string): number {
  const [a, b] = [coreOf(one), coreOf(other)]
  if (a === b) return 1
  const [left, right] = [pairsOf(a), pairsOf(b)]
  if (left.length === 0 || right.length === 0) return 0
  const rest = [...right]
  const shared = left.filter(pair => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / (left.length + right.length)
}

function pairsOf(text: string): string[] {
  const characters = [...text]
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}
