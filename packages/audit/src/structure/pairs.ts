/** More of one name than this is a list of things, not one thing told twice. */
const MOST_OF_ONE_NAME = 50

/**
 * Pairs every item with the first earlier one that shares a piece of a name with it and fulfils a
 * condition. Items are looked up by their pieces, so the cost grows with the items, not with their pairs.
 */
export function pairsSharingAPiece<Item>(
  items: readonly Item[],
  length: number,
  namesOf: (item: Item) => readonly string[],
  fits: (earlier: Item, later: Item) => boolean,
): [Item, Item][] {
  const seen = new Map<string, number[]>()
  return items.flatMap((later, at) => {
    const pieces = new Set(namesOf(later).flatMap(name => piecesOf(name, length)))
    const before = new Set([...pieces].flatMap(piece => seen.get(piece) ?? []))
    const candidates = [...before].sort((a, b) => a - b).flatMap(index => items[index] ?? [])
    for (const piece of pieces) remember(seen, piece, at)
    const earlier = candidates.find(one => fits(one, later))
    return earlier === undefined ? [] : [[earlier, later] as [Item, Item]]
  })
}

function piecesOf(name: string, length: number): string[] {
  const count = Math.max(0, name.length - length + 1)
  return Array.from({ length: count }, (_, at) => name.slice(at, at + length))
}

function remember(seen: Map<string, number[]>, piece: string, at: number): void {
  const places = seen.get(piece)
  if (!places) seen.set(piece, [at])
  else if (places.length < MOST_OF_ONE_NAME) places.push(at)
}
