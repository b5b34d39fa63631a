/**
 * The characters of one text at a time, to be asked for again and again without a search. One table is used for all
 * texts: what an earlier text had does not count.
 */
export class CharacterSet {
  private readonly lastSeen = new Uint32Array(0x10000)
  private texts = 0

  read(text: string): this {
    this.texts++
    for (let at = 0; at < text.length; at++) this.lastSeen[text.charCodeAt(at)] = this.texts
    return this
  }

  has(code: number): boolean {
    return this.lastSeen[code] === this.texts
  }

  hasAll(text: string): boolean {
    for (let at = 0; at < text.length; at++) if (!this.has(text.charCodeAt(at))) return false
    return true
  }
}
