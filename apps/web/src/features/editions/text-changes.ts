import { diffChars } from 'diff'

export interface Piece {
  text: string
  changed: boolean
}

/** What differs between two texts, character by character; both sides in pieces. */
export function textChanges(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const parts = diffChars(before, after)
  const side = (left: 'added' | 'removed') =>
    joined(
      parts.flatMap((part, index) => {
        if (part[left]) return []
        const changed = part.added || part.removed || isLonely(parts, index)
        return [{ text: part.value, changed }]
      }),
    )
  return { before: side('added'), after: side('removed') }
}

/** One character that two changes have in common by chance makes a text harder to read, not easier. */
function isLonely(
  parts: readonly { value: string; added: boolean; removed: boolean }[],
  at: number,
) {
  const isChange = (index: number) => {
    const part = parts[index]
    return part !== undefined && (part.added || part.removed)
  }
  return parts[at]?.value.length === 1 && isChange(at - 1) && isChange(at + 1)
}

function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last?.changed === piece.changed) last.text += piece.text
    else all.push({ ...piece })
  }
  return all
}
