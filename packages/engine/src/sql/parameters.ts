/** What a statement is given beside its text; the same value is given once. */
export class Parameters {
  readonly values: unknown[] = []
  private readonly places = new Map<string, string>()

  /** The place of a text in the statement: `$3::text`. */
  text = (value: string): string => this.place(value, 'text')

  /** The place of a list of texts. */
  texts = (values: readonly string[]): string => this.place([...values], 'text[]')

  private place(value: unknown, type: string): string {
    const key = JSON.stringify([type, value])
    const known = this.places.get(key)
    if (known) return known
    const place = `$${this.values.push(value)}::${type}`
    this.places.set(key, place)
    return place
  }
}
