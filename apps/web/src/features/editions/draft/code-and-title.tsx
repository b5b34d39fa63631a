import { Input } from 'antd'
import type { SetFields } from './edit-draft.ts'
import { Field } from './field.tsx'
import styles from './part-form.module.css'

interface CodeAndTitleProps {
  code: string
  title: string
  label: string
  set: SetFields
}

export function CodeAndTitle({ code, title, label, set }: CodeAndTitleProps) {
  return (
    <div className={styles.pair}>
      <Field label="编号">
        {id => <Input id={id} value={code} onChange={event => set({ code: event.target.value })} />}
      </Field>
      <Field label={label}>
        {id => (
          <Input id={id} value={title} onChange={event => set({ title: event.target.value })} />
        )}
      </Field>
    </div>
  )
}
