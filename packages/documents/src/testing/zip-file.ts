import { strToU8, type Zippable, zipSync } from 'fflate'

/** A zip container with these parts; strings are UTF-8. */
export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(files, { mtime: new Date(2020, 0, 1) })
}
