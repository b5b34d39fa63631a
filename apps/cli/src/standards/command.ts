import { Command, Option } from 'commander'
import type { MigrateOptions } from './run-migrate.ts'
import type { ScoreOptions } from './run-score.ts'
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
    .command('uses <key>')
    .description('一个指标或数据项由哪些标准、指标和评价要点用到')
    .addOption(formatOption())
    .action(async (key: string, options: Formatted) => {
      const { showUses } = await import('./run-uses.ts')
      showUses(key, options)
    })
  standards
    .command('diff <from> <to>')
    .description('比较两个年度版本：不变、改名、拆分、合并、取消和新增的评价内容与要点')
    .addOption(formatOption())
    .action(async (from: string, to: string, options: Formatted) => {
      const { diffFrameworks } = await import('./run-diff.ts')
      diffFrameworks(from, to, options)
    })
  addScore(standards)
  addMigrate(standards)
  addAuthoring(standards)
  add('check', '检查标准库是否完整一致', 'checkAll')
  return standards
}

function addScore(standards: Command): void {
  standards
    .command('score <id>')
    .description('按评价方案给一个单位计分、定等：逐个要点写明得分理由，缺什么单独列出')
    .requiredOption('--data <path>', '含 orgs 和 values 的文件夹或 .xlsx，同 compute')
    .requiredOption('--org <code>', '单位代码')
    .option('--period <period>', '统计期，例如 2023；不给则取数据较全的最近年份')
    .option('--record <file>', '核查记录 .json：评定的等级、扣分处数、出现的情形')
    .addOption(formatOption())
    .action(async (id: string, options: ScoreOptions) => {
      const { score } = await import('./run-score.ts')
      await score(id, options)
    })
}

function addMigrate(standards: Command): void {
  standards
    .command('migrate <from> <to>')
    .description('从一个年度版本到下一个：列出每项内容的去向，并把上年的答复移到新的位置')
    .option('--answers <file>', '上年的答复，.json 或 .xlsx')
    .option('--output <file>', '移好的答复写到哪个 .json 或 .xlsx 文件')
    .addOption(formatOption())
    .action(async (from: string, to: string, options: MigrateOptions) => {
      const { migrateFramework } = await import('./run-migrate.ts')
      await migrateFramework(from, to, options)
    })
}

/** A framework out to Excel and back. */
function addAuthoring(standards: Command): void {
  standards
    .command('export <id>')
    .description('把评价方案导出为 Excel，可修改后再导入')
    .requiredOption('--output <file>', '写到哪个 .xlsx 文件')
    .action(async (id: string, options: { output: string }) => {
      const { exportFramework } = await import('./run-authoring.ts')
      await exportFramework(id, options)
    })
  standards
    .command('import <file>')
    .description('检查一份 Excel 评价方案：指出有问题的单元格；没有问题的可写成标准库文件')
    .option('--output <file>', '没有问题时写到哪个 .yaml 文件')
    .addOption(formatOption())
    .action(async (file: string, options: Formatted & { output?: string }) => {
      const { importFramework } = await import('./run-authoring.ts')
      await importFramework(file, options)
    })
}

function formatOption(): Option {
  return new Option('--format <format>', '输出格式').choices(['text', 'json']).default('text')
}
