import { join } from 'node:path'
import { packageRoot } from '../../node/package-root'
import { packageVersion } from '../../node/package-version'

const HELP = `用法： xinde-language-server --stdio

心得助手的语言服务器，供 Neovim、Emacs、Helix 等编辑器使用：从标准输入、标准输出收发消息，不联网。
怎样设置，见 docs/other-editors.md。

选项：
  --stdio        从标准输入、标准输出收发消息
  -V, --version  显示版本
  -h, --help     显示帮助
`

/** The language server as a program of its own: `xinde-language-server --stdio`. */
function main(words: readonly string[]): void {
  if (words.includes('--help') || words.includes('-h')) process.stdout.write(HELP)
  else if (words.includes('--version') || words.includes('-V')) process.stdout.write(`${packageVersion()}\n`)
  // The server reads `--stdio` itself, and `--clientProcessId`, which some editors add.
  else if (words.includes('--stdio')) require(join(packageRoot, 'dist', 'server.js'))
  else {
    process.stderr.write(`要写明 --stdio\n\n${HELP}`)
    process.exitCode = 2
  }
}

main(process.argv.slice(2))
