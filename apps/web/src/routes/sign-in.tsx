import { useLocation, useNavigate } from 'react-router'
import { returnPath } from '../features/accounts/return-path.ts'
import { SignInForm } from '../features/accounts/sign-in-form.tsx'
import { Entrance } from './entrance.tsx'

export function SignInPage() {
  const navigate = useNavigate()
  const { search } = useLocation()
  const isComingBack = new URLSearchParams(search).has('return')
  return (
    <Entrance title="登录" lead={isComingBack ? '请登录；登录后回到刚才的页面。' : undefined}>
      <SignInForm onSignedIn={() => navigate(returnPath(search), { replace: true })} />
    </Entrance>
  )
}
