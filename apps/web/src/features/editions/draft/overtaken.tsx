import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { editionQuery } from '../queries.ts'
import type { Autosave } from './autosave.ts'
import { dropLocalCopy } from './local-copy.ts'
import styles from './overtaken.module.css'

interface OvertakenProps {
  id: string
  user: string
  /** The server's words: who was faster. */
  message: string
  autosave: Autosave
  onStartOver: () => Promise<void>
}

/** Two have written at once: a person decides which words stay; until then both are kept. */
export function Overtaken({ id, user, message, autosave, onStartOver }: OvertakenProps) {
  const client = useQueryClient()
  const keepMine = async () => {
    const { head } = await client.fetchQuery(editionQuery(id))
    autosave.continueOn(head.version)
  }
  const takeTheirs = async () => {
    dropLocalCopy(user, id)
    await onStartOver()
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={message}
      description="您在本页的修改仍留在本机，没有丢失。两个版本都会留在历史中。"
      action={
        <div className={styles.actions}>
          <Button onClick={keepMine}>以本页内容另存为最新版</Button>
          <Button onClick={takeTheirs}>放弃本页修改，改用最新版</Button>
        </div>
      }
    />
  )
}
