import type { CommandDefinition } from '../command'
import { actions } from '../load-actions'

export const exportCommand: CommandDefinition = (xinde, run) => {
  xinde
    .command('export')
    .description('按公文版式导出')
    .argument('<文件>', '草稿')
    .option('--to <格式>', 'docx（Word）、html；不写就看结果的扩展名，没有扩展名就是 html')
    .requiredOption('-o, --output <文件>', '写到这个文件')
    .option('--with-table', '文后附问题—原因—对策对照表')
    .option('--redacted', '先隐去敏感内容再导出（docx）')
    .option('--anyway', '提交前检查不通过也照样导出（docx）')
    .option('--force', '覆盖已有的文件')
    .addHelpText(
      'after',
      '\n例：\n  xinde export 草稿.md -o 草稿.docx\n  xinde export 草稿.md --to html -o 草稿.html',
    )
    .action(run(async (file: string, options) => (await actions().export()).exportDraft(file, options)))
}
