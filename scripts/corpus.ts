import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { packageRoot } from '../src/node/assets'
import { createNodeLinter } from '../src/node/node-linter'
import { KIND_NAMES } from '../src/sensitive/kind-names'

/**
 * `npm run corpus [-- 文件夹…]`: how many problems each rule raises and how many findings of each kind there
 * are per 10,000 characters, over drafts that were read by people: where a number is not what a reader would
 * say, a rule is wrong. The seed essays are read where they are present.
 */
const given = process.argv.slice(2)
const folders = given.length > 0 ? given : ['examples/规范', 'examples/待改', '../shared/seeds']
const linter = createNodeLinter()
for (const folder of folders.map((name) => join(packageRoot, name))) {
  if (!existsSync(folder)) {
    console.warn(`!!! ${relative(packageRoot, folder)} 不在，没有统计`)
    continue
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
  const rules = new Map<string, number>()
  const kinds = new Map<string, number>()
  let characters = 0
  for (const name of files) {
    const { problems, findings, report } = linter.lint(readFileSync(join(folder, name), 'utf8'))
    characters += report.source.length
    for (const { ruleId, severity } of problems) count(rules, `${ruleId} ${severity}`)
    for (const { kind } of findings) count(kinds, KIND_NAMES[kind])
  }
  console.log(`\n${relative(packageRoot, folder)}：${files.length} 份，${characters} 字符`)
  for (const [rule, times] of [...rules].sort()) console.log(`  ${rule.padEnd(36)} ${times}`)
  for (const [kind, times] of [...kinds].sort()) {
    console.log(`  ${kind}：${times} 处，每万字 ${((times * 10_000) / characters).toFixed(1)}`)
  }
}
linter.dispose()

function count(table: Map<string, number>, key: string): void {
  table.set(key, (table.get(key) ?? 0) + 1)
}
