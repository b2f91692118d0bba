import { Option } from 'commander'
import { type CommandDefinition, wholeNumber } from '../command'
import { actions, keepCompiled } from '../load-actions'

export const lintCommand: CommandDefinition = (xinde, run) => {
  xinde
    .command('lint')
    .description('检查草稿：缺项、待填、脱敏')
    .argument('[路径...]', '文件、文件夹（里面的 .md 都检查）或通配符')
    .option('--format <格式>', 'stylish、json、sarif、github、html', 'stylish')
    .option('-o, --output <文件>', '结果写到这个文件；不写则输出到屏幕')
    .option('--force', '覆盖已有的结果文件')
    .option('--submit', '提交前检查：还有待填、没有隐去的内容就不通过')
    .option('--max-warnings <数目>', '警告超过这个数目也算不通过', wholeNumber)
    .option('--quiet', '只列错误')
    .option('--all', '标点、空格一类的提示一处一行；不写则同类只列 3 处')
    .option('--fix', '先把不影响意思的问题改好，写回文件')
    .option('--fix-dry-run', '只显示 --fix 会改什么，不写文件；不能另选 --format')
    .option('--stdin', '从标准输入读一份草稿')
    .option('--stdin-filename <文件>', '标准输入的草稿算作这个文件：按它所在的文件夹找配置')
    .option('--ext <扩展名>', '文件夹里检查哪些扩展名，用逗号隔开', 'md,markdown')
    .option('--exclude <规则>', '不检查的路径，写法同 .gitignore；可以写几次', collect)
    .option('--preset <方案>', '标准、严格 或 仅隐私')
    .option('--rule <规则:级别>', '改变一条规则的级别，如 placeholder/x:off；可以写几次', collect)
    .option('--config <文件>', '只用这份配置')
    .addOption(new Option('--no-config', '不用任何配置文件'))
    .option('--cache', '没有改过的草稿不再检查一遍')
    .option('--cache-location <文件夹>', '缓存放在这个文件夹', '.xinde-cache')
    .option('--concurrency <数目>', '同时用几个线程；不写则看文件数和处理器', wholeNumber)
    .addHelpText(
      'after',
      `
文件夹里 .gitignore 和 .xindeignore 写明不要的，不检查；点名的文件总是检查。
上级文件夹里的也算：.gitignore 算到 Git 仓库的根，不在仓库里的算到当前文件夹；.xindeignore 一直往上算。
缓存里是加密的结果，钥匙由草稿本身算出：没有草稿的人打不开。

例：
  xinde lint 草稿.md
  xinde lint 材料文件夹 --exclude 归档
  xinde lint "材料/**/*.md" --format json
  xinde lint 材料文件夹 --format html -o 检查报告.html
  xinde lint --submit 草稿.md
  xinde lint --fix 草稿.md
  xinde lint --rule placeholder/x:off --preset 严格 草稿.md
  xinde lint --stdin --stdin-filename 草稿.md < 草稿.md`,
    )
    .action(
      run(async (paths: string[], options) => {
        const { lintPaths } = await actions().lint()
        const code = await lintPaths(paths, options)
        keepCompiled()
        return code
      }),
    )
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value]
}
