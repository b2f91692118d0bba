import { type CommandDefinition, wholeNumber } from '../command'

export const lintCommand: CommandDefinition = (xinde, run) => {
  xinde
    .command('lint')
    .description('检查草稿：缺项、待填、脱敏')
    .argument('<路径...>', '文件或文件夹（文件夹里的 .md 都检查）')
    .option('--format <格式>', 'stylish、json、sarif、github', 'stylish')
    .option('--max-warnings <数目>', '警告超过这个数目也算不通过', wholeNumber)
    .option('--fix', '先把不影响意思的问题改好，写回文件')
    .option('--fix-dry-run', '只显示 --fix 会改什么，不写文件')
    .option('--submit', '提交前检查：还有待填、没有隐去的内容就不通过')
    .addHelpText('after', '\n例：\n  xinde lint 草稿.md\n  xinde lint --format json 材料文件夹')
    .action(
      run(async (paths: string[], options) => (await import('../actions/lint')).lintPaths(paths, options)),
    )
}
