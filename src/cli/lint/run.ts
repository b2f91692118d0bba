import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { judge, verdictText } from '../../lint/submission'
import type { Formatter } from '../formatters/formatter'
import type { Output } from '../output'
import { tell } from '../tell'
import { visible, visibleLines } from '../visible'
import { replaceFile } from '../write-file'
import { writeEntry } from './cache-folder'
import type { Outcome } from './draft-linter'
import type { FileResult } from './file-result'
import { createProgress } from './progress'

const CHANGED = '检查的时候文件被别的程序改过，没有修复；请关掉正在编辑它的窗口，再运行一次'

/** What a run does with what came of its drafts. */
export interface RunOptions {
  /** How many drafts there are. */
  total: number
  /** Tell whether each draft may be handed in. */
  submit?: boolean
  maxWarnings?: number
  /** Print errors only. */
  quiet?: boolean
  /** Print what would be mended, and no results. */
  fixDryRun?: boolean
  cacheFolder?: string
}

export interface Run {
  begin(): Promise<void>
  /** Writes and prints what came of one draft; to be called in order. */
  take(outcome: Outcome): Promise<void>
  /** The exit code. */
  end(): Promise<number>
}

/** One run of `xinde lint`: takes what came of each draft, in order, and says it. */
export function createRun(options: RunOptions, formatter: Formatter, output: Output): Run {
  const progress = createProgress(options.total, process.stderr)
  const toldConfigs = new Set<string>()
  const printsResults = !options.fixDryRun
  let errors = 0
  let warnings = 0
  let failures = 0
  let refused = 0

  const print = async (text: string) => {
    if (text === '') return
    progress.clear()
    await output.write(text)
  }
  const say = (text: string) => {
    progress.clear()
    tell(text)
  }
  const add = async (result: FileResult) => {
    const count = (severity: string) => result.problems.filter((each) => each.severity === severity).length
    errors += count('error')
    warnings += count('warning')
    const shown = options.quiet
      ? { ...result, problems: result.problems.filter(({ severity }) => severity === 'error') }
      : result
    if (printsResults) await print(formatter.file(shown))
  }
  const fail = (file: string, message: string) => {
    failures++
    say(message.includes(file) ? visible(message) : `${shortName(file)}：${message}`)
  }
  const mend = async ({ file, fixed }: Outcome) => {
    if (!fixed) return
    if ('refused' in fixed) return say(`${shortName(file)}：${fixed.refused}`)
    if (options.fixDryRun) {
      const name = shortName(file)
      await print(`--- ${name}\n+++ ${name}\n${visibleLines(fixed.diff)}\n`)
      return say(`${name}：可以修复 ${fixed.count} 处`)
    }
    try {
      // An editor may have saved another text since it was read.
      if (readFileSync(file, 'utf8') !== fixed.before) return fail(file, CHANGED)
      replaceFile(file, fixed.text)
      say(`${shortName(file)}：已修复 ${fixed.count} 处`)
    } catch (error) {
      fail(file, (error as Error).message)
    }
  }
  /** Faults of a configuration are warnings, and change what is found in every draft: somebody who wants errors alone wants these. */
  const sayFaults = ({ file, problems }: FileResult) => {
    for (const { message, severity } of problems)
      if (severity !== 'error') say(`${shortName(file)}：${visible(message)}`)
  }
  const submit = ({ file, problems, wording }: FileResult) => {
    const verdict = judge(problems)
    if (!verdict.passed) refused++
    say(`${shortName(file)}：${verdictText(verdict)}`)
    for (const { kind, text, count, lines } of wording) {
      say(`  用词（供参考）：“${visible(text)}”${count} 处，${kind}，第 ${lines.join('、')} 行`)
    }
  }

  return {
    begin: async () => {
      if (printsResults) await print(formatter.begin())
    },
    async take(outcome: Outcome) {
      const { file, config, result, failure, entry } = outcome
      if (config && !toldConfigs.has(config.file)) {
        toldConfigs.add(config.file)
        await add(config)
        if (options.quiet) sayFaults(config)
      }
      if (failure !== undefined) fail(file, failure)
      await mend(outcome)
      if (result) await add(result)
      if (result && options.submit) submit(result)
      if (entry && options.cacheFolder !== undefined) writeEntry(options.cacheFolder, entry)
      progress.done(shortName(file))
    },
    async end(): Promise<number> {
      progress.clear()
      if (printsResults) await print(formatter.end())
      output.close()
      if (failures > 0) return 2
      if (options.fixDryRun) return 0
      const tooMany = warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY)
      return errors > 0 || refused > 0 || tooMany ? 1 : 0
    },
  }
}

function shortName(file: string): string {
  return visible(relative(process.cwd(), file) || file)
}
