/** The unsaved text of a formula, kept on this computer so that a refresh loses nothing. */
export interface KeptText {
  text: string
  /** ISO moment. */
  at: string
}

/** Two people at one computer, or two indicators, never see each other's text. */
export interface KeptPlace {
  username: string
  figure: string
}

const keyOf = ({ username, figure }: KeptPlace) => `mingjian.formula.${username}.${figure}`

export function readKept(place: KeptPlace, storage: Storage = localStorage): KeptText | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(place)) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

/** Answers when it was kept; null when this browser keeps nothing. */
export function keep(
  place: KeptPlace,
  text: string,
  { storage = localStorage, now = new Date() } = {},
): string | null {
  try {
    const at = now.toISOString()
    storage.setItem(keyOf(place), JSON.stringify({ text, at }))
    return at
  } catch {
    return null
  }
}

export function forget(place: KeptPlace, storage: Storage = localStorage): void {
  try {
    storage.removeItem(keyOf(place))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

const isKept = (kept: unknown): kept is KeptText =>
  typeof kept === 'object' &&
  kept !== null &&
  'text' in kept &&
  typeof kept.text === 'string' &&
  'at' in kept &&
  typeof kept.at === 'string'
