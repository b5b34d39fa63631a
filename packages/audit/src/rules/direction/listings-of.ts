import { readListings } from '../../structure/listings.ts'
import { once } from '../../structure/once.ts'
import type { AuditContext } from '../context.ts'

/** Listings of the whole report, in text order. */
export const listingsOf = once(({ text, figures }: AuditContext) => readListings(text, figures))
