import { roleNames, type Session } from '@mingjian/contract'
import { Button } from 'antd'
import styles from './account-card.module.css'
import { useSignOut } from './session.ts'

/** Who is signed in, for which government, and the way out. */
export function AccountCard(props: { session: Session; onSignedOut: () => void }) {
  const { user, organisation } = props.session
  const signOut = useSignOut()
  return (
    <div className={styles.card}>
      <div className={styles.words}>
        <span className={styles.name}>{user.name}</span>
        <span className={styles.detail}>{roleNames[user.role]}</span>
        <span className={styles.detail}>{organisation.name}</span>
      </div>
      <Button
        size="small"
        loading={signOut.isPending}
        onClick={() => signOut.mutate(undefined, { onSuccess: props.onSignedOut })}
      >
        退出登录
      </Button>
    </div>
  )
}
