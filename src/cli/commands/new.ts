import { calendarDay } from '../calendar-day'
import type { CommandDefinition } from '../command'
import { actions } from '../load-actions'

export const newCommand: CommandDefinition = (xinde, run) => {
  xinde
    .command('new')
    .description('按体裁新建草稿')
    .option('--genre <体裁>', '体裁的编号或名称，如 wt3')
    .option('-o, --output <文件>', '写到这个文件；不写则输出到屏幕')
    .option('--title <标题>', '标题')
    .option('--author <姓名>', '作者')
    .option('--unit <单位>', '单位')
    .option('--subject <姓名>', '先进事迹的主人公')
    .option('--date <日期>', '日期，如 2025-06-18', calendarDay)
    .option('--force', '覆盖已有的文件')
    .addHelpText('after', '\n例：\n  xinde new --genre wt3 -o 草稿.md')
    .action(run(async (options) => (await actions().new()).newDraft(options)))
}
