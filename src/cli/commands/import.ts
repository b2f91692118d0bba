import type { CommandDefinition } from '../command'
import { actions } from '../load-actions'

export const importCommand: CommandDefinition = (xinde, run) => {
  xinde
    .command('import')
    .description('把 Word 文档（.docx）转成草稿，原文档不动')
    .argument('<文件>', 'Word 文档')
    .requiredOption('-o, --output <文件>', '草稿写到这个文件；图片放在旁边的“草稿名.assets”文件夹')
    .option('--force', '覆盖已有的文件')
    .addHelpText('after', '\n例：\n  xinde import 稿.docx -o 草稿.md')
    .action(run(async (file: string, options) => (await actions().import()).importDocument(file, options)))
}
