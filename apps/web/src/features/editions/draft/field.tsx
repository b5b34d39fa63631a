import { type ReactNode, useId } from 'react'
import styles from './field.module.css'

interface FieldProps {
  label: string
  hint?: string
  children: (id: string) => ReactNode
}

/** A labelled control of the editor. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  )
}
