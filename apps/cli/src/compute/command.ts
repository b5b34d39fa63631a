import { Command, Option } from 'commander'
import type { runCompute } from './run-compute.ts'

export function computeCommand(): Command {
  return new Command('compute')
    .description('计算指标：由单位和数据值算出各项指标并对照标准判定')
    .requiredOption('--framework <id>', '标准或评价方案编号，多个用逗号分开')
    .option(
      '--data <path>',
      '含 orgs.csv 和 values.csv 的文件夹，或含 orgs、values 工作表的 .xlsx；不给则取数据库中的数据',
    )
    .option('--org <code>', '只计算这个单位')
    .option('--period <period>', '统计期，例如 2023；不给则取数据较全的最近年份')
    .addOption(
      new Option('--format <format>', '输出格式').choices(['text', 'json', 'xlsx']).default('text'),
    )
    .option('--output <path>', '写入文件（xlsx 格式必须给出）')
    .action(async (...given: Parameters<typeof runCompute>) => {
      const { runCompute } = await import('./run-compute.ts')
      await runCompute(...given)
    })
}
