import type { Command } from 'commander'

const headings: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

/** Commander speaks English by default; its headings and built-in lines are turned into Chinese, for every command. */
export function helpInChinese(command: Command): void {
  command
    .exitOverride()
    .helpOption('-h, --help', '显示用法')
    .configureHelp({ styleTitle: title => headings[title] ?? title })
  if (command.commands.length > 0) command.helpCommand('help [command]', '显示某个命令的用法')
  for (const inner of command.commands) helpInChinese(inner)
}
