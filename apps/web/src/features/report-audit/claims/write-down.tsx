import type { FigureChoice } from '@mingjian/contract'
import { Button } from 'antd'
import { ApiError } from '../../../api/api-error.ts'
import { formatGiven } from '../../../ui/format-number.ts'
import { Failure } from '../../../ui/states.tsx'
import type { ClaimRow } from './claim-rows.ts'
import styles from './claims.module.css'
import { figurePlace } from './figure-words.ts'
import { useCreateValues } from './queries.ts'

interface WriteDownProps {
  audit: string
  row: ClaimRow
  /** Another element than the claim itself names. */
  choice?: FigureChoice
}

/** 写成数据: the claim as a collected value with this report as its source. */
export function WriteDown({ audit, row: { claim, binding }, choice }: WriteDownProps) {
  const create = useCreateValues(audit)
  const target = choice ?? targetOf(binding)
  if (!target) return null
  const { code, org, stage, period } = target
  const write = (replace: boolean) =>
    create.mutate({ values: [{ claim: claim.id, element: code, org, stage, period }], replace })
  const isTaken = create.error instanceof ApiError && create.error.status === 409
  const proposal = choice ? null : binding?.proposal
  return (
    <>
      {proposal && (
        <p className={styles.facts}>
          可写成数据：{proposal.elementName} {formatGiven(proposal.value, proposal.unit)}，
          {figurePlace(proposal)}；来源记为本报告，并附这句话。
        </p>
      )}
      {!isTaken && (
        <Button
          type={proposal ? 'primary' : 'default'}
          loading={create.isPending}
          onClick={() => write(false)}
        >
          {proposal ? '写成数据' : choice ? '写成这一项的数据' : '以报告为准，更正数据'}
        </Button>
      )}
      {create.error && <Failure error={create.error} />}
      {isTaken && (
        <p className={styles.actions}>
          <Button danger loading={create.isPending} onClick={() => write(true)}>
            以报告为准，追加新值
          </Button>
          <Button onClick={() => create.reset()}>不改</Button>
        </p>
      )}
    </>
  )
}

/** What the claim may become: what is proposed, or the collected value it differs from. */
function targetOf(binding: ClaimRow['binding']): FigureChoice | null {
  if (!binding) return null
  const { proposal, figure, agrees } = binding
  if (proposal) return { ...proposal, code: proposal.element }
  return agrees === false && figure && figure.origin !== 'computed' ? figure : null
}
