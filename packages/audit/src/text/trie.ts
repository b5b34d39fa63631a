/** As many places have the two characters that words may begin with; two pairs may share one. */
const PAIRS = 0x2000
/** The same for words of one character. */
const SINGLES = 0x400

/**
 * Words with what they mean, to be found in a text by its characters: one table for the first
 * character and a short chain of brothers for each further one. Most places of a text begin no word by
 * their first two characters: a small table tells, which stays near at hand as the large one does not.
 */
export class Trie<Meaning> {
  private readonly first = new Uint32Array(0x10000)
  private readonly pairs = new Uint8Array(PAIRS)
  private readonly singles = new Uint8Array(SINGLES)
  private readonly codes: number[] = [0]
  private readonly brothers: number[] = [0]
  private readonly children: number[] = [0]
  private readonly meanings: (Meaning | null)[] = [null]

  /** Gives a word a meaning made from the one it had. */
  set(word: string, make: (before: Meaning | null) => Meaning): void {
    let node = 0
    for (let at = 0; at < word.length; at++) node = this.grow(node, word.charCodeAt(at))
    if (word.length > 1) this.pairs[pairAt(word, 0)] = 1
    else this.singles[singleAt(word, 0)] = 1
    if (node > 0) this.meanings[node] = make(this.meanings[node] ?? null)
  }

  /** The longest word that starts at an offset: its meaning, and where it ends in `end`. */
  longestAt(text: string, start: number): Meaning | null {
    if (!this.mayBegin(text, start)) return null
    let node = this.first[text.charCodeAt(start)] ?? 0
    let found: Meaning | null = null
    for (let at = start + 1; node > 0; at++) {
      const meaning = this.meanings[node] ?? null
      if (meaning !== null) {
        found = meaning
        this.end = at
      }
      node = this.childAt(text, start, at, node)
    }
    return found
  }

  /** Hands over the meaning of every word that starts at an offset. */
  eachAt(text: string, start: number, hear: (meaning: Meaning) => void): void {
    if (!this.mayBegin(text, start)) return
    let node = this.first[text.charCodeAt(start)] ?? 0
    for (let at = start + 1; node > 0; at++) {
      const meaning = this.meanings[node] ?? null
      if (meaning !== null) hear(meaning)
      node = this.childAt(text, start, at, node)
    }
  }

  /** Where the word that `longestAt` found last ends. */
  end = 0

  private mayBegin(text: string, at: number): boolean {
    return (
      (at + 1 < text.length && this.pairs[pairAt(text, at)] !== 0) ||
      this.singles[singleAt(text, at)] !== 0
    )
  }

  private childAt(text: string, start: number, at: number, node: number): number {
    if (at >= text.length || (at === start + 1 && this.pairs[pairAt(text, start)] === 0)) return 0
    return this.childOf(node, text.charCodeAt(at))
  }

  private childOf(node: number, code: number): number {
    if (node === 0) return this.first[code] ?? 0
    let child = this.children[node] ?? 0
    while (child > 0 && this.codes[child] !== code) child = this.brothers[child] ?? 0
    return child
  }

  private grow(node: number, code: number): number {
    const known = this.childOf(node, code)
    if (known > 0) return known
    const child = this.codes.push(code) - 1
    this.children.push(0)
    this.meanings.push(null)
    if (node === 0) {
      this.brothers.push(0)
      this.first[code] = child
    } else {
      this.brothers.push(this.children[node] ?? 0)
      this.children[node] = child
    }
    return child
  }
}

function singleAt(text: string, at: number): number {
  return text.charCodeAt(at) & (SINGLES - 1)
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (PAIRS - 1)
}
