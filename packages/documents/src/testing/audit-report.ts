import type { AuditReport, Finding } from '@mingjian/model'

/** A report about `text` with these findings; everything else is plain. */
export function reportOf(text: string, findings: Finding[]): AuditReport {
  const count = (severity: string) => findings.filter(one => one.severity === severity).length
  return {
    file: '自评报告.docx',
    title: '某县自评报告',
    level: 'county',
    year: 2023,
    framework: null,
    text,
    claims: [],
    findings,
    coverage: [],
    summary: {
      claims: 0,
      errors: count('error'),
      warnings: count('warning'),
      questions: count('question'),
      notes: count('note'),
    },
    notices: [],
    comparedWith: null,
    bindings: [],
  }
}

/** A finding at every place of `text` where one of the quotes first stands. */
export function findingAt(text: string, quotes: string[], facts: Partial<Finding> = {}): Finding {
  return {
    key: `limit/claimed-met-but-fails:${quotes.join('|')}`,
    rule: 'limit/claimed-met-but-fails',
    category: 'limit',
    severity: 'error',
    message: '数值高于上限',
    quotes,
    spans: quotes.map(quote => [text.indexOf(quote), text.indexOf(quote) + quote.length]),
    computation: '0.561 > 0.55',
    clause: '教督〔2012〕3号',
    claims: [],
    suggestion: '请核对原始数据',
    ...facts,
  }
}
