import type { EventEmitter } from 'node:events'
import type { Command } from 'commander'
import { chineseHelp } from '../../src/cli/help'
import { createProgram } from '../../src/cli/program'
import type { Output } from './output'

const HEAD = `# 命令行说明

<!-- 由 npm run generate 从 src/cli/commands/ 生成，不要直接改。 -->

命令都在本机运行，不联网。结果写到标准输出，说明和提示写到标准错误。

退出码：\`0\` 没有错误；\`1\` 有错误级问题，或者提交前检查不通过、警告超过限额、还有没有把握的内容；\`2\` 没能运行，或者有文件没有检查成。按 Ctrl-C 中断，退出码是 \`130\`；写到一半的文件不会留下。

在终端里有颜色，写到文件里没有；设了环境变量 \`NO_COLOR\` 就都没有，设了 \`FORCE_COLOR\` 就都有。
`

const WINDOWS = `## 在 Windows 里

- **看结果**：在命令提示符（cmd）或 PowerShell 的窗口里直接看，中文都正常，代码页是 936（GBK）的也不用改。
- **存结果**：用 \`-o 结果.txt\`。用 \`>\` 存、用 \`|\` 送给别的程序的，内容是 UTF-8：cmd 存的文件用记事本打开正常，送给 \`more\`、\`findstr\` 的先运行 \`chcp 65001\`；PowerShell 会先按 GBK 去读，变成乱码，要先运行 \`[Console]::OutputEncoding = [Text.Encoding]::UTF8\`。
- **送草稿**：写文件名最稳。用 \`--stdin\` 的，在 cmd 里写 \`type 草稿.md | xinde lint --stdin\`；Windows PowerShell 的管道会把汉字变成问号。
- **路径**：\`稿子\\*.md\`、\`D:\\材料(2024)\\**\\*.md\`、\`\\\\服务器\\共享\\稿子\` 都可以；通配符不分大小写，括号就是括号。路径里有空格的，前后加英文双引号。
- **草稿**：记事本存的（带字节顺序标记、CRLF 换行）照样检查，改过以后还是那样；GBK 编码的能检查，要改先另存为 UTF-8。
`

/** `docs/cli.md`: every command with its arguments, options and examples, as `--help` shows them. */
export default function cliDocs(): Output[] {
  const { commands } = createProgram(() => {})
  const contents = commands.map(
    (command) => `- [\`xinde ${command.name()}\`](#xinde-${command.name()})：${command.description()}`,
  )
  return [
    { path: 'docs/cli.md', content: [HEAD, ...contents, '', WINDOWS, ...commands.map(section)].join('\n') },
  ]
}

function section(command: Command): string {
  const help = command.configureHelp({ ...chineseHelp }).createHelp()
  const rows = [
    ...helpRows(
      '参数',
      help.visibleArguments(command).map((each) => [help.argumentTerm(each), help.argumentDescription(each)]),
    ),
    ...helpRows(
      '选项',
      help.visibleOptions(command).map((each) => [help.optionTerm(each), help.optionDescription(each)]),
    ),
  ]
  return [
    `## xinde ${command.name()}`,
    '',
    `${command.description()}。`,
    '',
    '```sh',
    help.commandUsage(command),
    '```',
    '',
    ...rows,
    '```text',
    afterHelpOf(command).trim(),
    '```',
    '',
  ].join('\n')
}

function helpRows(title: string, rows: readonly (readonly [string, string])[]): string[] {
  if (rows.length === 0) return []
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
  const lines = rows.map(([term, description]) => `| <code>${cell(term)}</code> | ${cell(description)} |`)
  return [`| ${title} | 意思 |`, '|---|---|', ...lines, '']
}

/** What stands below the options: notes and examples. */
function afterHelpOf(command: Command): string {
  let text = ''
  const write = (part: string) => {
    text += part
  }
  // A command is an emitter, which its types do not say.
  ;(command as Command & EventEmitter).emit('afterHelp', { error: false, command, write })
  return text
}
