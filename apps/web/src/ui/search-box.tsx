import { Input } from 'antd'
import { useEffect, useState } from 'react'

interface SearchBoxProps {
  label: string
  placeholder: string
  text: string
  className?: string
  onSearch: (text: string) => void
}

/** Searches on Enter, so that composing Chinese with an input method is not disturbed. */
export function SearchBox({ label, placeholder, text, className, onSearch }: SearchBoxProps) {
  const [draft, setDraft] = useState(text)
  useEffect(() => setDraft(text), [text])
  return (
    <Input.Search
      aria-label={label}
      className={className}
      allowClear
      placeholder={placeholder}
      value={draft}
      onChange={event => setDraft(event.target.value)}
      onSearch={words => onSearch(words.trim())}
    />
  )
}
