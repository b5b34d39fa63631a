import { SCHEME_ORDER } from '../../structure/markers.ts'
import { defineRule } from '../define-rule.ts'

export const continuesUnderNewHeading = defineRule({
  id: 'numbering/continues-under-new-heading',
  category: 'numbering',
  severity: 'question',
  title: '下级标题跨上级标题接续编号',
  explanation:
    '新的“一、”级标题之下，“（一）”级标题没有从（一）开始，而是接着上一个标题继续编号，可能是上级标题插错了位置。',
  clause: 'GB/T 9704—2012 7.3.3',
  example: {
    text: '一、自查情况\n（一）经费保障\n甲。\n（二）队伍建设\n乙。\n二、重点工作\n（三）校园安全\n丙。',
  },
  check: ({ sections, text }) => {
    const rank = (index: number) => SCHEME_ORDER.indexOf(sections[index]?.marker.scheme ?? 'spoken')
    return sections.flatMap((section, index) => {
      if (section.marker.scheme !== 'han-bracket' || section.marker.number === 1) return []
      const above = sections.slice(0, index).findLastIndex((_, at) => rank(at) <= rank(index))
      const parent = sections[above]
      if (parent?.marker.scheme !== 'han') return []
      return [
        {
          message: `“${text.slice(...parent.heading).trim()}”之下的标题从“${text.slice(...section.heading).trim()}”开始`,
          spans: [parent.heading, section.heading],
          suggestion: '核对标题层次：该部分是否应属于前一个标题',
        },
      ]
    })
  },
})
