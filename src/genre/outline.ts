import { stringify } from 'yaml'
import { toHanNumeral } from '../report/numbering'
import type { Genre, Section } from './schema'

/** What is known of a new draft; everything else becomes 〔待填：…〕. */
export interface DraftFields {
  title?: string | undefined
  author?: string | undefined
  unit?: string | undefined
  /** The person a 先进事迹 is about. */
  subject?: string | undefined
  /** 2025-06-18 is written as 2025年6月18日, anything else as it is. */
  date?: string | undefined
}

/** A snippet of its own: the whole outline, one section, or the closing lines. */
export interface Snippet {
  name: string
  prefixes: string[]
  description: string
  body: string
}

/** Something to fill in. The same field is one tab stop wherever it stands. */
interface Blank {
  hint: string
  field?: keyof DraftFields
  /** In the front matter, where a value must be valid YAML. */
  yaml?: boolean
}

/** A number that the writer picks when a section is inserted alone. */
interface Choice {
  options: string[]
}

type Piece = string | Blank | Choice

/** 2025-06-18 → 2025年6月18日: Arabic digits, no leading zeros (GB/T 9704 7.3.5.4). */
function chineseDate(date: string): string {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date.trim())
  return found ? `${found[1]}年${Number(found[2])}月${Number(found[3])}日` : date
}

const placeholder = (hint: string) => `〔待填：${hint}〕`

/** A text from a genre, which may hold 〔待填：…〕. */
function textPieces(text: string): Piece[] {
  return text.split(/(〔待填：[^〔〕]{1,200}〕)/u).map((part) => {
    const hint = /^〔待填：(.+)〕$/u.exec(part)?.[1]
    return hint === undefined ? part : { hint }
  })
}

function sectionPieces(section: Section, ordinal: Piece, level = 2): Piece[] {
  const marks = '#'.repeat(level)
  const pieces: Piece[] = [`${marks} `, ordinal, '、', ...textPieces(section.title), '\n\n']
  if (!section.children?.length) return [...pieces, { hint: section.hint }, '\n']
  const children = section.children.map((child, index): Piece[] => [
    `${marks}# （${toHanNumeral(index + 1)}）`,
    ...textPieces(child.title),
    '\n\n',
    { hint: child.hint },
    '\n',
  ])
  return [...pieces, ...children.flatMap((child, index) => (index === 0 ? child : ['\n', ...child]))]
}

/** The lines under the last section, each a paragraph: unit, name, date. */
function closingPieces(genre: Genre): Piece[] {
  const fields = ['unit', 'author', 'date'] as const
  return fields.flatMap((field): Piece[] => {
    const hint = genre.closing?.[field]
    return hint === undefined ? [] : ['\n', { hint, field }, '\n']
  })
}

function frontMatterPieces(genre: Genre): Piece[] {
  const closing = genre.closing
  const lines: Piece[][] = [
    ['体裁: ', stringify(genre.title, { lineWidth: 0 }).trimEnd(), '\n'],
    ['作者: ', { hint: closing?.author ?? '作者姓名', field: 'author', yaml: true }, '\n'],
    ['单位: ', { hint: closing?.unit ?? '单位全称', field: 'unit', yaml: true }, '\n'],
  ]
  if (genre.person === 'third') {
    lines.push(['主人公: ', { hint: '先进人物的姓名', field: 'subject', yaml: true }, '\n'])
  }
  lines.push(['日期: ', { hint: closing?.date ?? '成文日期', field: 'date', yaml: true }, '\n'])
  return ['---\n', ...lines.flat(), '---\n']
}

