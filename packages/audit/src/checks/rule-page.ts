import { type FindingCategory, type StandardsLibrary, severityNames } from '@mingjian/model'
import type { AuditRule } from '../rules/define-rule.ts'
import { rules } from '../rules/index.ts'
import { ruleReference } from './rule-reference.ts'

export const categoryNames: Record<FindingCategory, string> = {
  limit: '达标',
  arithmetic: '计算',
  contradiction: '前后矛盾',
  numbering: '序号',
  coverage: '完整',
  direction: '升降与比较',
  unit: '单位',
  magnitude: '量级',
  plan: '计划与完成',
  scope: '范围与口径',
  vague: '含糊表述',
  form: '行文格式',
  data: '与填报数据核对',
}

/** File name of a rule's reference page: limit/claimed-met-but-fails → limit-claimed-met-but-fails.md. */
export function rulePageName({ id }: AuditRule): string {
  return `${id.replace('/', '-')}.md`
}

/** The reference page of one rule, with what the audit says about its example. */
export function rulePage(rule: AuditRule, library: StandardsLibrary): string {
  const { scene, known, found, clause } = ruleReference(rule, library)
  return [
    `# ${rule.title}`,
    '',
    `\`${rule.id}\` · ${categoryNames[rule.category]} · ${severityNames[rule.severity]}`,
    '',
    rule.explanation,
    '',
    ...(clause ? [`依据：${clause}`, ''] : []),
    `## 会被指出的例子${scene ? `（${scene}）` : ''}`,
    '',
    ...rule.example.text.split('\n').map(line => `> ${line}`.trimEnd()),
    '',
    ...(known.length > 0 ? [...known.map(line => `- ${line}`), ''] : []),
    ...found.flatMap(one => [
      `- ${severityNames[one.severity]}：${one.message}`,
      ...(one.computation ? [`  - 核算：${one.computation}`] : []),
      ...(one.suggestion ? [`  - 建议：${one.suggestion}`] : []),
    ]),
    '',
  ].join('\n')
}

/** The list of all rules, by category. */
export function ruleIndex(): string {
  const categories = [...new Set(rules.map(rule => rule.category))]
  return [
    '# 核查规则',
    '',
    `共 ${rules.length} 条，由规则声明生成（\`npm run docs\`），请勿手改。`,
    '',
    '错误：由报告文字和公开标准即可证明。警告、疑问：评审时应当追问。提示：行文问题。',
    '',
    ...categories.flatMap(category => [
      `## ${categoryNames[category]}`,
      '',
      '| 规则 | 级别 | 编号 |',
      '|---|---|---|',
      ...rules
        .filter(rule => rule.category === category)
        .map(
          rule =>
            `| [${rule.title}](${rulePageName(rule)}) | ${severityNames[rule.severity]} | \`${rule.id}\` |`,
        ),
      '',
    ]),
  ].join('\n')
}
