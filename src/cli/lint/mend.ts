import { fixAll } from '../../lint/fix-all'
import type { LintResult } from '../../lint/linter'
import type { FoundConfig } from '../../node/config-files'
import type { NodeLinter } from '../../node/node-linter'
import { diffOf } from './fix-diff'
import type { Input } from './input'

/** What was mended in a draft, or why nothing was although there may be something to mend. */
export type Mended = { count: number; text: string; diff: string } | { refused: string }

const BYTE_ORDER_MARK = '\ufeff'

/**
 * Mends what cannot change the meaning of a draft; undefined where there is nothing to mend.
 *
 * @param first the draft as it was linted
 * @returns also the draft as it is linted afterwards
 */
export async function mend(
  { encoding, marked, converted }: Input,
  first: LintResult,
  linter: NodeLinter,
  { config }: FoundConfig,
): Promise<{ mended: Mended; last: LintResult } | undefined> {
  const refuse = (refused: string) => ({ mended: { refused }, last: first })
  if (converted) return refuse('Word 文件只检查，没有改；请先用 xinde import 转成 Markdown')
  if (encoding !== 'utf-8') return refuse('不是 UTF-8 编码，没有改；请先另存为 UTF-8')
  const { source } = first.report
  const fixed = fixAll(source, (draft) => (draft === source ? first : linter.lint(draft, config)).problems)
  if (fixed.edits.length === 0) return undefined
  const last = await linter.lintFully(fixed.text, config)
  const text = (marked ? BYTE_ORDER_MARK : '') + fixed.text
  return { mended: { count: fixed.count, text, diff: diffOf(fixed.edits, first, last) }, last }
}
