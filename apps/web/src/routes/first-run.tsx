import { useNavigate } from 'react-router'
import { FirstRunForm } from '../features/accounts/first-run-form.tsx'
import { Entrance } from './entrance.tsx'

export function FirstRunPage() {
  const navigate = useNavigate()
  return (
    <Entrance
      title="首次运行"
      lead="先登记本级政府，再建立系统管理员。以后可由管理员增加单位和账号。"
    >
      <FirstRunForm onCreated={() => navigate('/', { replace: true })} />
    </Entrance>
  )
}
