import type { CommandDefinition } from '../command'
import { actions } from '../load-actions'

export const initCommand: CommandDefinition = (xinde, run) => {
  xinde
    .command('init')
    .description('在文件夹里新建配置文件 .xinde.yaml')
    .argument('[文件夹]', '放在哪个文件夹', '.')
    .option('--genre <体裁>', '没写体裁的草稿按这个检查')
    .option('--force', '覆盖已有的文件')
    .addHelpText('after', '\n例：\n  xinde init\n  xinde init 材料文件夹 --genre wt3')
    .action(run(async (folder: string, options) => (await actions().init()).initFolder(folder, options)))
}
