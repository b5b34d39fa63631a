import type { DecisionKind, FindingStatus } from '@mingjian/contract'
import type { Tone } from '../../../ui/status-word.tsx'

export const findingStatusNames: Record<FindingStatus, string> = {
  open: '待处理',
  accepted: '认可，待修改',
  dismissed: '不是问题',
  problem: '已转为问题',
}

export const findingStatusTones: Record<FindingStatus, Tone> = {
  open: 'neutral',
  accepted: 'good',
  dismissed: 'neutral',
  problem: 'question',
}

export const decisionNames: Record<DecisionKind, string> = {
  accepted: '认可，待修改',
  dismissed: '不是问题',
  reopened: '恢复为待处理',
  problem: '转为问题',
  undone: '撤销上一步',
}
