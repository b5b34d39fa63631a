export { addComments, type ReadFile } from './add-comments.ts'
