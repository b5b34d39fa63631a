import { answersOf } from '../../structure/framework.ts'
import { defineRule } from '../define-rule.ts'

export const pointNotAnswered = defineRule({
  id: 'coverage/point-not-answered',
  category: 'coverage',
  severity: 'question',
  title: '评价要点没有回答',
  explanation:
    '评价内容有相应的标题，但是其中某个要点的关键词全文都没有出现。应当用数据回答的要点另按“评价内容缺少应有的数据”报告；整项没有回答的另按“评价内容没有回答”报告。',
  example: {
    text: '1. “教育强国”战略落实情况。县委常委会专题研究教育工作6次。',
    level: 'county',
    framework: 'heilongjiang-county-2024',
  },
  check: ({ framework, sections, text }) => {
    if (!framework) return []
    const all = plain(text)
    return answersOf(framework, sections).flatMap(({ item, section }) => {
      if (!section) return []
      const open = item.points.filter(
        point =>
          !point.needsFigure &&
          point.keywords.length > 0 &&
          !point.keywords.some(word => all.includes(plain(word))),
      )
      if (open.length === 0) return []
      const names = open.map(point => point.text).join('”“')
      return [
        {
          message: `“${item.title}”没有提到“${names}”`,
          spans: [section.heading],
          computation: `${item.points.length}个要点，${open.length}个没有提到`,
          suggestion: '补写该要点；本地没有该项工作的也要写明',
        },
      ]
    })
  },
})

function plain(text: string): string {
  return text.replace(/[\s“”"]/g, '')
}
