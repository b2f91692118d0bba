import { extname } from 'node:path'
import type { FoundConfig } from '../../lint/found-config'
import type { FullLinter } from '../../lint/full-linter'
import { fileProblem, type LintResult } from '../../lint/linter'
import { type Wording, wordingOf } from '../../lint/wording'
import { loadGenres } from '../../node/assets'
import { createNodeLinter } from '../../node/node-linter'
import type { Problem } from '../../rules/problem'
import { encodingName, readBytes } from '../draft-files'
import { UsageError } from '../usage-error'
import { createConfigs } from './configs'
import { configResult, draftResult, type FileResult, unlintable } from './file-result'
import { type Input, readInput } from './input'
import { type Mended, mend } from './mend'
import type { LintSettings, LintTask } from './settings'

/** What came of one draft: plain data. */
export interface Outcome {
  file: string
  /** Left out where the file could not be read. */
  result?: FileResult
  /** Why it could not, in Chinese. */
  failure?: string
  /** The configuration file in force, where that has faults. */
  config?: FileResult
  fixed?: Mended
  /** An entry that belongs into the cache. */
  entry?: { name: string; content: Uint8Array }
}

/** Lints drafts one after the other; whatever is wrong with a file is told, never thrown. Writes nothing. */
export interface DraftLinter {
  lint(task: LintTask): Promise<Outcome>
  dispose(): void
}

/** One draft after the other is read, and mended in a few rounds; in UTF-16 code units. */
const REMEMBERED = 500_000
const START = { start: 0, end: 0 }

export function createDraftLinter(settings: LintSettings): DraftLinter {
  // Loaded where there is one: most runs have none, and ciphers take a while.
  const caching = settings.cache === undefined ? undefined : openCache(settings.cache)
  let loaded: FullLinter | undefined
  const linter = () => {
    loaded ??= createNodeLinter({ remember: REMEMBERED })
    return loaded
  }
  // Where everything is in the cache, the model need not be loaded.
  const configOf = createConfigs(settings, caching ? loadGenres() : linter().genres)

  const lintContent = async (file: string, content: Uint8Array, config: FoundConfig): Promise<Outcome> => {
    const lint = async () => lintDraft(file, await readInput(file, content), config, linter(), settings)
    if (!caching) return lint()
    const cache = await caching
    // Whether it is a Word file, its name says.
    const key = cache.keyOf(content, [config.config, settings.wording, extname(file)])
    const known = cache.read(key)
    if (known) return { file, result: { ...known, file } }
    const outcome = await lint()
    return { ...outcome, ...(outcome.result && { entry: cache.entryOf(key, outcome.result) }) }
  }

  return {
    async lint({ file, content }) {
      const config = configOf(file)
      const faults = configResult(config)
      try {
        const outcome = await lintContent(file, content ?? readBytes(file), config)
        return { ...outcome, ...(faults && { config: faults }) }
      } catch (error) {
        // Another error's own text may quote the draft, so it is not passed on.
        const failure =
          error instanceof UsageError ? error.message : '检查时出了意料之外的错误，这个文件没有检查完'
        return { file, failure, ...(faults && { config: faults }) }
      }
    },
    dispose: () => loaded?.dispose(),
  }
}

async function openCache(folder: string) {
  const { createCache } = await import('./cache')
  return createCache(folder)
}

async function lintDraft(
  file: string,
  input: Input,
  found: FoundConfig,
  linter: FullLinter,
  settings: LintSettings,
): Promise<Outcome> {
  if (input.text === undefined) {
    const message = '文件不是文本，或编码认不出来；应当是 UTF-8 编码的 Markdown 文件，请另存后再检查'
    return { file, result: unlintable(file, message) }
  }
  const first = await linter.lintFully(input.text, found.config)
  const mended = settings.fix ? await mend(input, first, linter, found) : undefined
  const last = mended?.last ?? first
  const wording = settings.wording ? await wordingFully(last, linter) : []
  const result = draftResult(file, last, encodingNotices(input.encoding), wording)
  return {
    file,
    result: { ...result, ...(input.converted && { converted: true }) },
    ...(mended && { fixed: mended.mended }),
  }
}

/** The words that the first look asks for are there for the second. */
async function wordingFully(result: LintResult, linter: FullLinter): Promise<Wording[]> {
  const wording = wordingOf(result)
  return (await linter.settle()) ? wordingOf(result) : wording
}

function encodingNotices(encoding: Input['encoding']): Problem[] {
  if (encoding === undefined || encoding === 'utf-8') return []
  const name = encodingName(encoding)
  const message = `文件是 ${name} 编码，已按 ${name} 检查；编辑器里会是乱码，应当另存为 UTF-8`
  return [{ ...fileProblem('lint/encoding', START, message), severity: 'warning' }]
}
