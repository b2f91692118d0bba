import { tidyHeadings } from '../../lint/tidy-headings'
import { createNodeLinter } from '../../node/node-linter'
import { readDraft } from '../draft-files'
import { UsageError } from '../usage-error'
import { writeResult } from '../write-file'

export interface TidyOptions {
  output?: string
  force?: boolean
}

/** `xinde tidy`: the draft with clean headings, to standard output without `-o`; the draft itself is not written. */
export async function tidyDraft(file: string, options: TidyOptions): Promise<number> {
  const { text } = readDraft(file)
  if (text === undefined) throw new UsageError(`文件不是文本，或编码认不出来：${file}`)
  const linter = createNodeLinter()
  try {
    // A heading that is torn inside a word is known by its words: reading asks for them.
    await linter.readFully(text)
    const tidied = tidyHeadings(text, linter.read)
    if (options.output === undefined) process.stdout.write(tidied.text)
    else writeResult(options.output, tidied.text, options.force === true)
    const count = tidied.edits.length
    const done = count === 0 ? '标题层级已经整齐，没有改动' : `整理了 ${count} 处标题，正文没有改动`
    process.stderr.write(options.output === undefined ? `${done}\n` : `${done}：${options.output}\n`)
    return 0
  } finally {
    linter.dispose()
  }
}
