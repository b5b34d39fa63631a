import { InputError } from '@mingjian/model'
import { Command, Option } from 'commander'
import { auditFormats } from './audit-formats.ts'
import type { runAudit } from './run-audit.ts'

export function auditCommand(): Command {
  return new Command('audit')
    .description('核查报告：找出正文中的每个数字，说明哪些不成立')
    .argument('<file...>', '报告文件（.txt .md .html .docx .pdf）、文件夹，或 - 表示标准输入')
    .option('--framework <id>', '评价方案编号，例如 heilongjiang-county-2024')
    .addOption(new Option('--level <level>', '被评价的层级').choices(['city', 'county']))
    .option('--year <year>', '报告反映的年度', parseYear)
    .addOption(new Option('--format <format>', '输出格式').choices(auditFormats).default('text'))
    .option('--output <path>', '写入文件；核查文件夹时为输出文件夹')
    .option('--no-data', '只对照标准，不对照已采集的数据')
    .option('--org <code>', '报告单位的代码；不给时按报告中的单位名称查找')
    .action(async (...given: Parameters<typeof runAudit>) => {
      const { runAudit } = await import('./run-audit.ts')
      await runAudit(...given)
    })
}

function parseYear(text: string): number {
  const year = Number(text)
  if (!Number.isInteger(year) || year < 1990 || year > 2100)
    throw new InputError([
      { code: 'bad-year', message: `年度应为四位数字，例如 --year 2023，而不是“${text}”` },
    ])
  return year
}
