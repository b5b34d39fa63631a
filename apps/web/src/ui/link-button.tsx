import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

interface LinkButtonProps {
  to: string
  children: ReactNode
}

/** A link that looks like a button: it goes somewhere and does nothing else. */
export function LinkButton({ to, children }: LinkButtonProps) {
  return (
    <Button href={useHref(to)} onClick={useLinkClickHandler<HTMLElement>(to) as () => void}>
      {children}
    </Button>
  )
}
