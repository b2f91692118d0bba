import { readBlocks } from './body'
import { createEscape } from './escape'
import { linesOf, markdownOf, printedText, type Writing } from './line'
import type { Block, Cell, Paragraph, Table } from './model'
import type { Reader } from './reader'
import { type Roles, rolesOf } from './roles'
import { rowsAsParagraphs } from './table'

/** A draft that was written, and what names it. */
export interface Written {
  markdown: string
  title: string | undefined
}

/** An automatic number that is a list mark in Markdown too. */
const LIST_MARK = /^\d{1,3}[.)]$/

/**
 * Writes blocks as a draft: headings with `#`, lists, tables, and the notes right after the block that calls them,
 * so that the last lines of the document stay the last.
 *
 * @param folder where the images will be, relative to the draft
 */
export function writeDraft(read: readonly Block[], reader: Reader, folder: string): Written {
  const writing: Writing = { escaped: createEscape(), folder }
  const blocks = read.flatMap((block): Block[] => (block.kind === 'paragraph' ? linesOf(block) : [block]))
  const roles = rolesOf(blocks)
  const pieces: string[] = []
  const list = createIndents()
  let inList = false
  for (const [at, block] of blocks.entries()) {
    const mark = block.kind === 'paragraph' ? markOf(block, at, blocks, roles) : undefined
    let text: string
    if (block.kind === 'table') text = tableOf(block, writing)
    else if (mark !== undefined) {
      text = list.next(block.label?.level ?? 0, mark) + mark + markdownOf(block, 'item', writing, false)
    } else text = paragraphOf(block, roles, writing)
    if (mark === undefined) list.end()
    const notes = notesOf(block, reader, writing)
    if (text !== '' && titleGoesOn(block, blocks[at - 1], roles)) pieces.push(text)
    else if (text !== '')
      pieces.push(inList && mark !== undefined ? '\n' : pieces.length > 0 ? '\n\n' : '', text)
    if (notes !== '') pieces.push('\n\n', notes)
    inList = mark !== undefined && notes === ''
  }
  const title = [...roles.title]
    .map((block) => (block.kind === 'paragraph' ? printedText(block) : ''))
    .join('')
  return { markdown: `${pieces.join('')}\n`, title: title === '' ? undefined : title }
}

/** The lines of a title are one heading. */
function titleGoesOn(block: Block, before: Block | undefined, { title }: Roles): boolean {
  return title.has(block) && before !== undefined && title.has(before)
}

function paragraphOf(paragraph: Paragraph, roles: Roles, writing: Writing): string {
  const [first] = roles.title
  if (paragraph === first) return `# ${markdownOf(paragraph, 'heading', writing)}`
  if (roles.title.has(paragraph)) return markdownOf(paragraph, 'heading', writing)
  const depth = roles.headings.get(paragraph)
  if (depth !== undefined) return `${'#'.repeat(depth)} ${markdownOf(paragraph, 'heading', writing)}`
  return markdownOf(paragraph, 'paragraph', writing)
}

/** The list mark of an item; undefined for what is none. A number alone (no neighbour of its list) is text. */
function markOf(
  paragraph: Paragraph,
  at: number,
  blocks: readonly Block[],
  roles: Roles,
): string | undefined {
  const { label } = paragraph
  if (!label || roles.headings.has(paragraph) || roles.title.has(paragraph)) return undefined
  if (label.bullet) return '- '
  if (!LIST_MARK.test(label.text)) return undefined
  const isNeighbour = (other: Block | undefined) =>
    other?.kind === 'paragraph' && other.label?.list === label.list && !roles.headings.has(other)
  return isNeighbour(blocks[at - 1]) || isNeighbour(blocks[at + 1]) ? `${label.text} ` : undefined
}

/** How far items are indented: each stands under the text of the item that it belongs to. */
function createIndents() {
  let open: { level: number; width: number }[] = []
  return {
    next(level: number, mark: string): string {
      open = open.filter((item) => item.level < level)
      const indent = open.reduce((sum, { width }) => sum + width, 0)
      open.push({ level, width: mark.length })
      return ' '.repeat(indent)
    },
    end() {
      open = []
    },
  }
}

function tableOf({ rows }: Table, writing: Writing): string {
  const lines = rows.map((cells) => `| ${cells.map((cell) => cellOf(cell, writing)).join(' | ')} |`)
  const [head = '', ...rest] = lines
  const rule = `| ${(rows[0] ?? []).map(() => '---').join(' | ')} |`
  return [head, rule, ...rest].join('\n')
}

function cellOf(cell: Cell, writing: Writing): string {
  return cell
    .flatMap(linesOf)
    .map((line) => (line.label?.bullet ? '•' : '') + markdownOf(line, 'cell', writing))
    .filter((text) => text !== '')
    .join('<br>')
}

/** The notes that a block calls for the first time, each `[^1]: …`. */
function notesOf(block: Block, reader: Reader, writing: Writing): string {
  return notesIn(block)
    .flatMap((number) => {
      const note = reader.notes.noteOf(number)
      if (!note) return []
      const [first, ...more] = readBlocks(note.element, { ...reader, story: note.story })
        .flatMap((part) => paragraphsOf(part, reader))
        .flatMap((part) => linesOf(part).map((line) => markdownOf(line, 'paragraph', writing)))
      // Markdown takes indented paragraphs for the rest of the note.
      return [[`[^${number}]: ${first ?? ''}`, ...more.map((text) => `    ${text}`)].join('\n\n')]
    })
    .join('\n\n')
}

/** A note holds paragraphs alone; a table in it gives one a row. */
function paragraphsOf(block: Block, { tally }: Reader): Paragraph[] {
  if (block.kind === 'paragraph') return [block]
  tally.add('noteTables')
  return rowsAsParagraphs(block)
}

function notesIn(block: Block): number[] {
  const paragraphs = block.kind === 'paragraph' ? [block] : block.rows.flat(2)
  const numbers = paragraphs.flatMap(({ inlines }) =>
    inlines.flatMap((inline) => (inline.kind === 'note' ? [inline.number] : [])),
  )
  return [...new Set(numbers)]
}
