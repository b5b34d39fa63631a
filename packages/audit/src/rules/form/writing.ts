import type { Span } from '@mingjian/model'
import { matchesIn } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { matchSpan, toldOnce } from './told-once.ts'

const RANGE = /(?<![\d.])\d+(?:\.\d+)?\s*[~～—–-]+\s*\d+(?:\.\d+)?\s*[%％]/g
const SEPARATED = /》、《|”、“/g
const FOREIGN_WORD =
  /(?=[aotwf])(?<=[\p{Script=Han}](\s*))\b(and|or|the|of|with|for)\b\s*(?=[\p{Script=Han}])/gu
const WRONG_BRACKETS =
  /[[【（(](?<=([\p{Script=Han}]{1,8})[[【（(])(\d{4})[\]】）)](第?0*\d{1,4})号/gu

/** A match with what its first group looked back on. */
function withLead(match: RegExpExecArray): Span {
  return [match.index - (match[1]?.length ?? 0), match.index + match[0].length]
}

export const percentRange = defineRule({
  id: 'form/percent-range',
  category: 'form',
  severity: 'note',
  title: '百分数范围漏写百分号',
  explanation: '表示百分数的范围，前后两个数都要写百分号：15%～20%，不写15～20%。',
  clause: 'GB/T 15835—2011',
  example: { text: '每年选派15~20%的骨干教师到乡村支教。' },
  check: context =>
    matchesIn(context, RANGE).map(match => ({
      message: `“${match[0]}”前一个数漏写百分号`,
      spans: [matchSpan(match)],
      suggestion: `改为“${match[0].replace(/^(\d+(?:\.\d+)?)\s*[~～—–-]+/, '$1%～')}”`,
    })),
})

export const foreignWord = defineRule({
  id: 'form/foreign-word',
  category: 'form',
  severity: 'note',
  title: '汉语句子夹用英文连词',
  explanation: '汉字之间出现and、or、the等英文单词，多为转换文件时留下的错误。',
  example: { text: '各校落实课后服务 and 作业管理规定。' },
  check: context =>
    matchesIn(context, FOREIGN_WORD).map(match => ({
      message: `句中夹有英文“${match[2]}”`,
      spans: [withLead(match)],
      suggestion: match[2] === 'and' ? '改为“和”' : '改为汉语',
    })),
})

export const documentNumberBrackets = defineRule({
  id: 'form/document-number-brackets',
  category: 'form',
  severity: 'note',
  title: '发文字号年份没有用六角括号',
  explanation: '发文字号的年份用六角括号〔〕，不用方括号、圆括号；序号前不写“第”，不编虚位。',
  clause: 'GB/T 9704—2012 7.2.5',
  example: { text: '根据青政办发[2023]6号文件要求开展自查。' },
  check: context =>
    matchesIn(context, WRONG_BRACKETS).map(match => {
      const [, words = '', year, number = ''] = match
      return {
        message: `“${words}${match[0]}”的年份应用六角括号`,
        spans: [withLead(match)],
        suggestion: `改为“〔${year}〕${number.replace(/^第?0*/, '')}号”`,
      }
    }),
})

export const listSeparators = defineRule({
  id: 'form/list-separators',
  category: 'form',
  severity: 'note',
  title: '并列的书名号、引号之间用了顿号',
  explanation: '标有书名号或引号的并列成分之间通常不用顿号。全文只提示一次。',
  clause: 'GB/T 15834—2011 4.5.3.5',
  example: { text: '落实《义务教育法》、《教师法》、《学前教育法》规定。' },
  check: context =>
    toldOnce(context, SEPARATED, ([mark]) => ({
      message: `“${mark}”之间不用顿号`,
      suggestion: '去掉顿号',
    })),
})
