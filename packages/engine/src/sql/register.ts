/** Columns of one kind by what they stand for: the same thing asked twice is one column. */
export class Register<T> {
  private readonly known = new Map<string, T>()

  /** @param prefix of the columns' names: `s` gives s1, s2, … */
  constructor(private readonly prefix: string) {}

  /** What is known by a key, made with a new column name when nothing is. */
  of(key: readonly unknown[], make: (name: string) => T): T {
    const text = JSON.stringify(key)
    const known = this.known.get(text)
    if (known) return known
    const made = make(`${this.prefix}${this.known.size + 1}`)
    this.known.set(text, made)
    return made
  }

  get all(): readonly T[] {
    return [...this.known.values()]
  }
}
