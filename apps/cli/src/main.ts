import { Command, CommanderError } from 'commander'
import { auditCommand } from './audit/command.ts'
import { auditLogCommand } from './audit-log/command.ts'
import { computeCommand } from './compute/command.ts'
import { explainCommand } from './explain/command.ts'
import { exitCodes, explain } from './failure.ts'
import { helpInChinese } from './help.ts'
import { migrateCommand } from './migrate/command.ts'
import { serveCommand } from './serve/command.ts'
import { standardsCommand } from './standards/command.ts'

// Each command's work is loaded when it is asked for: `audit` does not pay for the server.
const program = new Command('mingjian')
  .description('明鉴：政府履行教育职责评价。核查报告、计算指标、启动服务。')
  .version('0.1.0', '-V, --version', '显示版本')
  .showHelpAfterError('（加 --help 查看用法）')

for (const command of [
  auditCommand(),
  computeCommand(),
  explainCommand(),
  serveCommand(),
  migrateCommand(),
  standardsCommand(),
  auditLogCommand(),
])
  program.addCommand(command)

helpInChinese(program)

try {
  await program.parseAsync()
} catch (error) {
  // Commander has already printed its own message (help, version, a wrong option).
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? exitCodes.nothingFound : exitCodes.couldNot
  else {
    process.stderr.write(`mingjian: ${explain(error)}\n`)
    process.exitCode = exitCodes.couldNot
  }
}
