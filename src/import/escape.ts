import type { Nodes, Parents } from 'mdast'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { STRUCK_FROM, STRUCK_TO } from './stand-ins'

/** Where a text of one line is to stand. */
export type Place = 'paragraph' | 'heading' | 'item' | 'cell'

/** How a place is written, and the nodes that a reader of Markdown must find there, from the outside in. */
const PLACES: Readonly<Record<Place, { write(text: string): string; shape: readonly Nodes['type'][] }>> = {
  paragraph: { write: (text) => text, shape: ['root', 'paragraph'] },
  heading: { write: (text) => `## ${text}`, shape: ['root', 'heading'] },
  item: { write: (text) => `- ${text}`, shape: ['root', 'list', 'listItem', 'paragraph'] },
  cell: { write: (text) => `| ${text} |\n| --- |`, shape: ['root', 'table', 'tableRow', 'tableCell'] },
}

/** Without any of these Markdown reads a text as it is. */
const SYNTAX = /[\\`*_~[\]<>&#+=|:\ufdd0-]|^\d{1,9}[.)]/
/** What can be read as a mark inside a line, each by itself. */
const KINDS = ['\\', '*', '_', '`', '~', '[', '<', '&', '#'] as const
/** Longer texts are not tried: everything in them is escaped. */
const LONGEST = 5_000

const parser = unified()
  .use(remarkParse)
  .use(function tablesToo(this: Processor) {
    const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] }
    data.micromarkExtensions = [gfmTable(), gfmStrikethrough()]
    data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()]
  })
  .freeze()

/** Makes a text of one line safe for a place. */
export type Escape = (text: string, place: Place) => string

/**
 * Escapes texts so that Markdown reads them as they are, and nothing that needs no escape: the blanks in 任**市队长 stay as
 * typed, those in 任**市队长，获**市奖, which Markdown would read as bold, do not. What is needed is found by trying. What
 * stands for the ends of struck words becomes `~~`.
 *
 * @param budget how many characters may be read in trying, over all texts; after that everything is escaped
 */
export function createEscape(budget = 1_000_000): Escape {
  let left = budget
  const readsAs = (markdown: string, text: string, place: Place): boolean => {
    left -= markdown.length
    if (left < 0 || markdown.length > LONGEST) return false
    const { write, shape } = PLACES[place]
    return textAt(parser.parse(write(struckOut(markdown))), shape) === text
  }
  const marked: Escape = (text, place) => {
    const safe = place === 'cell' ? text.replaceAll('|', '\\|') : text
    if (!SYNTAX.test(safe)) return safe
    // `[^1]` is a note where the draft has one of that number.
    const callsNote = text.includes('[^')
    if (!callsNote) {
      if (readsAs(safe, text, place)) return safe
      const started = escapedStart(safe)
      if (readsAs(started, text, place)) return started
    }
    let kinds: readonly string[] = KINDS.filter((kind) => text.includes(kind))
    for (const kind of kinds) {
      if (kind === '[' && callsNote) continue
      const others = kinds.filter((other) => other !== kind)
      if (readsAs(escaped(text, others, place), text, place)) kinds = others
    }
    return escaped(text, kinds, place)
  }
  return (text, place) => struckOut(marked(text, place))
}

/** The marks of Markdown for what stands for them. */
function struckOut(text: string): string {
  return text.replaceAll(STRUCK_FROM, '~~').replaceAll(STRUCK_TO, '~~')
}

function escaped(text: string, kinds: readonly string[], place: Place): string {
  const all = place === 'cell' ? [...kinds, '|'] : kinds
  const marked = [...text].map((unit) => (all.includes(unit) ? `\\${unit}` : unit)).join('')
  return escapedStart(marked)
}

/** The marks that begin a list, a quotation, a heading or a rule across the page. */
function escapedStart(text: string): string {
  return text.replace(/^(?=[#>+\-=*_~`|:])/, '\\').replace(/^(\d{1,9})(?=[.)])/, '$1\\')
}

/** The text at the end of a line of only children; undefined where the tree has another shape. */
function textAt(node: Nodes, shape: readonly string[]): string | undefined {
  const [wanted, ...inner] = shape
  if (node.type !== wanted || !('children' in node)) return undefined
  if (inner.length === 0) return plainText(node)
  const [only] = node.children
  return only && node.children.length === 1 ? textAt(only as Nodes, inner) : undefined
}

function plainText(node: Parents): string | undefined {
  const texts = node.children.map((child) => {
    if (child.type === 'text') return child.value
    const struck = child.type === 'delete' ? plainText(child) : undefined
    return struck === undefined ? undefined : STRUCK_FROM + struck + STRUCK_TO
  })
  return texts.includes(undefined) ? undefined : texts.join('')
}
