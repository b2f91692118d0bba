import type { CommandDefinition } from '../command'
import { actions } from '../load-actions'

export const redactCommand: CommandDefinition = (xinde, run) => {
  xinde
    .command('redact')
    .description('生成脱敏副本，原稿不动')
    .argument('<文件>', '草稿')
    .requiredOption('-o, --output <文件>', '副本写到这个文件')
    .option('--report <文件>', '另写一份代称与真名的对照表（本身是敏感材料）')
    .option('--yes', '没有把握的也一并隐去')
    .option('--force', '覆盖已有的文件')
    .addHelpText('after', '\n例：\n  xinde redact 草稿.md -o 脱敏稿.md')
    .action(run(async (file: string, options) => (await actions().redact()).redactDraft(file, options)))
}
