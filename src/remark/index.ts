import { resolve } from 'node:path'
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { Genre } from '../genre/schema'
import { type Config, DEFAULT_CONFIG } from '../lint/config'
import { createConfigFiles } from '../node/config-files'
import { createNodeLinter, type NodeLinter } from '../node/node-linter'
import { addMessages } from './message'

/** What may be set; the same words as in `.xinde.yaml`. */
export interface XindeLintOptions {
  /** How strict the rules are that `rules` does not name; `standard` unless given. */
  preset?: 'standard' | 'strict' | 'privacy'
  /** Rule id → level. */
  rules?: Record<string, 'error' | 'warning' | 'info' | 'hint' | 'off'>
  /** Names that may stand in every draft; whole names only. */
  allowNames?: string[]
  /** Values of other kinds that may stand, such as an office's telephone number. */
  allowValues?: string[]
  /** The form of drafts that declare none: `wt3`, `xd` … */
  genre?: string
  /** Heed the nearest `.xinde.yaml` of a file that has a path; what is set here comes on top. True unless given. */
  config?: boolean
}

/**
 * A unified plugin that checks a draft as `xinde lint` does and adds what it finds to the messages of the file:
 * `unified().use(remarkParse).use(xindeLint).use(remarkStringify)`. It reads the source of the file and leaves the tree as
 * it is.
 */
const xindeLint: Plugin<[XindeLintOptions?], Root> =
  (options = {}) =>
  async (_tree: Root, file: VFile) => {
    linter ??= createNodeLinter()
    const config = configOf(options, file, linter.genres)
    const { problems, report } = await linter.lintFully(String(file), config)
    addMessages(file, problems, report.lines)
  }

export default xindeLint

/** One for all files of the process: it loads the model. */
let linter: NodeLinter | undefined

function configOf(options: XindeLintOptions, file: VFile, genres: readonly Genre[]): Config {
  const folder = file.dirname === undefined ? undefined : resolve(file.cwd, file.dirname)
  const isWanted = folder !== undefined && options.config !== false
  const base = isWanted ? createConfigFiles(genres).forFolder(folder).config : DEFAULT_CONFIG
  const { preset, rules = {}, allowNames = [], allowValues = [], genre } = options
  return {
    ...base,
    rules: { ...base.rules, ...rules },
    allowNames: [...base.allowNames, ...allowNames],
    allowValues: [...base.allowValues, ...allowValues],
    ...(preset && { preset }),
    ...(genre !== undefined && { genre }),
  }
}
