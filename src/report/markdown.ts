import type { Nodes, Parents, Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Range } from '../text/range'
import type { Leaf } from './leaf'
import { readPlainLines } from './plain-lines'

/** Where Markdown must tell, chunks longer than this, and lines nested deeper than `NESTING`, are plain text: a book has neither. */
const CHUNK_LIMIT = 20_000
const NESTING = /^(?:[ \t]{0,8}(?:>|[-+*]|\d{1,9}[.)]|\[\^[^\]\s]{0,20}\]:)[ \t]{0,8}){12}/m

const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
]

/**
 * Markdown's block structure alone. Inline marks are switched off: Markdown would read the blanks in
 * `任**市队长，获**市奖` as bold, and rules must see what was typed.
 */
const parser = unified()
  .use(remarkParse)
  .use(function blocksOnly(this: Processor) {
    const data = this.data() as {
      micromarkExtensions?: unknown[]
      fromMarkdownExtensions?: unknown[]
    }
    data.micromarkExtensions = [gfmTable(), gfmFootnote(), { disable: { null: INLINE } }]
    data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()]
  })
  .freeze()

/** The leaf blocks of one chunk, in source order, with ranges relative to it. Never throws. */
export function parseLeaves(chunk: string): Leaf[] {
  return readPlainLines(chunk) ?? askMarkdown(chunk)
}

/** The same, as Markdown itself tells. */
export function askMarkdown(chunk: string): Leaf[] {
  if (chunk.length > CHUNK_LIMIT || NESTING.test(chunk)) return [plain(chunk)]
  const leaves: Leaf[] = []
  // Markdown passes over a byte-order mark without counting it; in a paste it stands at the head of any chunk.
  const counted = chunk.startsWith('\ufeff') ? ` ${chunk.slice(1)}` : chunk
  collect(parser.parse(counted) as Root, chunk, undefined, undefined, leaves)
  return leaves
}

function plain(chunk: string): Leaf {
  const whole = { start: 0, end: chunk.length }
  return { type: 'paragraph', inner: whole, outer: whole, depth: 0, container: undefined }
}

function collect(
  node: Parents,
  chunk: string,
  container: Leaf['container'],
  item: Range | undefined,
  leaves: Leaf[],
): void {
  let marker = item
  for (const child of node.children as Nodes[]) {
    const range = rangeOf(child)
    switch (child.type) {
      case 'heading':
      case 'paragraph':
      case 'tableCell': {
        const outer = marker ? { start: marker.start, end: range.end } : range
        const inner = child.type === 'paragraph' ? range : innerOf(child, range)
        const type = child.type === 'tableCell' ? 'cell' : child.type
        leaves.push({ type, inner, outer, depth: child.type === 'heading' ? child.depth : 0, container })
        marker = undefined
        break
      }
      case 'code': {
        // Four spaces before a line are an indent in Chinese typing, not code.
        const fenced = /^\s*[`~]{3}/.test(chunk.slice(range.start, range.end))
        leaves.push({ type: fenced ? 'code' : 'paragraph', inner: range, outer: range, depth: 0, container })
        break
      }
      case 'html':
        leaves.push({ type: 'html', inner: range, outer: range, depth: 0, container })
        break
      case 'listItem':
        collect(child, chunk, 'listItem', range, leaves)
        break
      case 'blockquote':
        collect(child, chunk, 'quote', undefined, leaves)
        break
      case 'footnoteDefinition':
        collect(child, chunk, 'footnote', undefined, leaves)
        break
      case 'list':
      case 'table':
      case 'tableRow':
        collect(child, chunk, container, undefined, leaves)
        break
    }
  }
}

/** The text of a heading or cell without its marks; an empty one gives an empty range at its end. */
function innerOf(node: Parents, outer: Range): Range {
  const first = node.children[0]
  const last = node.children.at(-1)
  if (!first || !last) return { start: outer.end, end: outer.end }
  return { start: rangeOf(first).start, end: rangeOf(last).end }
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
