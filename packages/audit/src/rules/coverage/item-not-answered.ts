import { defineRule } from '../define-rule.ts'
import { coverageOf } from './coverage-of.ts'

export const itemNotAnswered = defineRule({
  id: 'coverage/item-not-answered',
  category: 'coverage',
  severity: 'warning',
  title: '评价内容没有回答',
  explanation: '评价方案中的某项评价内容，报告既没有相应标题，也没有提到它的关键词。',
  example: {
    text: '1. 师德师风建设情况。全年无违纪。\n2. 教师培训情况。培训教师120人次。',
    level: 'county',
    framework: 'heilongjiang-county-2024',
  },
  check: context => {
    const open = coverageOf(context).filter(one => !one.answered)
    const title = context.letterhead.title ?? context.sections[0]?.heading
    if (open.length === 0 || !title) return []
    return [
      {
        message: `评价方案的第${open.map(one => one.item).join('、')}项没有回答：${open.map(one => one.title).join('；')}`,
        spans: [title],
        computation: `${open.length} 项未答`,
        suggestion: '补写该项内容；本地没有该项工作的也要写明',
      },
    ]
  },
})
