import { Tooltip } from 'antd'
import { StatusWord } from './status-word.tsx'

const words =
  '这一标准值依一般了解录入，尚未与文件原文逐字核对。正式使用前请核对文件原文，并以原文为准。'

/** Said beside every criterion that nobody has yet held against the document itself. */
export function RecalledMark() {
  return (
    <Tooltip title={words}>
      <button type="button" className="plain" aria-label={`待核原文：${words}`}>
        <StatusWord tone="lacking">待核原文</StatusWord>
      </button>
    </Tooltip>
  )
}
