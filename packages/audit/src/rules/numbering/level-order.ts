import { rankOf, writtenMarker } from '../../structure/markers.ts'
import { reversedLevels } from '../../structure/misplaced-marks.ts'
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
    return sections.flatMap((section, index) => {
      if (section.marker.scheme !== 'han-bracket' || section.marker.number === 1) return []
      const parent = sections
        .slice(0, index)
        .findLast(one => rankOf(one.marker) <= rankOf(section.marker))
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

export const reversedLevel = defineRule({
  id: 'numbering/reversed-level',
  category: 'numbering',
  severity: 'warning',
  title: '标题层次颠倒',
  explanation:
    '公文结构层次依次用“一、”“（一）”“1.”“（1）”标注，下级标题的序数用到了上级标题里面（如“1.”之下又分“（一）（二）”）。只用其中几级、跳过“（一）”直接用“1.”的，不报告。',
  clause: 'GB/T 9704—2012 7.3.3',
  example: {
    text: '1.经费保障\n（一）投入增长\n甲。\n（二）生均拨款\n乙。\n2.队伍建设\n丙。',
  },
  check: ({ strands, text }) =>
    strands
      .flatMap(({ marks }) => reversedLevels(marks))
      .map(({ outer, inner }) => {
        const [a, b] = [outer, inner].map(one => writtenMarker(one.scheme, one.number))
        const line = (from: number) =>
          /^[^。；;，,:：\n]{0,30}/.exec(text.slice(from))?.[0].length ?? 0
        return {
          message: `“${a}”之下用了上一级的序数“${b}”`,
          spans: [outer, inner].map(({ span }) => [span[0], span[1] + line(span[1])]),
          suggestion: '层次依次用“一、”“（一）”“1.”“（1）”标注',
        }
      }),
})
