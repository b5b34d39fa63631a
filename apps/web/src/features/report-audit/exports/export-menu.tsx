import { auditExportRoutes } from '@mingjian/contract'
import { Button, Dropdown } from 'antd'
import { buildUrl } from '../../../api/build-url.ts'

const files = [
  { route: auditExportRoutes.annotated, words: '批注稿（Word，问题写成批注）' },
  { route: auditExportRoutes.summary, words: '核查摘要（Word，一页，供领导阅看）' },
  { route: auditExportRoutes.page, words: '核查结果（网页，可打印）' },
  { route: auditExportRoutes.sarif, words: '核查结果（SARIF，供其他软件读取）' },
]

/** The result as files to hand on. */
export function ExportMenu({ audit }: { audit: string }) {
  const items = files.map(({ route, words }) => ({
    key: route.path,
    label: <a href={buildUrl(route.path, { id: audit })}>{words}</a>,
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button>下载</Button>
    </Dropdown>
  )
}
