/** What an event of the audit log says to a person; unknown actions are not shown. */
const sentences: Record<string, (payload: Record<string, unknown>) => string> = {
  'collection.enter': p => `为${p.unit}填报了${p.values}个数据值`,
  'report-audit.submit': p => `上传了报告《${p.file}》`,
  'report-audit.done': p => `《${p.file}》核查完成`,
  'report-audit.failed': p => `《${p.file}》核查未成功`,
  'standards.publish': p => `发布了${p.kind === 'overlay' ? '地方细化' : '评价方案'}《${p.title}》`,
  'standards.retire': p => `停用了地方细化《${p.title}》`,
  'accounts.first-run': p => `建立了系统管理员和${p.name}`,
  'system.sample-region': () => '载入了示例地区',
}

export const toldActions = Object.keys(sentences)

export function sentenceOf(action: string, payload: Record<string, unknown>): string {
  return sentences[action]?.(payload) ?? action
}
