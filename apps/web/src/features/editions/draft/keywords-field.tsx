import { Select } from 'antd'
import { Field } from './field.tsx'

interface KeywordsFieldProps {
  keywords: string[]
  onChange: (keywords: string[]) => void
}

/** Words by which report checking recognises that a text speaks of this. */
export function KeywordsField({ keywords, onChange }: KeywordsFieldProps) {
  return (
    <Field label="关键词" hint="报告核查据此识别报告是否写到；输入后按回车，可用顿号、逗号分隔。">
      {id => (
        <Select
          id={id}
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={['、', '，', ',', ' ']}
          value={keywords}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
