import type { ListedEdition } from '@mingjian/contract'
import { Select } from 'antd'
import { statusWordOf } from './edition-words.ts'

interface EditionPickerProps {
  label: string
  editions: readonly ListedEdition[]
  value: string | null
  className?: string
  onChange: (id: string) => void
}

/** One of the editions; drafts are marked as such. */
export function EditionPicker({ label, editions, value, className, onChange }: EditionPickerProps) {
  return (
    <Select
      aria-label={label}
      className={className}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={label}
      value={value}
      onChange={onChange}
      options={editions.map(edition => ({
        value: edition.id,
        label:
          edition.status === 'published'
            ? edition.title
            : `${edition.title}（${edition.unit?.name ?? ''}${statusWordOf(edition)}）`,
      }))}
    />
  )
}
