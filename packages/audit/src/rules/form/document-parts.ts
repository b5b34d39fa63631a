import type { Span } from '@mingjian/model'
import type { Letterhead } from '../../structure/letterhead.ts'
import { linesOf } from '../../structure/segments.ts'
import type { AuditContext } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** GB/T 9704—2012 7.2, 7.3: the parts a report to a higher level has, and their clauses. */
const PARTS: readonly [keyof Letterhead, string, string][] = [
  ['title', '标题', '7.3.1'],
  ['addressee', '主送机关', '7.3.2'],
  ['signature', '发文机关署名', '7.3.5'],
  ['date', '成文日期', '7.3.5'],
]
const NEEDED_TO_BE_A_DOCUMENT = 2
const SENT_UP = /报告$|请示$/

export const missingPart = defineRule({
  id: 'form/missing-part',
  category: 'form',
  severity: 'note',
  title: '公文要素不全',
  explanation:
    '标题、主送机关、发文机关署名、成文日期中已有两项以上而缺其余的；报送上级的报告有发文字号而没有签发人的。网页转载、摘录（只有标题和正文）不报告。',
  clause: 'GB/T 9704—2012 7.2、7.3',
  example: {
    text: '青山县人民政府关于2023年履行教育职责情况的报告\n\n青山市人民政府：\n\n现将有关情况报告如下。全县学校85所。\n\n2024年3月5日',
  },
  check: context => [...missingParts(context), ...missingSigner(context)],
})

function missingParts({ letterhead, segments }: AuditContext) {
  const there = PARTS.filter(([key]) => letterhead[key] !== null)
  const frame = there.filter(([key]) => key !== 'title')
  const missing = PARTS.filter(([key]) => letterhead[key] === null)
  const anchor = letterhead.title ?? letterhead.addressee ?? segments.paragraphs[0]
  const isDocument = there.length >= NEEDED_TO_BE_A_DOCUMENT && frame.length > 0
  // A date alone may be the day a page went up.
  const isPage = frame.length === 1 && letterhead.addressee === null
  if (!isDocument || isPage || missing.length === 0 || !anchor) return []
  return [
    {
      message: `没有找到${missing.map(([, name]) => `“${name}”`).join('')}`,
      spans: [anchor],
      clause: missing.map(([, , clause]) => `GB/T 9704—2012 ${clause}`).join('；'),
      suggestion: '补齐公文要素；已在版头、版记中的不必重复',
    },
  ]
}

function missingSigner({ letterhead, text }: AuditContext) {
  const { title, documentNumber, signer, addressee } = letterhead
  const isSentUp = title !== null && SENT_UP.test(text.slice(...title).replace(/\s+/g, ''))
  if (!documentNumber || signer || !addressee || !isSentUp) return []
  return [
    {
      message: '报送上级机关的报告没有标注“签发人”',
      spans: [documentNumber],
      clause: 'GB/T 9704—2012 7.2.6',
      suggestion: '上行文应在发文字号同一行右侧标注“签发人：”和姓名',
    },
  ]
}

const NOTE_LINE = /^附\s*件\s*[:：]?\s*(?:\d{1,2}\s*[.．、:：]?\s*)?(?=[《“\p{Script=Han}])/u

export const attachmentNote = defineRule({
  id: 'form/attachment-note',
  category: 'form',
  severity: 'note',
  title: '附件说明写法不规范',
  explanation:
    '正文下空一行写“附件：”和名称，两个以上的编“1.”“2.”；名称后不加标点，不加书名号。正文当中提到附件的不看。',
  clause: 'GB/T 9704—2012 7.3.4',
  example: { text: '现将有关情况报告如下。\n\n附件：1.《指标数据表》；\n\n青山县人民政府' },
  check: ({ text }) =>
    linesOf(text).flatMap((span: Span) => {
      const line = text.slice(...span)
      const lead = NOTE_LINE.exec(line)?.[0]
      if (!lead || line.length > 60) return []
      const name = line.slice(lead.length)
      const faults = [
        ...(/[。；;，,]$/.test(name) ? ['名称后不加标点'] : []),
        ...(/^《[^》]*》[。；;，,]?$/.test(name) ? ['名称不加书名号'] : []),
        ...(/^附\s*件\s*\d|^附\s*件\s*(?![:：\d\s])/.test(line) && !/[:：]/.test(line)
          ? ['“附件”后用冒号']
          : []),
        ...(/\d\s*[、]/.test(lead) ? ['序号后用下脚点'] : []),
      ]
      if (faults.length === 0) return []
      return [
        {
          message: `“${line}”：${faults.join('，')}`,
          spans: [span],
          suggestion: '写作“附件：1.名称”，名称后不加标点',
        },
      ]
    }),
})
