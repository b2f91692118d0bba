import type { CommandDefinition } from '../command'
import { actions } from '../load-actions'

export const rulesCommand: CommandDefinition = (xinde, run) => {
  xinde
    .command('rules')
    .description('列出全部规则')
    .option('--format <格式>', 'text、json', 'text')
    .option('--preset <方案>', '按 标准、严格 或 仅隐私 列出级别', '标准')
    .addHelpText('after', '\n例：\n  xinde rules\n  xinde rules --preset 仅隐私\n  xinde rules --format json')
    .action(run(async (options) => (await actions().rules()).listRules(options)))
}
