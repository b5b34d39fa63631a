import type { AuditJob } from '@mingjian/contract'
import type { FindingCategory, Modality, Severity } from '@mingjian/model'
import type { Tone } from '../../ui/status-word.tsx'

export const categoryNames: Record<FindingCategory, string> = {
  limit: '标准值',
  arithmetic: '计算',
  contradiction: '前后矛盾',
  numbering: '编号',
  coverage: '内容覆盖',
  direction: '增减方向',
  unit: '计量单位',
  magnitude: '数量级',
  plan: '计划与完成',
  scope: '范围口径',
  vague: '表述含混',
  form: '格式',
  data: '与填报数据不符',
}

export const severityTones: Record<Severity, Tone> = {
  error: 'bad',
  warning: 'lacking',
  question: 'question',
  note: 'neutral',
}

/** What each severity means, for those who meet it the first time. */
export const severityMeanings: Record<Severity, string> = {
  error: '凭正文和所引文件即可断定',
  warning: '很可能有误，请核对',
  question: '需要补充说明或依据',
  note: '供改进表述时参考',
}

export const modalityNames: Record<Modality, string> = {
  done: '已完成',
  plan: '计划',
  norm: '规定',
  previous: '以往',
}

export const statusWords: Record<AuditJob['status'], string> = {
  queued: '排队中',
  reading: '正在读取正文',
  checking: '正在核查',
  done: '已完成',
  failed: '未能完成',
}
