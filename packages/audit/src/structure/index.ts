import type { SourceText } from '@mingjian/model'
import { plainSource } from '../text/plain-digits.ts'
import { type Figure, readFigures } from './figures.ts'
import { type Letterhead, readLetterhead } from './letterhead.ts'
import { type Marker, readMarkers } from './markers.ts'
import { once } from './once.ts'
import { type Profile, readProfile } from './profile.ts'
import { readSections, type Section } from './sections.ts'
import { readSegments, type Segments } from './segments.ts'
import { withSharedUnits } from './shared-units.ts'
import { readStrands, type Strand } from './strands.ts'

/** A report taken apart, before anything is judged. */
export interface DocumentStructure {
  letterhead: Letterhead
  profile: Profile
  segments: Segments
  markers: readonly Marker[]
  strands: readonly Strand[]
  sections: readonly Section[]
  figures: readonly Figure[]
}

/**
 * Takes a report apart, once for claims and checks. Never throws: a text without any of these parts has
 * empty ones.
 */
export const readStructure = once((source: SourceText): DocumentStructure => {
  const { text, blocks } = plainSource(source)
  const letterhead = readLetterhead(text)
  const markers = readMarkers(text)
  return {
    letterhead,
    profile: readProfile(text, letterhead),
    segments: readSegments(text),
    markers,
    strands: readStrands(markers, blocks),
    sections: readSections(text, markers),
    figures: withSharedUnits(text, readFigures(text)),
  }
})
