/**
 * Our full lint beside other linters, in one process and on the same drafts. Every run of a linter gets a draft that
 * it has not seen (the same one for all in their turn), so that nothing remembered helps. Prints Markdown.
 */
import { createRequire } from 'node:module'
import { lintMarkdown } from '@lint-md/core'
import { TextlintKernel } from '@textlint/kernel'
import markdownPlugin from '@textlint/textlint-plugin-markdown'
import autocorrect from 'autocorrect-node'
import { lint as markdownlint } from 'markdownlint/sync'
import bracketRule from 'textlint-rule-zh-half-and-full-width-bracket'
import { Bench } from 'tinybench'
import { run as zhlint } from 'zhlint'

const require = createRequire(import.meta.url)
const ours = require('../../dist-test/bench-ours.js')

const RUNS = Number(process.env.XINDE_BENCH_RUNS ?? 25)
/** Runs before those that count: what has many rules has much to be compiled. */
const WARM_UP = 60
const LENGTHS = [2_000, 20_000]
const kernel = new TextlintKernel()
const textlint = {
  ext: '.md',
  filePath: 'draft.md',
  plugins: [{ pluginId: 'markdown', plugin: markdownPlugin.default ?? markdownPlugin }],
  rules: [{ ruleId: 'bracket', rule: bracketRule.default ?? bracketRule }],
}

const linters = [
  ['心得助手', `全部 ${ours.rules} 条规则和姓名模型：结构、待填、脱敏、涉密、前后一致、文字`, ours.lint],
  [
    'zhlint 0.8.2',
    '中文排版：空格、标点、引号（default 预设）',
    (text) => zhlint(text, { rules: { preset: 'default' } }),
  ],
  ['@lint-md/core 2.4.0', '中文 Markdown 排版，默认规则', (text) => lintMarkdown(text)],
  ['markdownlint 0.38.0', 'Markdown 写法，默认规则', (text) => markdownlint({ strings: { draft: text } })],
  ['textlint 15.8.0', 'Markdown 插件加一条中文括号规则', (text) => kernel.lintText(text, textlint)],
  [
    'autocorrect-node 2.14.0（Rust）',
    '中英文之间的空格、标点全角半角',
    (text) => autocorrect.lintFor(text, 'markdown'),
  ],
]

for (const length of LENGTHS) {
  const drafts = Array.from({ length: RUNS + WARM_UP }, (_, i) => ours.draft(length, length + i))
  const bench = new Bench({ iterations: RUNS, time: 0, warmupIterations: WARM_UP, warmupTime: 0 })
  for (const [name, , lint] of linters) {
    let next = 0
    bench.add(name, () => lint(drafts[next++ % drafts.length]))
  }
  const tasks = await bench.run()
  const medians = tasks.map(({ result }) => result.latency?.p50 ?? Number.NaN)
  console.log(`\n草稿 ${length} 字，各 ${RUNS} 次的中位数：\n`)
  console.log('| 检查器 | 毫秒 | 是我们的几倍 | 查什么 |\n| :-- | --: | --: | :-- |')
  for (const [i, [name, what]] of linters.entries())
    console.log(`| ${name} | ${medians[i].toFixed(2)} | ${(medians[i] / medians[0]).toFixed(2)} | ${what} |`)
  for (const task of tasks) if (task.result.error) console.error(task.name, task.result.error)
}
process.exit(0)
