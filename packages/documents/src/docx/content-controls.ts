/** The content controls (`w:sdt`) open at this point, and what those say about their content. */
export class ContentControls {
  private readonly open: { isPlaceholder: boolean; isContents: boolean }[] = []

  openControl(): void {
    this.open.push({ isPlaceholder: false, isContents: false })
  }

  closeControl(): void {
    this.open.pop()
  }

  /** Properties stand before the content. */
  readProperty(name: string, value: string | undefined): void {
    const control = this.open.at(-1)
    if (!control) return
    if (name === 'w:showingPlcHdr') control.isPlaceholder = value !== '0' && value !== 'false'
    if (name === 'w:docPartGallery') control.isContents = value === 'Table of Contents'
  }

  /** What the control holds is only a request to fill it in. */
  get isPlaceholder(): boolean {
    return this.open.at(-1)?.isPlaceholder ?? false
  }

  get isContents(): boolean {
    return this.open.at(-1)?.isContents ?? false
  }
}
