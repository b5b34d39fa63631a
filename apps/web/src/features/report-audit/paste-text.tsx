import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { fileOfText } from './report-file.ts'

/** Text copied from anywhere, audited as a file named by its first line. */
export function PasteText({ onText }: { onText: (file: File) => void }) {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const send = () => {
    setOpen(false)
    setText('')
    onText(fileOfText(text))
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>粘贴正文</Button>
      <Modal
        open={isOpen}
        title="粘贴正文"
        okText="核查"
        cancelText="取消"
        okButtonProps={{ disabled: text.trim() === '' }}
        onOk={send}
        // What was pasted stays until it is sent or the page is left.
        onCancel={() => setOpen(false)}
        width={720}
      >
        <Input.TextArea
          aria-label="报告正文"
          placeholder="从 Word、WPS 或网页复制报告正文，在这里粘贴。表格会按行读取。"
          autoFocus
          rows={14}
          value={text}
          onChange={event => setText(event.target.value)}
        />
      </Modal>
    </>
  )
}
