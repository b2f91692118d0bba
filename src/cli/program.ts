import { Command } from 'commander'
import { packageVersion } from '../node/package-version'
import type { Run } from './command'
import { commands } from './commands'
import { chineseHelp } from './help'

/**
 * The command line as commander knows it: every command, with help in Chinese. It never ends the process, and leaves it to the caller to
 * say what is wrong with a command line ({@link chineseError}).
 *
 * @param done is told the exit code of the command that was run
 */
export function createProgram(done: (code: number) => void): Command {
  const xinde = new Command('xinde')
    .description('心得助手：检查心得体会、先进事迹、问题—原因—对策材料。全部在本机运行，不联网。')
    .version(packageVersion(), '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示一个命令的帮助')
    .configureHelp(chineseHelp)
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .addHelpText('after', '\n退出码：0 没有错误；1 有错误级问题；2 没能运行。')
  const run: Run =
    (action) =>
    async (...args) =>
      done(await action(...args))
  for (const define of commands) define(xinde, run)
  return xinde
}
