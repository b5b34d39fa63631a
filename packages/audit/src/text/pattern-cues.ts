/**
 * Reads from a pattern words of which every text it is found in holds at least one, so that most texts
 * need not be searched at all: (?:高于|低于)[^，]{0,8}标准 → 标准, or 高于 and 低于. Null when there are none.
 */
export function cuesOf({ source, flags }: RegExp): readonly string[] | null {
  if (flags.includes('i')) return null
  const parser = new Parser(source)
  const { exact, cues } = parser.alternatives()
  return shortest(better(cues, asCues(exact)))
}

/** What a piece of a pattern matches. */
interface Piece {
  /** All it can match, when that is but a few words. */
  exact: readonly string[] | null
  /** Words of which all it can match holds one. */
  cues: readonly string[] | null
}

const NOTHING: Piece = { exact: [''], cues: null }
const ANYTHING: Piece = { exact: null, cues: null }
/** More words than these, or longer ones, tell no more than the part of them read so far. */
const MOST_WORDS = 60
const LONGEST_WORD = 4
const MOST_CHARACTERS = 12

/** What follows the letter of \\p{…}, \\u3000 and \\k<…>. */
const NAMED = /^(?:\{[^}]*\}|<[^>]*>|[\dA-Fa-f]{4}|[\dA-Fa-f]{2})/

const CONTROLS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' }

class Parser {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  alternatives(): Piece {
    let all = this.sequence()
    while (this.takes('|')) all = either(all, this.sequence())
    return all
  }

  /** The words that follow each other without a gap are read as one. */
  private sequence(): Piece {
    let run: readonly string[] = ['']
    let isWhole = true
    let cues: Piece['cues'] = null
    while (this.at < this.source.length && !this.isNext('|') && !this.isNext(')')) {
      const piece = this.repeated(this.single())
      cues = better(cues, piece.cues)
      const longer = piece.exact && joined(run, piece.exact)
      if (!longer) {
        cues = better(cues, asCues(run))
        isWhole = false
      }
      run = longer ?? piece.exact ?? ['']
    }
    return isWhole ? { exact: run, cues } : { exact: null, cues: better(cues, asCues(run)) }
  }

  private single(): Piece {
    if (this.takes('(')) return this.group()
    if (this.takes('[')) return this.characters()
    if (this.takes('^') || this.takes('$')) return NOTHING
    if (this.takes('.')) return ANYTHING
    if (this.takes('\\')) return this.escaped()
    return word(this.next())
  }

  private group(): Piece {
    const isNegative = this.takes('?!') || this.takes('?<!')
    const isAround = !isNegative && (this.takes('?=') || this.takes('?<='))
    if (!isNegative && !isAround && !this.takes('?:') && this.takes('?<'))
      while (this.next() !== '>');
    const inside = this.alternatives()
    this.takes(')')
    if (isNegative) return NOTHING
    // What is only looked at has to stand in the text as well, and takes no place in the match.
    return isAround ? { exact: [''], cues: better(inside.cues, asCues(inside.exact)) } : inside
  }

  private characters(): Piece {
    const isNegative = this.takes('^')
    const found: string[] = []
    let isOpen = isNegative
    while (!this.takes(']')) {
      const one = this.takes('\\') ? this.escaped() : word(this.next())
      if (this.isNext('-') && this.source[this.at + 1] !== ']') isOpen = true
      if (one.exact?.length === 1) found.push(one.exact[0] as string)
      else isOpen = true
    }
    return isOpen || found.length > MOST_CHARACTERS ? ANYTHING : { exact: found, cues: null }
  }

  private escaped(): Piece {
    const letter = this.next()
    const rest = /[pPuxk]/.test(letter) ? NAMED.exec(this.source.slice(this.at)) : null
    this.at += rest?.[0].length ?? 0
    if (letter === 'b' || letter === 'B') return NOTHING
    const control = CONTROLS[letter]
    return /[A-Za-z\d]/.test(letter) ? (control ? word(control) : ANYTHING) : word(letter)
  }

  private repeated(one: Piece): Piece {
    const times = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12))
    if (!times) return one
    this.at += times[0].length
    if (times[0].startsWith('?')) return either(one, NOTHING)
    const isOptional = times[0].startsWith('*') || Number(times[1] ?? 1) === 0
    return isOptional ? ANYTHING : { exact: null, cues: better(one.cues, asCues(one.exact)) }
  }

  private isNext(character: string): boolean {
    return this.source[this.at] === character
  }

  private takes(written: string): boolean {
    const is = this.source.startsWith(written, this.at)
    if (is) this.at += written.length
    return is
  }

  private next(): string {
    return this.source.charAt(this.at++)
  }
}

const word = (character: string): Piece => ({ exact: [character], cues: null })

function either(a: Piece, b: Piece): Piece {
  const exact = a.exact && b.exact ? [...a.exact, ...b.exact] : null
  const [first, second] = [better(a.cues, asCues(a.exact)), better(b.cues, asCues(b.exact))]
  const cues = first && second ? [...first, ...second] : null
  return { exact: exact && exact.length <= MOST_WORDS ? exact : null, cues }
}

/** Every first word with every second one; null when there are too many, or too long ones. */
function joined(first: readonly string[], second: readonly string[]): readonly string[] | null {
  if (first.length * second.length > MOST_WORDS) return null
  const all = first.flatMap(one => second.map(other => one + other))
  return all.every(one => one.length <= LONGEST_WORD) ? all : null
}

/** The words themselves, when none of them is empty. */
function asCues(exact: Piece['exact']): Piece['cues'] {
  return exact && exact.length > 0 && exact.every(one => one !== '') ? exact : null
}

/** Longer words stand in fewer texts, and so do fewer words. */
function better(a: Piece['cues'], b: Piece['cues']): Piece['cues'] {
  if (!a || !b) return a ?? b
  const [x, y] = [a, b].map(all => Math.min(...all.map(one => one.length))) as [number, number]
  return x === y ? (a.length <= b.length ? a : b) : x > y ? a : b
}

/** Without the words that hold another one. */
function shortest(cues: Piece['cues']): Piece['cues'] {
  const all = [...new Set(cues)]
  return cues && all.filter(one => !all.some(other => other !== one && one.includes(other)))
}
