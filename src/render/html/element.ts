import type { LineIndex } from '../../text/line-index'
import type { Range } from '../../text/range'

/** Where in the draft an element comes from: 1-based lines, `end` is the last one. */
export interface Lines {
  line: number
  end: number
}

/** Tells the line of an offset. */
export type LineFinder = Pick<LineIndex, 'at'>

/** The lines of a range of the draft. */
export function linesOf(lines: LineFinder, { start, end }: Range): Lines {
  return { line: lines.at(start).line, end: lines.at(Math.max(start, end - 1)).line }
}

/**
 * An element with its place in the draft.
 *
 * @param html its content, already safe
 */
export function tag(name: string, className: string | undefined, lines: Lines, html: string): string {
  return `<${name}${className ? ` class="${className}"` : ''}${lineAttributes(lines)}>${html}</${name}>`
}

/** ` data-line="3"`, with ` data-end="5"` where the element has more lines than one. */
export function lineAttributes({ line, end }: Lines): string {
  return ` data-line="${line}"${end > line ? ` data-end="${end}"` : ''}`
}
