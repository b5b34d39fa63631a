export { type ClaimContext, extractClaims } from './extract-claims.ts'
