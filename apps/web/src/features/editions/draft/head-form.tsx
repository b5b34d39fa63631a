import type { Framework, Standard } from '@mingjian/model'
import { Input, InputNumber, Select } from 'antd'
import type { SetFields } from './edit-draft.ts'
import { Field } from './field.tsx'

interface HeadFormProps {
  draft: Framework
  standards: readonly Standard[]
  set: SetFields
}

const years = { first: 2000, last: 2100 }

/** What the edition is called and which standards it rests on. */
export function HeadForm({ draft, standards, set }: HeadFormProps) {
  return (
    <>
      <Field label="方案名称">
        {id => (
          <Input
            id={id}
            value={draft.title}
            onChange={event => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label="文号" hint="印发后填写；没有时留空。">
        {id => (
          <Input
            id={id}
            value={draft.documentNumber ?? ''}
            onChange={event => set({ documentNumber: event.target.value || null })}
          />
        )}
      </Field>
      <Field label="年度">
        {id => (
          <InputNumber
            id={id}
            min={years.first}
            max={years.last}
            value={draft.year}
            onChange={year => year !== null && set({ year })}
          />
        )}
      </Field>
      <Field label="所用标准" hint="要点引用的指标，其标准须列在这里。">
        {id => (
          <Select
            id={id}
            mode="multiple"
            value={draft.standards}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={chosen => set({ standards: chosen })}
            options={standards.map(({ id: value, title }) => ({ value, label: title }))}
          />
        )}
      </Field>
      <Field label="说明">
        {id => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2 }}
            value={draft.note ?? ''}
            onChange={event => set({ note: event.target.value || null })}
          />
        )}
      </Field>
    </>
  )
}
