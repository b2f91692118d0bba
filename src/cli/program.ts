import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { packageRoot } from '../node/package-root'
import type { Run } from './command'
import { commands } from './commands'

/**
 * The command line as commander knows it: every command, with help in Chinese. It never ends the process.
 *
 * @param done is told the exit code of the command that was run
 */
export function createProgram(done: (code: number) => void): Command {
  const xinde = new Command('xinde')
    .description('心得助手：检查心得体会、先进事迹、问题—原因—对策材料。全部在本机运行，不联网。')
    .version(versionOf(), '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示一个命令的帮助')
    .configureHelp({ styleTitle: translateTitle })
    .exitOverride()
    .addHelpText('after', '\n退出码：0 没有错误；1 有错误级问题；2 没能运行。')
  const run: Run =
    (action) =>
    async (...args) =>
      done(await action(...args))
  for (const define of commands) define(xinde, run)
  return xinde
}

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

function translateTitle(title: string): string {
  return TITLES[title] ?? title
}

function versionOf(): string {
  return JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version
}