/** A whole draft: front matter, title, lead, the required sections (one that repeats: twice), closing. */
function draftPieces(genre: Genre): Piece[] {
  const sections = genre.sections
    .filter((section) => section.required)
    .flatMap((section) => (section.repeat ? [section, section] : [section]))
  return [
    ...frontMatterPieces(genre),
    '\n# ',
    { hint: genre.titleHint, field: 'title' },
    '\n',
    ...(genre.leadHint === undefined ? [] : ['\n', { hint: genre.leadHint }, '\n']),
    ...sections.flatMap((section, index) => ['\n', ...sectionPieces(section, toHanNumeral(index + 1))]),
    ...closingPieces(genre),
  ]
}

function toMarkdown(pieces: Piece[], fields: DraftFields = {}): string {
  const write = (piece: Piece): string => {
    if (typeof piece === 'string') return piece
    if ('options' in piece) return piece.options[0] ?? ''
    const given = (piece.field && fields[piece.field])?.replace(/\s+/gu, ' ').trim()
    if (!given) return placeholder(piece.hint)
    const value = piece.field === 'date' ? chineseDate(given) : given
    return piece.yaml ? stringify(value, { lineWidth: 0 }).trimEnd() : value
  }
  return pieces.map(write).join('')
}

const escapeSnippet = (text: string) => text.replace(/[\\$}]/g, '\\$&')

function toSnippet(pieces: Piece[]): string {
  const stops = new Map<string, number>()
  let count = 0
  const write = (piece: Piece): string => {
    if (typeof piece === 'string') return escapeSnippet(piece)
    if ('options' in piece) return `\${${++count}|${piece.options.join(',')}|}`
    const known = piece.field && stops.get(piece.field)
    if (known !== undefined) return `\${${known}:${escapeSnippet(placeholder(piece.hint))}}`
    count++
    if (piece.field) stops.set(piece.field, count)
    return `\${${count}:${escapeSnippet(placeholder(piece.hint))}}`
  }
  return `${pieces.map(write).join('')}$0`
}

/** A new draft of this form as Markdown, with 〔待填：…〕 for everything that is not known yet. */
export function outlineOf(genre: Genre, fields: DraftFields = {}): string {
  return toMarkdown(draftPieces(genre), fields)
}

/** The same draft as the body of a VS Code snippet: one tab stop a blank. */
export function snippetOf(genre: Genre): string {
  return toSnippet(draftPieces(genre))
}

/** A text that may hold 〔待填：…〕 as the body of a snippet: one tab stop a blank. */
export function textSnippet(text: string): string {
  return toSnippet(textPieces(text))
}

/** One section as Markdown, ending in a line break: for inserting a missing one. */
export function sectionOutline(section: Section, ordinal: number, level = 2): string {
  return toMarkdown(sectionPieces(section, toHanNumeral(ordinal), level))
}

/** One section as the body of a snippet; its number is picked from a list. */
export function sectionSnippetOf(section: Section): string {
  const options = Array.from({ length: 10 }, (_, index) => toHanNumeral(index + 1))
  return toSnippet(sectionPieces(section, { options }))
}

/** The snippets of one form: the whole outline first, then each section. */
export function snippetsOf(genre: Genre): Snippet[] {
  const sections = genre.sections.map((section) => ({
    name: `${genre.title}：${section.name}`,
    prefixes: [...new Set([...section.prefixes, section.name])],
    description: `插入“${section.name}”部分：${section.hint}`,
    body: sectionSnippetOf(section),
  }))
  return [
    {
      name: genre.title,
      prefixes: [...new Set([genre.id, ...genre.prefixes, genre.title])],
      description: `新建提纲：${genre.description}`,
      body: snippetOf(genre),
    },
    ...sections,
  ]
}

/** The closing lines as a snippet, the same for every form. */
export const closingSnippet: Snippet = {
  name: '落款',
  prefixes: ['lk', '落款'],
  description: '插入落款：单位、姓名、日期',
  body: toSnippet([
    { hint: '单位全称' },
    '\n\n',
    { hint: '姓名' },
    '\n\n',
    { hint: '成文日期，如2025年6月18日' },
    '\n',
  ]),
}
