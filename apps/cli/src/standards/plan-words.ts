import type { Change, ChangeKind, EditionPlan } from '@mingjian/standards'

const kindNames: Record<ChangeKind, string> = {
  same: '不变',
  renamed: '改名',
  split: '拆分',
  merged: '合并',
  regrouped: '重组',
  dropped: '取消',
  new: '新增',
}
const reasonNames = { code: '编号相同', title: '名称相近', indicators: '指标相同' } as const

/** What becomes of each item and point, a line each. */
export function planInWords(plan: EditionPlan): string {
  return [
    `${plan.from} → ${plan.to}`,
    ...section('评价内容', plan.items),
    ...section('评价要点', plan.points),
  ].join('\n')
}

function section(title: string, changes: readonly Change[]): string[] {
  const kinds = (Object.keys(kindNames) as ChangeKind[])
    .map(kind => ({ kind, count: changes.filter(one => one.kind === kind).length }))
    .filter(one => one.count > 0)
  const counts = kinds.map(({ kind, count }) => `${kindNames[kind]}${count}`).join('、')
  return ['', `${title}：${counts}`, ...changes.map(line)]
}

function line({ kind, from, to, because }: Change): string {
  const names = (entries: Change['from']) =>
    entries.map(({ code, title }) => `${code} ${title}`).join('；') || '（无）'
  const reasons = because.map(one => reasonNames[one]).join('、')
  return [kindNames[kind], `${names(from)} → ${names(to)}`, reasons].filter(Boolean).join('\t')
}
