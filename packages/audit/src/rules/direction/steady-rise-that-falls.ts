import { intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import { readSeries } from '../../structure/series.ts'
import { matchesOf } from '../../text/matches.ts'
import { defineRule } from '../define-rule.ts'

const STEADY =
  /([\p{Script=Han}]{2,12}?)(?:不断|逐年|连年|持续|稳步|连续)(?:加大|增长|增加|提高|提升|上升)/gu
const MONEY_WORDS = /投入|经费|支出|拨款|预算/

export const steadyRiseThatFalls = defineRule({
  id: 'direction/steady-rise-that-falls',
  category: 'direction',
  severity: 'error',
  title: '称逐年增长而数值有降',
  explanation:
    '写“不断加大”“逐年增长”，同一段里依次列出的各年数值却有后一年小于前一年的。占比不作判断。',
  example: {
    text: '培训投入逐年增加。近三年培训经费依次为240万元、210万元、300万元。',
  },
  check: ({ segments, text, figures }) =>
    segments.paragraphs.flatMap(paragraph =>
      matchesOf(STEADY, text.slice(...paragraph)).flatMap(match => {
        const topic = match[1] ?? ''
        const start = paragraph[0] + match.index
        const series = readSeries(text, [start, paragraph[1]], figures)
        for (const { label, figures: values } of series) {
          const isMoney = MONEY_WORDS.test(topic) && MONEY_WORDS.test(label)
          if (!isMoney && commonPiece(topic, label).length < 3) continue
          if (/占|比例|增长|增幅/.test(label) || values[0]?.family === 'percent') continue
          const at = values.findIndex((value, index) => {
            const before = values[index - 1]
            return before ? intervalOf(value).high.lt(intervalOf(before).low) : false
          })
          const [before, now] = [values[at - 1], values[at]]
          if (!before || !now) continue
          const line = `${printed(text, now)} < ${printed(text, before)}`
          return [
            {
              message: `称“${match[0]}”，但${line.replace('<', '小于')}`,
              spans: [[start, start + match[0].length], spanOf(before), spanOf(now)],
              computation: line,
              suggestion: '改正“不断”“逐年”一类的说法，或核对各年数值',
            },
          ]
        }
        return []
      }),
    ),
})
