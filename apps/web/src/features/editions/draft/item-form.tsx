import type { Item } from '@mingjian/model'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { CodeAndTitle } from './code-and-title.tsx'
import type { SetFields } from './edit-draft.ts'
import { addPoints } from './edit-draft.ts'
import { Field } from './field.tsx'
import { KeywordsField } from './keywords-field.tsx'
import styles from './part-form.module.css'
import { readPasted } from './read-pasted.ts'
import type { DraftUnderEdit } from './use-draft.ts'

interface ItemFormProps {
  item: Item
  at: readonly [number, number]
  edit: DraftUnderEdit['edit']
  set: SetFields
}

export function ItemForm({ item, at, edit, set }: ItemFormProps) {
  return (
    <>
      <CodeAndTitle code={item.code} title={item.title} label="评价内容名称" set={set} />
      <KeywordsField keywords={item.keywords} onChange={keywords => set({ keywords })} />
      <Field label="说明">
        {id => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1 }}
            value={item.note ?? ''}
            onChange={event => set({ note: event.target.value || null })}
          />
        )}
      </Field>
      <PastePoints key={at.join('-')} item={item} at={at} edit={edit} />
    </>
  )
}

/** Rows copied from a spreadsheet become points. */
function PastePoints({ item, at, edit }: Omit<ItemFormProps, 'set'>) {
  const [text, setText] = useState('')
  const points = readPasted(text)
  const add = () => {
    edit((draft, path) => ({
      ...addPoints(draft, at, item.points.length, points),
      // The item stays open: more may follow.
      path,
    }))
    setText('')
  }
  return (
    <div className={styles.paste}>
      <Field
        label="从 Excel 粘贴要点"
        hint="每行一个要点；第一列是编号时按编号，没有编号的自动接着编。"
      >
        {id => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={text}
            onChange={event => setText(event.target.value)}
          />
        )}
      </Field>
      <Button disabled={points.length === 0} onClick={add}>
        {points.length === 0 ? '添加粘贴的要点' : `添加${points.length}个要点`}
      </Button>
    </div>
  )
}
