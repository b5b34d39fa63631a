import { Command, Option } from 'commander'
import type { runExplain } from './run-explain.ts'

export function explainCommand(): Command {
  return new Command('explain')
    .description('说明一个指标值是怎样算出来的、依据哪一条判定、怎样才能达标')
    .requiredOption('--org <code>', '单位代码')
    .requiredOption(
      '--indicator <id>',
      '指标编号，例如 jiaodu-2017-6/R4-P；差异系数在后面加 #cv，综合差异系数加 #cv-composite',
    )
    .requiredOption('--period <period>', '统计期，例如 2023')
    .option('--stage <stage>', '学段（primary、junior …）；一个编号有几个学段时须指明')
    .option(
      '--data <path>',
      '含 orgs.csv 和 values.csv 的文件夹，或含 orgs、values 工作表的 .xlsx；不给则取数据库中的数据',
    )
    .addOption(
      new Option('--format <format>', '输出格式').choices(['text', 'json']).default('text'),
    )
    .action(async (...given: Parameters<typeof runExplain>) => {
      const { runExplain } = await import('./run-explain.ts')
      await runExplain(...given)
    })
}
