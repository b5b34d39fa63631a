export { type Archive, openArchive } from './open-archive.ts'
