import type { Session } from '@mingjian/contract'
import { useOutletContext } from 'react-router'

/** Who is signed in; pages inside the frame always have someone. */
export const useSession = () => useOutletContext<Session>()
