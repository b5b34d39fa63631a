import type { FormulaReview } from '@mingjian/contract'
import type { Indicator } from '@mingjian/model'
import { Button, Form, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { Section } from '../../ui/page.tsx'
import { Failure } from '../../ui/states.tsx'
import { DocumentsInForce } from './documents-in-force.tsx'
import { useDocumentSteps } from './local-document-queries.ts'
import {
  contentOf,
  type DefinitionWords,
  documentsOf,
  type LocalDocument,
  newDocumentId,
  wordsOf,
} from './local-documents.ts'
import styles from './save-panel.module.css'

interface SavePanelProps {
  indicator: Indicator
  /** The officer's own government, which answers for the definition. */
  unit: { code: string; name: string }
  documents: readonly LocalDocument[]
  formula: string
  /** The server has found nothing wrong with it. */
  sound: boolean
  /** The same figure under other standards, to be defined with it. */
  sameFigures: FormulaReview['sameFigures']
  /** Why this account cannot save; null when it can. */
  hindrance: string | null
}

/** 修改口径: the formula becomes a definition of the own place, first as a draft, then published. */
export function SavePanel(props: SavePanelProps) {
  const { indicator, unit, documents, hindrance } = props
  const { draft, published, retired } = documentsOf(documents, indicator, unit.code)
  const steps = useDocumentSteps()
  const error = steps.save.error ?? steps.publish.error ?? steps.withdraw.error
  return (
    <Section title="修改口径" aside={`用于${unit.name}及其下级，各学段都用同一个公式`}>
      <div className={styles.panel}>
        <DocumentsInForce
          published={published}
          retired={retired}
          indicator={indicator}
          onRetire={({ id, version }) => steps.withdraw.mutate({ id, basedOn: version })}
        />
        {hindrance === null ? (
          <DefinitionForm key={draft?.id ?? 'new'} draft={draft} steps={steps} {...props} />
        ) : (
          <p className={styles.hint}>{hindrance}</p>
        )}
        {error && <Failure error={error} />}
      </div>
    </Section>
  )
}

interface DefinitionFormProps extends SavePanelProps {
  draft: LocalDocument | null
  steps: ReturnType<typeof useDocumentSteps>
}

function DefinitionForm({ draft, steps, ...props }: DefinitionFormProps) {
  const { indicator, unit, documents, formula, sound, sameFigures } = props
  const [words, setWords] = useState<DefinitionWords>(() => wordsOf(draft, indicator))
  const set = (changes: Partial<DefinitionWords>) => setWords(before => ({ ...before, ...changes }))
  const taken = documents.map(each => each.id)
  const id = draft?.id ?? newDocumentId(unit.code, indicator.id, taken)
  const step = {
    id,
    basedOn: draft?.version ?? 0,
    content: contentOf(draft?.content ?? null, id, [indicator, ...sameFigures], {
      ...words,
      formula,
    }),
  }
  const lacking = publishHindrance(words, sound)
  return (
    <Form layout="vertical" className={styles.form}>
      <WordFields words={words} onChange={set} />
      {sameFigures.length > 0 && (
        <p className={styles.hint}>
          其他标准中的同一指标一并修改：
          {sameFigures.map(each => `${each.name}（${each.id}）`).join('、')}
        </p>
      )}
      {lacking && <p className={styles.hint}>{lacking}</p>}
      <div className={styles.buttons}>
        <Button loading={steps.save.isPending} onClick={() => steps.save.mutate(step)}>
          保存草稿
        </Button>
        <Popconfirm
          title="发布这个口径？"
          description="发布后内容不能再改，本单位及下级的计算从此使用这个公式；以后可以停用。"
          okText="发布"
          cancelText="再看看"
          disabled={lacking !== null}
          onConfirm={() => steps.publish.mutate(step)}
        >
          <Button type="primary" disabled={lacking !== null} loading={steps.publish.isPending}>
            发布
          </Button>
        </Popconfirm>
        {draft && (
          <Button onClick={() => steps.withdraw.mutate({ id, basedOn: draft.version })}>
            放弃草稿
          </Button>
        )}
        <DraftState draft={draft} />
      </div>
    </Form>
  )
}

function publishHindrance({ title, note }: DefinitionWords, sound: boolean): string | null {
  if (!sound) return '公式有问题时可以保存草稿，改正后才能发布。'
  if (title.trim() === '') return '请填写名称。'
  return note.trim() === '' ? '发布前请写明调整口径的理由。' : null
}

function DraftState({ draft }: { draft: LocalDocument | null }) {
  if (!draft) return <span className={styles.hint}>还没有草稿</span>
  return (
    <span className={styles.hint}>
      草稿第{draft.version}版，{draft.savedBy}保存
    </span>
  )
}

interface WordFieldsProps {
  words: DefinitionWords
  onChange: (changes: Partial<DefinitionWords>) => void
}

const fields: readonly { name: keyof DefinitionWords; label: string }[] = [
  { name: 'title', label: '名称' },
  { name: 'documentNumber', label: '文号（没有可不写）' },
  { name: 'numerator', label: '分子指什么' },
  { name: 'denominator', label: '分母指什么' },
]

function WordFields({ words, onChange }: WordFieldsProps) {
  return (
    <div className={styles.fields}>
      {fields.map(({ name, label }) => (
        <Form.Item key={name} label={label} htmlFor={`definition-${name}`}>
          <Input
            id={`definition-${name}`}
            value={words[name]}
            onChange={event => onChange({ [name]: event.target.value })}
          />
        </Form.Item>
      ))}
      <Form.Item
        label="理由：与国家口径有什么不同，为什么"
        htmlFor="definition-note"
        className={styles.wide}
        required
      >
        <Input.TextArea
          id="definition-note"
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={words.note}
          onChange={event => onChange({ note: event.target.value })}
        />
      </Form.Item>
    </div>
  )
}
