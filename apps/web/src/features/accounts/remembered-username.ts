const key = 'mingjian.username'

/** The name typed last time on this computer; a browser that forbids storage simply forgets. */
export function rememberedUsername(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export function rememberUsername(username: string | null): void {
  try {
    if (username) localStorage.setItem(key, username)
    else localStorage.removeItem(key)
  } catch {
    // Storage is a convenience only.
  }
}
