import type { Span } from '@mingjian/model'
import { hanNumber } from '../../structure/markers.ts'
import { matchesIn } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const COUNTED =
  /(\d{1,2}|[二三四五六七八九十]{1,2})\s*(个|所|大|项)(?:普通|中心|公办|民办|义务教育)?(?:县(?:[（(]市[）)]区|[（(]市、区[）)])?|市辖区|区|乡镇|镇|学校|中学|小学|幼儿园|高中|职业学校|部门|学段|工程|行动)\s*(?:[:：（(]|(?:分别)?[是为]|即)([^。；;：:（）()\n]{4,160})/g
const NAME =
  /^[\p{Script=Han}\d]{2,14}(?:[县市区旗镇乡校园局委办]|小学|中学|幼儿园|高中|初中|工程|行动)$|^[一二三四五六七八九十]中$/u

export const countAgainstList = defineRule({
  id: 'arithmetic/count-against-list',
  category: 'arithmetic',
  severity: 'error',
  title: '个数与名单不符',
  explanation:
    '写明几个县（几所学校）并逐一列名，列出的个数不同。带“等”的名单、名单中夹有数字或说明文字的不判断。',
  example: { text: '已有5个县：青山县、绿水县、白石县、红河县通过验收认定。' },
  check: context =>
    matchesIn(context, COUNTED).flatMap(match => {
      const count = /\d/.test(match[1] ?? '') ? Number(match[1]) : hanNumber(match[1] ?? '')
      const names = namesOf(match[3] ?? '')
      if (!names || names.length < 2 || names.length === count) return []
      const start = match.index
      return [
        {
          message: `写${match[1]}${match[2]}，列出${names.length}${match[2]}`,
          spans: [[start, start + match[0].length] as Span],
          computation: `${names.length} ≠ ${count}`,
          suggestion: '核对个数和名单',
        } satisfies Observation,
      ]
    }),
})

/** Plain names parted by 、, the last one possibly with the predicate behind it. */
function namesOf(list: string): string[] | null {
  const written = list.split(/[，,]/)[0] ?? ''
  if (/等/.test(written)) return null
  const pieces = written.split(/、|和|及/)
  const last = pieces.at(-1) ?? ''
  const cut = /^([\p{Script=Han}]{1,12}?(?:[县市区旗镇乡]|小学|中学|幼儿园))/u.exec(last)?.[1]
  const names = [...pieces.slice(0, -1), cut ?? last]
  return names.every(name => NAME.test(name.trim())) ? names : null
}
