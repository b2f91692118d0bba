import { tidyHeadings } from '../../lint/tidy-headings'
import { encodingNotice, markedAs } from '../draft-files'
import { withDraft } from '../open-draft'
import { tell } from '../tell'
import { writeResult } from '../write-file'

export interface TidyOptions {
  output?: string
  force?: boolean
}

/** `xinde tidy`: the draft with clean headings, to standard output without `-o`; the draft itself is not written. */
export function tidyDraft(file: string, options: TidyOptions): Promise<number> {
  return withDraft(file, async ({ text, marked, encoding, linter }) => {
    // A heading that is torn inside a word is known by its words: reading asks for them.
    await linter.readFully(text)
    const tidied = tidyHeadings(text, linter.read)
    const whole = markedAs({ marked }, tidied.text)
    if (options.output === undefined) process.stdout.write(whole)
    else writeResult(options.output, whole, { force: options.force })
    const count = tidied.edits.length
    const done = count === 0 ? '标题层级已经整齐，没有改动' : `整理了 ${count} 处标题，正文没有改动`
    tell(options.output === undefined ? done : `${done}：${options.output}`)
    const notice = encodingNotice(encoding)
    if (notice !== undefined) tell(notice)
    return 0
  })
}
