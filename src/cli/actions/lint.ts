import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { DEFAULT_CONFIG } from '../../lint/config'
import { readConfig } from '../../node/config-files'
import { statOf } from '../../node/stat-of'
import { wantsColor } from '../color'
import { findDrafts, LEFT_OUT } from '../find-drafts'
import { formatters } from '../formatters'
import { openCacheFolder } from '../lint/cache-folder'
import { lintAll, threadsFor } from '../lint/pool'
import { createRun } from '../lint/run'
import type { LintSettings, LintTask } from '../lint/settings'
import { fileOutput, standardOutput } from '../output'
import { overridesOf } from '../rule-options'
import { UsageError } from '../usage-error'
import { distinctFiles } from '../write-file'

/** The options of `xinde lint` as commander reads them; what they mean is said in `commands/lint.ts`. */
export interface LintOptions {
  format: string
  output?: string
  force?: boolean
  submit?: boolean
  maxWarnings?: number
  quiet?: boolean
  fix?: boolean
  fixDryRun?: boolean
  all?: boolean
  stdin?: boolean
  stdinFilename?: string
  ext: string
  exclude?: string[]
  preset?: string
  rule?: string[]
  /** `false` for `--no-config`, `true` where neither is given. */
  config: string | boolean
  cache?: boolean
  cacheLocation: string
  concurrency?: number
}

const UNREAD = '文件夹读不出来，里面的草稿没有检查；请检查是否有读取权限'

/** `xinde lint`: prints what is wrong; 0 clean, 1 errors (or too many warnings), 2 where some file was not linted. */
export async function lintPaths(paths: readonly string[], options: LintOptions): Promise<number> {
  const create = formatters[options.format]
  if (!create) {
    throw new UsageError(`没有“${options.format}”这种输出格式；可以用 ${Object.keys(formatters).join('、')}`)
  }
  if (options.fixDryRun && options.format !== 'stylish') throw new UsageError(noDiffAs(options.format))
  const settings = settingsOf(options)
  const unread: string[] = []
  const tasks = options.stdin ? [await stdinTask(paths, options)] : tasksOf(paths, options, unread)
  const threads = options.concurrency ? Math.min(options.concurrency, tasks.length) : threadsFor(tasks.length)
  const { output: path, force } = options
  const originals = options.stdin ? [] : tasks.map(({ file }) => file)
  const output = path === undefined ? standardOutput : fileOutput(path, { force, originals })
  const isFile = output !== standardOutput
  const formatter = (await create())({
    color: !isFile && wantsColor(process.stdout),
    cwd: process.cwd(),
    all: options.all === true,
  })
  if (settings.cache !== undefined) openCacheFolder(settings.cache, Date.now())
  const cacheFolder = settings.cache === undefined ? {} : { cacheFolder: settings.cache }
  const run = createRun({ ...options, ...cacheFolder, total: tasks.length }, formatter, output)
  await run.begin()
  for (const folder of unread) await run.take({ file: folder, failure: UNREAD })
  for await (const outcome of lintAll(tasks, settings, threads)) await run.take(outcome)
  return run.end()
}

/** What would be mended is told as a diff and in no other form. */
function noDiffAs(format: string): string {
  return `--fix-dry-run 只列出改动前后的文字，没有 ${format} 格式；要 ${format} 格式的检查结果，请去掉 --fix-dry-run`
}

function settingsOf(options: LintOptions): LintSettings {
  const fix = options.fix === true || options.fixDryRun === true
  const config = typeof options.config === 'string' ? resolve(options.config) : options.config
  if (typeof config === 'string') refuseUnusable(config, `${options.config}`)
  return {
    overrides: overridesOf(options),
    fix,
    wording: options.submit === true,
    ...(config !== true && { config }),
    // A draft that is mended must be read anyway, and is another one afterwards.
    ...(options.cache && !fix && { cache: resolve(options.cacheLocation) }),
  }
}

/** Throws where a configuration that was asked for by name is not there, or is none: nobody wants another in its place. */
function refuseUnusable(path: string, typed: string): void {
  const stat = statOf(path)
  if (!stat) throw new UsageError(`没有这个配置文件：${typed}`)
  if (!stat.isFile())
    throw new UsageError(`这不是配置文件：${typed}；请写明文件，如 --config 文件夹/.xinde.yaml`)
  const { config, faults } = readConfig(path, [])
  const [fault] = faults
  if (fault && config === DEFAULT_CONFIG) throw new UsageError(`配置文件用不了：${typed}；${fault.message}`)
}

/** @param unread folders that cannot be read are added to it */
function tasksOf(
  paths: readonly string[],
  { ext, exclude = [], fix }: LintOptions,
  unread: string[],
): LintTask[] {
  if (paths.length === 0) throw new UsageError('请写明要检查的文件或文件夹，如 xinde lint 草稿.md')
  const extensions = ext
    .split(/[,，]/)
    .map((each) => each.trim().toLowerCase().replace(/^\.?/, '.'))
    .filter((each) => each !== '.')
  const files = findDrafts(paths, { extensions, exclude, onUnread: (folder) => unread.push(folder) })
  if (files.length + unread.length === 0)
    throw new UsageError(`这里没有可以检查的文件（${extensions.join('、')}）；${LEFT_OUT}`)
  // One draft under two names is mended once.
  return (fix ? distinctFiles(files) : files).map((file) => ({ file }))
}

async function stdinTask(paths: readonly string[], options: LintOptions): Promise<LintTask> {
  if (paths.length > 0) throw new UsageError('--stdin 从标准输入读草稿，不能再写文件名')
  if (options.fix) throw new UsageError('--stdin 没有文件可以写回；要看会改什么，请用 --fix-dry-run')
  return { file: resolve(options.stdinFilename ?? '标准输入.md'), content: await buffer(process.stdin) }
}
