import type { Point, Standard } from '@mingjian/model'
import { Checkbox, Input } from 'antd'
import type { ClipboardEvent } from 'react'
import type { SetFields } from './edit-draft.ts'
import { addPoints, setFields } from './edit-draft.ts'
import { Field } from './field.tsx'
import { IndicatorsField } from './indicators-field.tsx'
import { KeywordsField } from './keywords-field.tsx'
import { readPasted } from './read-pasted.ts'
import { ScoringForm } from './scoring-form.tsx'
import type { DraftUnderEdit } from './use-draft.ts'

interface PointFormProps {
  point: Point
  at: readonly [number, number, number]
  standards: readonly Standard[]
  edit: DraftUnderEdit['edit']
  set: SetFields
}

export function PointForm({ point, at, standards, edit, set }: PointFormProps) {
  const paste = (event: ClipboardEvent) => {
    const [first, ...rest] = readPasted(event.clipboardData.getData('text/plain'))
    if (!first || rest.length === 0) return
    event.preventDefault()
    // Several rows: the first goes here, the others become points behind it.
    edit(draft => {
      const filled = setFields(draft, at, { text: point.text + first.text })
      return addPoints(filled.draft, [at[0], at[1]], at[2] + 1, rest)
    })
  }
  return (
    <>
      <Field label="编号">
        {id => (
          <Input
            id={id}
            style={{ maxWidth: 160 }}
            value={point.code}
            onChange={event => set({ code: event.target.value })}
          />
        )}
      </Field>
      <Field label="评价要点" hint="粘贴多行会成为多个要点。">
        {id => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2 }}
            value={point.text}
            onPaste={paste}
            onChange={event => set({ text: event.target.value })}
          />
        )}
      </Field>
      <IndicatorsField
        chosen={point.indicators}
        standards={standards}
        onChange={indicators => set({ indicators })}
      />
      <Checkbox
        checked={point.needsFigure}
        onChange={event => set({ needsFigure: event.target.checked })}
      >
        须有数据（报告没有写出数字就不算回答）
      </Checkbox>
      <KeywordsField keywords={point.keywords} onChange={keywords => set({ keywords })} />
      <ScoringForm scoring={point.scoring} onChange={scoring => set({ scoring })} />
    </>
  )
}
