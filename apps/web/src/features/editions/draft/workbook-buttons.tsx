import { type DocumentProblem, editionRoutes } from '@mingjian/contract'
import type { Framework } from '@mingjian/model'
import { useMutation } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { buildUrl } from '../../../api/build-url.ts'
import { upload } from '../../../api/upload.ts'
import { Failure } from '../../../ui/states.tsx'
import type { DraftUnderEdit } from './use-draft.ts'
import styles from './workbook-buttons.module.css'

interface WorkbookButtonsProps {
  id: string
  editor: DraftUnderEdit
}

/** The draft as a workbook and back; what comes back is one step that can be undone. */
export function WorkbookButtons({ id, editor }: WorkbookButtonsProps) {
  const input = useRef<HTMLInputElement>(null)
  const [problems, setProblems] = useState<DocumentProblem[]>([])
  const read = useMutation({
    mutationFn: (file: File) =>
      upload(editionRoutes.readWorkbook, { file, query: undefined, onProgress: () => {} }),
    onSuccess: ({ content, problems: found }) => {
      setProblems(found)
      if (content) editor.edit(draft => ({ draft: takenOver(draft, content), path: [] }))
    },
  })
  const download = async () => {
    // What is on the screen, not what was saved a moment ago.
    if (await editor.autosave.flush())
      window.location.assign(buildUrl(editionRoutes.workbook.path, { id }, {}))
  }
  const close = () => {
    setProblems([])
    read.reset()
  }
  return (
    <>
      <Button onClick={download}>导出 Excel</Button>
      <Button loading={read.isPending} onClick={() => input.current?.click()}>
        导入 Excel
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        aria-label="选择方案的 Excel 文件"
        className={styles.input}
        tabIndex={-1}
        onChange={event => {
          const [file] = event.target.files ?? []
          // Choosing the same, mended file again is a change too.
          event.target.value = ''
          if (file) read.mutate(file)
        }}
      />
      <Modal
        open={problems.length > 0 || read.isError}
        title={read.data?.content ? '已导入，另有问题待改' : '没有导入'}
        footer={<Button onClick={close}>知道了</Button>}
        onCancel={close}
      >
        {read.error ? <Failure error={read.error} /> : <Problems problems={problems} />}
      </Modal>
    </>
  )
}

/** The draft keeps what makes it this draft. */
function takenOver(draft: Framework, content: Framework): Framework {
  const { id, edition, region, level, year } = draft
  return { ...content, id, edition, region, level, year }
}

function Problems({ problems }: { problems: readonly DocumentProblem[] }) {
  return (
    <ul className={styles.problems}>
      {problems.map(({ place, message }) => (
        <li key={place + message}>
          <strong>{place}</strong> {message}
        </li>
      ))}
    </ul>
  )
}
