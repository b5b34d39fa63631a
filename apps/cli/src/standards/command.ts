import { Command, Option } from 'commander'
import type { Formatted } from './run-standards.ts'

type Work = 'listAll' | 'listElements' | 'checkAll'

export function standardsCommand(): Command {
  const standards = new Command('standards').description('查看和检查标准库')
  const add = (name: string, description: string, work: Work) =>
    standards
      .command(name)
      .description(description)
      .addOption(formatOption())
      .action(async (options: Formatted) => {
        const run = await import('./run-standards.ts')
        run[work](options)
      })
  add('list', '列出标准与评价方案', 'listAll')
  add('elements', '列出数据项：编号、名称、单位、层级、学段', 'listElements')
  standards
    .command('diff <from> <to>')
    .description('比较两个年度版本：不变、改名、拆分、合并、取消和新增的评价内容与要点')
    .addOption(formatOption())
    .action(async (from: string, to: string, options: Formatted) => {
      const { diffFrameworks } = await import('./run-diff.ts')
      diffFrameworks(from, to, options)
    })
  add('check', '检查标准库是否完整一致', 'checkAll')
  return standards
}

function formatOption(): Option {
  return new Option('--format <format>', '输出格式').choices(['text', 'json']).default('text')
}
