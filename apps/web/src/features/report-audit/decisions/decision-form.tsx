import { Button, Input } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Failure } from '../../../ui/states.tsx'
import styles from './decisions.module.css'

interface DecisionFormProps {
  title: string
  send: string
  /** Names what is still missing; null when it can be sent. */
  refuse: () => string | null
  isBusy: boolean
  error: unknown
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A small form inside a finding. Ctrl+Enter sends, Esc closes; what was typed stays either way. */
export function DecisionForm(props: DecisionFormProps) {
  const box = useRef<HTMLFormElement>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const id = useId()
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('textarea, input')?.focus({ preventScroll: true })
    // After the finding around it has come into view and the field has its height.
    const timer = setTimeout(() => box.current?.scrollIntoView({ block: 'nearest' }), 80)
    return () => clearTimeout(timer)
  }, [])
  const send = () => {
    const missing = props.refuse()
    setRefusal(missing)
    if (missing === null && !props.isBusy) props.onSend()
    else box.current?.querySelector<HTMLElement>('textarea, input')?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') props.onClose()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    }
  }
  return (
    <form
      ref={box}
      className={styles.form}
      aria-label={props.title}
      aria-describedby={refusal ? id : undefined}
      data-print="hide"
      onKeyDown={press}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      {props.children}
      {refusal && (
        <p id={id} role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      {props.error ? <Failure error={props.error} /> : null}
      <div className={styles.buttons}>
        <Button type="primary" size="small" htmlType="submit" loading={props.isBusy}>
          {props.send}
        </Button>
        <Button size="small" onClick={props.onClose}>
          取消
        </Button>
        <span className={styles.hint}>Ctrl+Enter 提交</span>
      </div>
    </form>
  )
}

interface FormFieldProps {
  label: string
  value: string
  limit: number
  rows?: number
  placeholder?: string
  onChange: (value: string) => void
}

export function FormField({
  label,
  value,
  limit,
  rows = 2,
  placeholder,
  onChange,
}: FormFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        value={value}
        maxLength={limit}
        autoSize={{ minRows: rows, maxRows: 8 }}
        placeholder={placeholder}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}
