import type { CommandDefinition } from '../command'
import { actions } from '../load-actions'

export const scanCommand: CommandDefinition = (xinde, run) => {
  xinde
    .command('scan')
    .description('从标准输入逐行读 JSON，查出敏感信息，逐行写出 JSON')
    .requiredOption('--ndjson', '每行一个 {"id"?, "text"}，输出 {"id"?, "findings"}')
    .addHelpText('after', '\n例：\n  xinde scan --ndjson < 材料.ndjson > 结果.ndjson')
    .action(run(async () => (await actions().scan()).scanLines()))
}
