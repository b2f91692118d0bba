import { fixAll } from '../../lint/fix-all'
import type { FoundConfig } from '../../lint/found-config'
import type { FullLinter } from '../../lint/full-linter'
import type { LintResult } from '../../lint/linter'
import { markedAs } from '../draft-files'
import { diffOf } from './fix-diff'
import type { Input } from './input'

/** What was mended in a draft, or why nothing was although there may be something to mend. */
export type Mended = { count: number; before: string; text: string; diff: string } | { refused: string }

/**
 * Mends what cannot change the meaning of a draft; undefined where there is nothing to mend.
 *
 * @param first the draft as it was linted
 * @returns also the draft as it is linted afterwards
 */
export async function mend(
  input: Input,
  first: LintResult,
  linter: FullLinter,
  { config }: FoundConfig,
): Promise<{ mended: Mended; last: LintResult } | undefined> {
  const { encoding, converted } = input
  const refuse = (refused: string) => ({ mended: { refused }, last: first })
  if (converted) return refuse('Word 文件只检查，没有改；请先用 xinde import 转成 Markdown')
  if (encoding !== 'utf-8') return refuse('不是 UTF-8 编码，没有改；请先另存为 UTF-8')
  const { source } = first.report
  const fixed = fixAll(source, (draft) => (draft === source ? first : linter.lint(draft, config)).problems)
  if (fixed.edits.length === 0) return undefined
  const last = await linter.lintFully(fixed.text, config)
  const diff = diffOf(fixed.edits, first, last)
  return {
    mended: { count: fixed.count, before: markedAs(input, source), text: markedAs(input, fixed.text), diff },
    last,
  }
}
