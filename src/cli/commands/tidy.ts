import type { CommandDefinition } from '../command'
import { actions } from '../load-actions'

export const tidyCommand: CommandDefinition = (xinde, run) => {
  xinde
    .command('tidy')
    .description('整理标题层级：一、（一）1.（1），正文和原稿都不动')
    .argument('<文件>', '草稿')
    .option('-o, --output <文件>', '写到这个文件；不写则输出到屏幕')
    .option('--force', '覆盖已有的文件')
    .addHelpText('after', '\n例：\n  xinde tidy 草稿.md -o 整理稿.md')
    .action(run(async (file: string, options) => (await actions().tidy()).tidyDraft(file, options)))
}
