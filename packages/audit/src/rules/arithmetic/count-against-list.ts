import { readCountedNames } from '../../structure/counted-names.ts'
import { defineRule } from '../define-rule.ts'

export const countAgainstList = defineRule({
  id: 'arithmetic/count-against-list',
  category: 'arithmetic',
  severity: 'error',
  title: '个数与名单不符',
  explanation:
    '写明几个县（几所学校、几个部门、几名成员）并逐一列名，或者先列名、后写“三所学校”，列出的个数不同。带“等”“其中”“分别”的名单，名单中夹有数字或说明文字的不判断。',
  example: { text: '已有5个县：青山县、绿水县、白石县、红河县通过验收认定。' },
  needs: /[两二三四五六七八九十\d](?:个|所|大|家|项|名|位|县|镇|乡|村|区|市|州|街道|片区|社区)/g,
  check: ({ text }) =>
    readCountedNames(text).flatMap(({ span, written, count, named: [fewest, most] }) =>
      (count >= fewest && count <= most) || count > most * FARTHEST_OFF
        ? []
        : [
            {
              message: `写“${written}”，列出${count < fewest ? fewest : most}个`,
              spans: [span],
              computation: `${count < fewest ? fewest : most} ≠ ${count}`,
              suggestion: '核对个数和名单',
            },
          ],
    ),
})

/** 学前部、职高部34人: so many more are counted in the places that are named. */
const FARTHEST_OFF = 4
