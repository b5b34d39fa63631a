import type { Block } from '@mingjian/model'

/** What a line of a text is, besides where it stands. */
export type LineFacts = Pick<Block, 'kind' | 'level' | 'table'>

export const paragraphLine = (): LineFacts => ({ kind: 'paragraph', level: null, table: null })
