import { Alert } from 'antd'
import { Link } from 'react-router'
import { Page } from '../../../ui/page.tsx'
import { editionsAddress } from '../addresses.ts'
import { DraftActions } from './draft-actions.tsx'
import styles from './draft-editor.module.css'
import type { DraftEditorProps } from './draft-editor-props.ts'
import { pathKey, pathOfPlace } from './draft-path.ts'
import { moveAt, removeAt } from './edit-draft.ts'
import { Outline } from './outline.tsx'
import { Overtaken } from './overtaken.tsx'
import { PartForm } from './part-form.tsx'
import { ProblemList } from './problem-list.tsx'
import { useDraft } from './use-draft.ts'
import { useUndoKeys } from './use-undo-keys.ts'

/** Outline on the left, the selected part in the middle, what is to be mended on the right. */
export function DraftEditor(props: DraftEditorProps) {
  const { edition, user, standards } = props
  const editor = useDraft(edition, user)
  const { draft, path, problems, save, edit, select } = editor
  useUndoKeys(editor)
  const wrong = new Set(problems.map(({ place }) => pathKey(pathOfPlace(place))))
  return (
    <Page
      title={draft.title || '（未命名的方案）'}
      eyebrow={
        <>
          <Link to={editionsAddress}>方案版本</Link>　草稿
        </>
      }
      actions={<DraftActions {...props} editor={editor} />}
      fill
    >
      <div className={styles.editor}>
        <div className={styles.notices}>
          {save.kind === 'overtaken' && (
            <Overtaken
              id={edition.head.id}
              user={user}
              message={save.message}
              autosave={editor.autosave}
              onStartOver={props.onStartOver}
            />
          )}
          {editor.restored && save.kind !== 'overtaken' && (
            <Alert
              type="info"
              showIcon
              closable
              title="上次有修改尚未保存，已从本机恢复并继续保存。"
            />
          )}
        </div>
        <Outline
          draft={draft}
          path={path}
          wrong={wrong}
          onSelect={select}
          onMove={step => edit((current, at) => moveAt(current, at, step))}
          onRemove={() => edit(removeAt)}
        />
        <PartForm editor={editor} standards={standards} />
        <aside className={styles.aside}>
          <ProblemList draft={draft} problems={problems} onSelect={select} />
          <KeyHelp />
        </aside>
      </div>
    </Page>
  )
}

function KeyHelp() {
  return (
    <p className={styles.keys}>
      目录中：↑ ↓ 选择，Alt+↑ ↓ 移动，Delete 删除。任何地方：Ctrl+Z 撤销，Ctrl+Y 重做。
    </p>
  )
}
