import type { DocumentStatus, EditionChange, ListedEdition } from '@mingjian/contract'
import type { Tone } from '../../ui/status-word.tsx'

/** altered: the same thing by name, which asks for it in other words, with other figures or another score. */
export type ChangeKind = EditionChange['kind'] | 'altered'

/** In the order in which they are offered as filters. */
export const changeKinds: readonly ChangeKind[] = [
  'same',
  'altered',
  'renamed',
  'split',
  'merged',
  'regrouped',
  'dropped',
  'new',
]

export const changeWords: Record<ChangeKind, string> = {
  same: '不变',
  altered: '有改动',
  renamed: '改名',
  split: '拆分',
  merged: '合并',
  regrouped: '重组',
  dropped: '取消',
  new: '新增',
}

export const changeTones: Record<ChangeKind, Tone> = {
  same: 'neutral',
  altered: 'lacking',
  renamed: 'lacking',
  split: 'question',
  merged: 'question',
  regrouped: 'question',
  dropped: 'bad',
  new: 'good',
}

export const statusWords: Record<DocumentStatus, string> = {
  draft: '草稿',
  withdrawn: '已放弃',
  published: '已发布',
  retired: '已停用',
}

/** A draft that comes with the product is an example: nobody issues it. */
export const statusWordOf = ({ status, unit }: Pick<ListedEdition, 'status' | 'unit'>): string =>
  unit === null && status === 'draft' ? '示例' : statusWords[status]

export const statusTones: Record<DocumentStatus, Tone> = {
  draft: 'lacking',
  withdrawn: 'neutral',
  published: 'good',
  retired: 'neutral',
}
