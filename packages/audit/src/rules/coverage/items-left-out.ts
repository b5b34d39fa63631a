import { announcedItems } from '../arithmetic/count-against-items.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { answersByNumber } from './answers-by-number.ts'
import { isToldByName } from './named-not-told.ts'

export const itemsLeftOut = defineRule({
  id: 'coverage/items-left-out',
  category: 'coverage',
  severity: 'error',
  title: '宣布的几个方面没有写全',
  explanation:
    '写明“以下四个方面：一是……”，后面用“一是”“（一）”“第一”等连续列出的，或者用顿号逐一点名的，条数较少。列得较多的由“宣布的条数少于所列条数”指出；序号中断的另行提示；下一段接着列的不判断。要求说明的几项各有序号，说明如下之后同样编号而少了最后一两项的，也报告。',
  example: { text: '重点推进三个方面：一是扩学位，二是强师资。' },
  check: context => {
    const announced = announcedItems(context)
      // What is left out of 甲、乙、丙三个方面 is told by its name.
      .filter(one => one.listed < one.announced && !isToldByName(context, one.span))
      .map(
        ({ span, last, announced, listed }): Observation => ({
          message: `写明${announced}个方面，只列出${listed}个`,
          spans: [span, last],
          computation: `${listed} < ${announced}`,
          suggestion: '补上缺的内容，或改正个数',
        }),
      )
    const unanswered = answersByNumber(context).filter(
      ({ spans: [asked] }) => asked && !isToldByName(context, asked),
    )
    return announced.length > 0 ? announced : unanswered
  },
})
