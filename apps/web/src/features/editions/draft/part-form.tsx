import type { Standard } from '@mingjian/model'
import { Button } from 'antd'
import { AreaForm } from './area-form.tsx'
import { type DraftPath, kindNames, pathWords } from './draft-path.ts'
import { addBelow, moveAt, removeAt, type SetFields, setFields } from './edit-draft.ts'
import { HeadForm } from './head-form.tsx'
import { ItemForm } from './item-form.tsx'
import styles from './part-form.module.css'
import { PointForm } from './point-form.tsx'
import type { DraftUnderEdit } from './use-draft.ts'

interface PartFormProps {
  editor: DraftUnderEdit
  standards: readonly Standard[]
}

/** The part that is selected in the outline, to be filled in. */
export function PartForm({ editor, standards }: PartFormProps) {
  const { draft, path } = editor
  return (
    <section className={styles.form} aria-label={pathWords(draft, path)}>
      <div className={styles.head}>
        <h2>{pathWords(draft, path)}</h2>
        <PartActions editor={editor} />
      </div>
      <Fields editor={editor} standards={standards} />
    </section>
  )
}

function Fields({ editor, standards }: PartFormProps) {
  const { draft, path, edit } = editor
  const [a, i, p] = path
  // Typing on in one field is one step of undo.
  const set: SetFields = fields =>
    edit(
      (current, at) => setFields(current, at, fields),
      `${path.join('-')} ${Object.keys(fields).join(' ')}`,
    )
  const area = a === undefined ? undefined : draft.areas[a]
  const item = i === undefined ? undefined : area?.items[i]
  const point = p === undefined ? undefined : item?.points[p]
  if (point && a !== undefined && i !== undefined && p !== undefined)
    return <PointForm point={point} at={[a, i, p]} standards={standards} edit={edit} set={set} />
  if (item && a !== undefined && i !== undefined)
    return <ItemForm item={item} at={[a, i]} edit={edit} set={set} />
  if (area) return <AreaForm area={area} set={set} />
  return <HeadForm draft={draft} standards={standards} set={set} />
}

function PartActions({ editor: { path, edit } }: { editor: DraftUnderEdit }) {
  const name = kindNames[path.length]
  const below = kindNames[path.length + 1]
  const beside = path.slice(0, -1) as unknown as DraftPath
  return (
    <div className={styles.actions}>
      {below && <Button onClick={() => edit(addBelow)}>添加{below}</Button>}
      {path.length === kindNames.length - 1 && (
        <Button onClick={() => edit(draft => addBelow(draft, beside))}>再加一个{name}</Button>
      )}
      {path.length > 0 && (
        <>
          <Button onClick={() => edit((draft, at) => moveAt(draft, at, -1))}>上移</Button>
          <Button onClick={() => edit((draft, at) => moveAt(draft, at, 1))}>下移</Button>
          <Button danger onClick={() => edit(removeAt)}>
            删除
          </Button>
        </>
      )}
    </div>
  )
}
