import { Link } from 'react-router'
import { Page } from '../ui/page.tsx'
import { Empty } from '../ui/states.tsx'

export function NotFoundPage() {
  return (
    <Page title="没有这个页面">
      <Empty title="地址可能写错，或内容已移走">
        <Link to="/">回到工作台</Link>
      </Empty>
    </Page>
  )
}
