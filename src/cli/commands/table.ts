import type { CommandDefinition } from '../command'
import { actions } from '../load-actions'

export const tableCommand: CommandDefinition = (xinde, run) => {
  xinde
    .command('table')
    .description('列出问题—原因—对策对照表')
    .argument('<文件>', '草稿')
    .option('--format <格式>', 'text、json', 'text')
    .addHelpText('after', '\n例：\n  xinde table 草稿.md\n  xinde table --format json 草稿.md')
    .action(run(async (file: string, options) => (await actions().table()).printTable(file, options)))
}
