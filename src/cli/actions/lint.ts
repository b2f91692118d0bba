import { dirname, relative } from 'node:path'
import { judge, verdictText } from '../../lint/submission'
import { createConfigFiles } from '../../node/config-files'
import { createNodeLinter } from '../../node/node-linter'
import { findDrafts } from '../draft-files'
import { configResult, type FileResult, lintFile } from '../file-result'
import { type FixedFile, fixFile } from '../fix-file'
import { formatters } from '../formatters'
import { UsageError } from '../usage-error'

export interface LintOptions {
  format: string
  maxWarnings?: number
  /** Judge whether each draft may be handed in. */
  submit?: boolean
  /** Mend what cannot change the meaning, then print what is left. */
  fix?: boolean
  /** Print what `fix` would change, and nothing else. */
  fixDryRun?: boolean
}

/** `xinde lint`: prints what is wrong; 0 clean, 1 errors (or too many warnings). */
export async function lintPaths(paths: readonly string[], options: LintOptions): Promise<number> {
  const format = formatters[options.format]
  if (!format) {
    throw new UsageError(`没有“${options.format}”这种输出格式；可以用 ${Object.keys(formatters).join('、')}`)
  }
  const files = findDrafts(paths)
  if (files.length === 0) throw new UsageError('这里没有 Markdown 文件（.md）可以检查')
  const linter = createNodeLinter()
  try {
    const configs = createConfigFiles(linter.genres)
    const configResults = new Map<string, FileResult[]>()
    const results: FileResult[] = []
    for (const file of files) {
      const found = configs.forFolder(dirname(file))
      if (found.file !== undefined && !configResults.has(found.file)) {
        configResults.set(found.file, configResult(found))
      }
      if (options.fix || options.fixDryRun) {
        const fixed = await fixFile(file, linter, found, !options.fixDryRun)
        if (options.fixDryRun && fixed.diff !== '') process.stdout.write(`${fixed.diff}\n`)
        tellFixed(file, fixed, options.fixDryRun === true)
      }
      if (!options.fixDryRun)
        results.push(await lintFile(file, linter, found, { wording: options.submit === true }))
    }
    if (options.fixDryRun) return 0
    const all = [...[...configResults.values()].flat(), ...results]
    process.stdout.write(`${format(all, { color: wantsColor(), cwd: process.cwd() })}\n`)
    const passed = !options.submit || printVerdicts(results)
    return passed ? exitCode(all, options.maxWarnings) : 1
  } finally {
    linter.dispose()
  }
}

/** One line a file on standard error, where there is something to tell. */
function tellFixed(file: string, { count, refused }: FixedFile, dry: boolean): void {
  const told = refused ?? (count > 0 ? `${dry ? '可以修复' : '已修复'} ${count} 处` : '')
  if (told !== '') process.stderr.write(`${shortName(file)}：${told}\n`)
}

function shortName(file: string): string {
  return relative(process.cwd(), file) || file
}

/** A line a draft, and its wording, on standard error, so that the results stay what a script expects. */
function printVerdicts(results: readonly FileResult[]): boolean {
  const verdicts = results.map((result) => ({ ...result, verdict: judge(result.problems) }))
  for (const { file, verdict, wording, lines } of verdicts) {
    process.stderr.write(`${shortName(file)}：${verdictText(verdict)}\n`)
    for (const { kind, text, places } of wording) {
      const at = [...new Set(places.map(({ start }) => lines.at(start).line))].join('、')
      process.stderr.write(`  用词（供参考）：“${text}”${places.length} 处，${kind}，第 ${at} 行\n`)
    }
  }
  return verdicts.every(({ verdict }) => verdict.passed)
}

function exitCode(results: readonly FileResult[], maxWarnings = Number.POSITIVE_INFINITY): number {
  const all = results.flatMap(({ problems }) => problems)
  const warnings = all.filter(({ severity }) => severity === 'warning').length
  return all.some(({ severity }) => severity === 'error') || warnings > maxWarnings ? 1 : 0
}

/** Colours on a terminal only; NO_COLOR (no-color.org) and FORCE_COLOR have the last word. */
function wantsColor(): boolean {
  if (process.env.NO_COLOR) return false
  return process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : process.stdout.isTTY === true
}
