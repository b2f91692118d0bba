import type { CommandDefinition } from '../command'
import { actions } from '../load-actions'

export const explainCommand: CommandDefinition = (xinde, run) => {
  xinde
    .command('explain')
    .description('显示一条规则的说明：查什么、为什么、怎么改、依据')
    .argument('<规则>', '规则的编号，或斜线后面的部分，或名称')
    .addHelpText('after', '\n例：\n  xinde explain privacy/plate\n  xinde explain plate')
    .action(run(async (rule: string) => (await actions().explain()).explainRule(rule)))
}
