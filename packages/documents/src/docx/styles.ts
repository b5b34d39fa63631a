import type { Archive } from '../archive/index.ts'
import type { Reading } from '../reading.ts'
import { type Attributes, readXml, type XmlHandler } from '../xml/index.ts'

/** What a style says about a paragraph or run, its ancestors included. */
export interface Style {
  /** Heading depth from 1; null for body text. */
  level: number | null
  isTitle: boolean
  /** Of the lines of a table of contents. */
  isContents: boolean
  numId: string | null
  numLevel: number
  hidden: boolean
}

export interface Styles {
  /** The style of this id; the default paragraph style for an unknown or absent one. */
  paragraph(id: string | null): Style
  isHiddenRun(id: string): boolean
}

interface RawStyle {
  id: string
  name: string
  basedOn: string | null
  outline: number | null
  numId: string | null
  numLevel: number | null
  hidden: boolean | null
}

const plain: Style = {
  level: null,
  isTitle: false,
  isContents: false,
  numId: null,
  numLevel: 0,
  hidden: false,
}

/** Reads styles.xml; without one every paragraph is plain. */
export async function readStyles(
  archive: Archive,
  part: string | undefined,
  reading: Reading,
): Promise<Styles> {
  const handler = new StylesHandler()
  if (part !== undefined && archive.has(part)) {
    await readXml(archive.stream(part), part, handler, reading)
  }
  const { styles, defaultParagraph } = handler
  const resolved = new Map<string, Style>()
  const resolve = (id: string): Style | undefined => {
    const known = resolved.get(id) ?? resolveStyle(id, styles)
    if (known) resolved.set(id, known)
    return known
  }
  return {
    paragraph: id => (id && resolve(id)) || resolve(defaultParagraph) || plain,
    isHiddenRun: id => resolve(id)?.hidden ?? false,
  }
}

/** Nearest style wins for each property; a cycle of `basedOn` ends where it closes. */
function resolveStyle(id: string, styles: ReadonlyMap<string, RawStyle>): Style | undefined {
  const chain = new Set<RawStyle>()
  for (let next = styles.get(id); next && !chain.has(next); ) {
    chain.add(next)
    next = next.basedOn === null ? undefined : styles.get(next.basedOn)
  }
  const own = styles.get(id)
  if (!own) return undefined
  const nearest = <T>(pick: (style: RawStyle) => T | null): T | null => {
    for (const style of chain) {
      const value = pick(style)
      if (value !== null) return value
    }
    return null
  }
  const outline = nearest(style => style.outline ?? outlineByName(style.name))
  return {
    level: outline !== null && outline >= 0 && outline < BODY_TEXT ? outline + 1 : null,
    isTitle: /^(?:title|标题)$/i.test(own.name),
    isContents: /^(?:toc|目录) ?[1-9]$/i.test(own.name),
    numId: nearest(style => style.numId),
    numLevel: nearest(style => style.numLevel) ?? 0,
    hidden: nearest(style => style.hidden) ?? false,
  }
}

/** outlineLvl 9 means body text. */
const BODY_TEXT = 9

/** Some programs write the built-in headings without their outline level. */
function outlineByName(name: string): number | null {
  const depth = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1]
  return depth === undefined ? null : Number(depth) - 1
}

class StylesHandler implements XmlHandler {
  readonly styles = new Map<string, RawStyle>()
  defaultParagraph = ''
  private style: RawStyle | null = null

  open(name: string, attributes: Attributes): void {
    if (name === 'w:style') this.openStyle(attributes)
    else if (this.style) readProperty(this.style, name, attributes['w:val'])
  }

  close(name: string): void {
    if (name === 'w:style') this.style = null
  }

  private openStyle(attributes: Attributes): void {
    const id = attributes['w:styleId'] ?? ''
    this.style = {
      id,
      name: '',
      basedOn: null,
      outline: null,
      numId: null,
      numLevel: null,
      hidden: null,
    }
    this.styles.set(id, this.style)
    if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0')) {
      this.defaultParagraph = id
    }
  }
}

function readProperty(style: RawStyle, name: string, value: string | undefined): void {
  if (name === 'w:name') style.name = value ?? ''
  else if (name === 'w:basedOn') style.basedOn = value ?? null
  else if (name === 'w:outlineLvl') style.outline = wholeNumber(value)
  else if (name === 'w:numId') style.numId = value ?? null
  else if (name === 'w:ilvl') style.numLevel = wholeNumber(value)
  else if (name === 'w:vanish') style.hidden = isOn(value)
}

/** Word's switches: present without a value means on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value)
}

export function wholeNumber(value: string | undefined): number | null {
  const number = Number(value)
  return value !== undefined && Number.isSafeInteger(number) ? number : null
}
