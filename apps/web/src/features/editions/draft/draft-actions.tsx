import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { LinkButton } from '../../../ui/link-button.tsx'
import { compareAddress } from '../addresses.ts'
import { useWithdrawEdition } from '../queries.ts'
import type { DraftEditorProps } from './draft-editor-props.ts'
import { dropLocalCopy } from './local-copy.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { SaveWord } from './save-word.tsx'
import type { DraftUnderEdit } from './use-draft.ts'
import { WorkbookButtons } from './workbook-buttons.tsx'

interface DraftActionsProps extends DraftEditorProps {
  editor: DraftUnderEdit
}

/** What is done with the whole draft. */
export function DraftActions(props: DraftActionsProps) {
  const { editor, edition, previous } = props
  const { autosave, problems } = editor
  const [publishing, setPublishing] = useState<number | null>(null)
  const openDialog = async () => {
    if (await autosave.flush()) setPublishing(autosave.version)
  }
  return (
    <>
      <SaveWord state={editor.save} />
      <Button disabled={!editor.canUndo} onClick={editor.undo}>
        撤销
      </Button>
      <Button disabled={!editor.canRedo} onClick={editor.redo}>
        重做
      </Button>
      {previous && (
        <LinkButton to={compareAddress(previous.id, edition.head.id)}>
          与{previous.year}年版对照
        </LinkButton>
      )}
      <WorkbookButtons id={edition.head.id} editor={editor} />
      <Withdraw {...props} />
      <Button type="primary" disabled={problems.length > 0} onClick={openDialog}>
        {problems.length > 0 ? `发布（还有${problems.length}处待改）` : '发布'}
      </Button>
      {publishing !== null && (
        <PublishDialog
          draft={editor.draft}
          version={publishing}
          unit={props.unit}
          previous={previous}
          onPublished={props.onPublished}
          onClose={() => setPublishing(null)}
        />
      )}
    </>
  )
}

function Withdraw({ editor, edition, user, onWithdrawn }: DraftActionsProps) {
  const withdraw = useWithdrawEdition()
  const { id } = edition.head
  const give = async () => {
    await editor.autosave.flush()
    withdraw.mutate(
      { id, basedOn: editor.autosave.version },
      {
        onSuccess: () => {
          dropLocalCopy(user, id)
          onWithdrawn()
        },
      },
    )
  }
  return (
    <Popconfirm
      title="放弃这份草稿？"
      description="草稿不再出现在列表中，已写的内容留在历史里。"
      okText="放弃草稿"
      cancelText="继续编辑"
      onConfirm={give}
    >
      <Button danger loading={withdraw.isPending}>
        放弃草稿
      </Button>
    </Popconfirm>
  )
}
