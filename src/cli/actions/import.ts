import { dirname, resolve } from 'node:path'
import { createConfigFiles } from '../../node/config-files'
import { importWord } from '../../node/import-word'
import { createNodeLinter } from '../../node/node-linter'
import { wantsColor } from '../color'
import { readDraft } from '../draft-files'
import { stylish } from '../formatters/stylish'
import { draftResult } from '../lint/file-result'
import { writeOut } from '../output'
import { tell } from '../tell'
import { UsageError } from '../usage-error'

export interface ImportOptions {
  output: string
  force?: boolean
}

/**
 * `xinde import`: a Word document as a draft, then what is wrong with it, as `xinde lint` prints it. 0 when it was written,
 * whatever the problems are: they are the document's.
 */
export async function importDocument(file: string, { output, force }: ImportOptions): Promise<number> {
  const target = resolve(output)
  if (!/\.(?:md|markdown)$/i.test(target)) {
    throw new UsageError(`草稿应当存成 .md 文件：${output}`)
  }
  const linter = createNodeLinter()
  try {
    const found = createConfigFiles(linter.genres).forFolder(dirname(target))
    const done = await importWord(
      { source: resolve(file), target, overwrite: force === true },
      linter,
      found.config,
    )
    if (!done.ok) {
      const advice = done.reason === 'exists' ? '；要覆盖请加 --force' : ''
      throw new UsageError(`${done.message}${advice}`)
    }
    const pictures = done.images > 0 ? `，图片 ${done.images} 张` : ''
    tell(`已导入：${output}（${done.characters} 字${pictures}）`)
    for (const notice of done.notices) tell(`注意：${notice}`)
    const { text = '' } = readDraft(target)
    const result = draftResult(target, await linter.lintFully(text, found.config), [], [])
    const format = stylish({ color: wantsColor(process.stdout), cwd: process.cwd() })
    await writeOut(format.begin() + format.file(result) + format.end())
    return 0
  } finally {
    linter.dispose()
  }
}
