import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { packageRoot } from '../src/node/assets'
import { createNodeLinter } from '../src/node/node-linter'
import { allRules } from '../src/rules'
import type { Severity } from '../src/rules/problem'
import { KIND_NAMES } from '../src/sensitive/kind-names'

/**
 * `npm run corpus [-- --list] [文件夹…]`: how many problems each rule raises, by level, and how many findings of
 * each kind there are per 10,000 characters, over drafts that were read by people: where a number is not what a
 * reader would say, a rule is wrong. `--list` prints every message above “hint” at its place, to be read line by
 * line. The seed essays are read where they are present.
 */
const options = process.argv.slice(2)
const listing = options.includes('--list')
const given = options.filter((option) => !option.startsWith('--'))
const folders = (given.length > 0 ? given : ['examples/规范', 'examples/待改', '../shared/seeds'])
  .map((name) => join(packageRoot, name))
  .filter((folder) => {
    if (existsSync(folder)) return true
    console.warn(`!!! ${relative(packageRoot, folder)} 不在，没有统计`)
    return false
  })
const linter = createNodeLinter()
/** Rule → folder → how many. */
const table = new Map<string, number[]>()
const levels = new Map<string, Set<Severity>>()

async function measure(): Promise<void> {
  for (const [column, folder] of folders.entries()) {
    const kinds = new Map<string, number>()
    let characters = 0
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
    for (const name of files) {
      const { problems, findings, report } = await linter.lintFully(readFileSync(join(folder, name), 'utf8'))
      characters += report.source.length
      for (const { ruleId, severity, message, range } of problems) {
        const counts = table.get(ruleId) ?? folders.map(() => 0)
        counts[column] = (counts[column] ?? 0) + 1
        table.set(ruleId, counts)
        levels.set(ruleId, (levels.get(ruleId) ?? new Set()).add(severity))
        if (!listing || severity === 'hint') continue
        const { line } = report.lines.at(range.start)
        console.log(`${relative(packageRoot, join(folder, name))}:${line} ${severity} ${ruleId} ${message}`)
      }
      for (const { kind } of findings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
    console.log(`\n${relative(packageRoot, folder)}：${files.length} 份，${characters} 字符`)
    for (const [kind, times] of [...kinds].sort()) {
      const rate = ((times * 10_000) / characters).toFixed(1)
      console.log(`  ${KIND_NAMES[kind as keyof typeof KIND_NAMES]}：${times} 处，每万字 ${rate}`)
    }
  }
}

function show(): void {
  console.log(
    `\n${'规则'.padEnd(34)}${folders.map((folder) => (folder.split('/').at(-1) ?? '').padStart(8)).join('')}  级别`,
  )
  for (const [rule, counts] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cells = counts.map((count) => String(count || '·').padStart(10)).join('')
    console.log(`${rule.padEnd(36)}${cells}  ${[...(levels.get(rule) ?? [])].join('、')}`)
  }
  const silent = allRules.filter(({ id }) => !table.has(id)).length
  console.log(`共 ${allRules.length} 条规则，其中 ${silent} 条在这些稿子里没有提示。`)
}

void measure()
  .then(show)
  .finally(() => linter.dispose())
