import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { packageRoot } from '../node/assets'
import { exportCommand } from './commands/export'
import { lintCommand } from './commands/lint'
import { newCommand } from './commands/new'
import { redactCommand } from './commands/redact'
import { scanCommand } from './commands/scan'
import { tableCommand } from './commands/table'
import { tidyCommand } from './commands/tidy'
import { UsageError } from './draft-files'

/** Exit code of a run that could not be done at all. */
const COULD_NOT_RUN = 2

function program(done: (code: number) => void): Command {
  const xinde = new Command('xinde')
    .description('心得助手：检查心得体会、先进事迹、问题—原因—对策材料。全部在本机运行，不联网。')
    .version(versionOf(), '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示一个命令的帮助')
    .configureHelp({ styleTitle: translateTitle })
    .exitOverride()
    .addHelpText('after', '\n退出码：0 没有错误；1 有错误级问题；2 没能运行。')

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
    .action(async (paths: string[], options) => done(await lintCommand(paths, options)))

  xinde
    .command('scan')
    .description('从标准输入逐行读 JSON，查出敏感信息，逐行写出 JSON')
    .requiredOption('--ndjson', '每行一个 {"id"?, "text"}，输出 {"id"?, "findings"}')
    .addHelpText('after', '\n例：\n  xinde scan --ndjson < 材料.ndjson > 结果.ndjson')
    .action(async () => done(await scanCommand()))

  xinde
    .command('new')
    .description('按体裁新建草稿')
    .option('--genre <体裁>', '体裁的编号或名称，如 wt3')
    .option('-o, --output <文件>', '写到这个文件；不写则输出到屏幕')
    .option('--title <标题>', '标题')
    .option('--author <姓名>', '作者')
    .option('--unit <单位>', '单位')
    .option('--subject <姓名>', '先进事迹的主人公')
    .option('--date <日期>', '日期，如 2025-06-18')
    .option('--force', '覆盖已有的文件')
    .addHelpText('after', '\n例：\n  xinde new --genre wt3 -o 草稿.md')
    .action((options) => done(newCommand(options)))

  xinde
    .command('export')
    .description('按公文版式导出')
    .argument('<文件>', '草稿')
    .option('--to <格式>', 'docx（Word）、html', 'html')
    .requiredOption('-o, --output <文件>', '写到这个文件')
    .option('--with-table', '文后附问题—原因—对策对照表')
    .option('--redacted', '先隐去敏感内容再导出（docx）')
    .option('--anyway', '提交前检查不通过也照样导出（docx）')
    .option('--force', '覆盖已有的文件')
    .addHelpText(
      'after',
      '\n例：\n  xinde export 草稿.md --to docx -o 草稿.docx\n  xinde export 草稿.md --to html -o 草稿.html',
    )
    .action(async (file: string, options) => done(await exportCommand(file, options)))

  xinde
    .command('table')
    .description('列出问题—原因—对策对照表')
    .argument('<文件>', '草稿')
    .option('--format <格式>', 'text、json', 'text')
    .addHelpText('after', '\n例：\n  xinde table 草稿.md\n  xinde table --format json 草稿.md')
    .action(async (file: string, options) => done(await tableCommand(file, options)))

  xinde
    .command('redact')
    .description('生成脱敏副本，原稿不动')
    .argument('<文件>', '草稿')
    .requiredOption('-o, --output <文件>', '副本写到这个文件')
    .option('--report <文件>', '另写一份代称与真名的对照表（本身是敏感材料）')
    .option('--yes', '没有把握的也一并隐去')
    .option('--force', '覆盖已有的文件')
    .addHelpText('after', '\n例：\n  xinde redact 草稿.md -o 脱敏稿.md')
    .action(async (file: string, options) => done(await redactCommand(file, options)))

  xinde
    .command('tidy')
    .description('整理标题层级：一、（一）1.（1），正文和原稿都不动')
    .argument('<文件>', '草稿')
    .option('-o, --output <文件>', '写到这个文件；不写则输出到屏幕')
    .option('--force', '覆盖已有的文件')
    .addHelpText('after', '\n例：\n  xinde tidy 草稿.md -o 整理稿.md')
    .action(async (file: string, options) => done(await tidyCommand(file, options)))

  for (const command of xinde.commands) {
    command.helpOption('-h, --help', '显示帮助').exitOverride().configureHelp({ styleTitle: translateTitle })
  }
  return xinde
}

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

function translateTitle(title: string): string {
  return TITLES[title] ?? title
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('应当是不小于 0 的整数')
  return Number(text)
}

function versionOf(): string {
  return JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version
}

async function main(): Promise<void> {
  try {
    await program((code) => {
      process.exitCode = code
    }).parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : COULD_NOT_RUN
      return
    }
    const known = error instanceof UsageError
    process.stderr.write(
      known ? `${error.message}\n` : '运行时出了意料之外的错误，没有完成；请反馈给开发者\n',
    )
    if (!known && process.env.XINDE_DEBUG) process.stderr.write(`${(error as Error).stack}\n`)
    process.exitCode = COULD_NOT_RUN
  }
}

// A reader that closes the pipe early (head) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
})

void main()
