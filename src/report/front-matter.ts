import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import { addAll } from '../text/add-all'
import { ownCopy } from '../text/own-copy'
import type { Range } from '../text/range'
import { nestsTooDeep } from '../text/yaml-depth'
import { takeRepeats } from '../text/yaml-repeats'
import { listedNames } from './listed-names'
import { openHead } from './open-head'

/** What the front matter of a draft says, and where. Keys may be Chinese or English. */
export interface FrontMatter {
  /** The whole block with its `---` lines; undefined where the draft has none. */
  range?: Range
  /** In its place: what reads like a block that nobody closed. It says nothing, and is no text either. */
  open?: Range
  values: FrontMatterValues
  /** What could not be understood, in Chinese, each at its place. */
  errors: { range: Range; message: string }[]
  /** Where the value of each known key stands, to replace it. */
  places: Partial<Record<keyof FrontMatterValues, Range>>
}

export interface FrontMatterValues {
  genre?: string
  title?: string
  unit?: string
  date?: string
  authors: string[]
  subjects: string[]
  allowedNames: string[]
  /** Values of other kinds (an office's telephone number) that may stand in this draft. */
  allowedValues: string[]
}

const KEYS: Record<string, keyof FrontMatterValues> = {
  体裁: 'genre',
  genre: 'genre',
  标题: 'title',
  title: 'title',
  单位: 'unit',
  unit: 'unit',
  日期: 'date',
  date: 'date',
  作者: 'authors',
  author: 'authors',
  主人公: 'subjects',
  subject: 'subjects',
  允许姓名: 'allowedNames',
  allowNames: 'allowedNames',
  允许内容: 'allowedValues',
  allowValues: 'allowedValues',
}

/** Those that name people. */
const NAMES: ReadonlySet<keyof FrontMatterValues> = new Set(['authors', 'subjects', 'allowedNames'])

const ALIAS = '文件头里以“*”开头的内容读不出来，这一处不起作用；请直接写出来，或加上引号'

const UNCLOSED = '文件头没有结束；应当在最后一项下面另起一行写 ---'

const TOO_DEEP = '文件头里括号或“-”套得太多层，整个文件头暂不起作用；应当写成“键: 值”，每行一项'

const OPENING = /^\ufeff?---[ \t]*(?:\r\n|\r|\n)/
const CLOSING = /(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/g
/** A block that was opened but not closed is searched for its end no further than this. */
const LONGEST = 20_000

function noValues(): FrontMatterValues {
  return { authors: [], subjects: [], allowedNames: [], allowedValues: [] }
}

/** One and the same for all drafts, so that what was found beside it still holds for the next version. */
const NONE: FrontMatter = { values: noValues(), errors: [], places: {} }

/** Where the front matter of a draft is, closed or not: what is no part of its text. */
export function headOf({ range, open }: FrontMatter): Range | undefined {
  return range ?? open
}

/** Reads front matter as `readFrontMatter` does, and the same one again without parsing it. */
export function createFrontMatterReader(): (source: string) => FrontMatter {
  let known: { text: string; frontMatter: FrontMatter } | undefined
  return (source) => {
    if (known && source.startsWith(known.text)) return known.frontMatter
    const frontMatter = readFrontMatter(source)
    const { range } = frontMatter
    // With its line break: what follows in the closing line may make it none.
    const end = range && source.slice(range.end, range.end + 1)
    if (range && end === '\n') known = { text: ownCopy(source.slice(0, range.end + 1)), frontMatter }
    return frontMatter
  }
}

/** Reads the YAML block at the head of a draft. Never throws: what is broken becomes an error value. */
export function readFrontMatter(source: string): FrontMatter {
  const opening = OPENING.exec(source.slice(0, 64))
  if (!opening) return NONE
  const bodyStart = opening[0].length
  CLOSING.lastIndex = 0
  const closing = CLOSING.exec(source.slice(bodyStart - 1, bodyStart + LONGEST))
  if (!closing) return unclosed(source, bodyStart)

  const bodyEnd = bodyStart - 1 + closing.index
  const range = { start: 0, end: bodyStart - 1 + closing.index + closing[0].length }
  const values = noValues()
  const errors: FrontMatter['errors'] = []
  const result: FrontMatter = { range, values, errors, places: {} }
  if (bodyEnd <= bodyStart) return result

  const text = source.slice(bodyStart, bodyEnd)
  if (nestsTooDeep(text)) {
    errors.push({ range: { start: bodyStart, end: bodyEnd }, message: TOO_DEEP })
    return result
  }
  const counter = new LineCounter()
  const lineOf = (offset: number) => counter.linePos(offset).line + 1
  const placed = ({ start, end }: Range) => ({ start: bodyStart + start, end: bodyStart + end })
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false })
  for (const error of document.errors.slice(0, 1)) {
    const [from, to] = error.pos
    const start = Math.min(bodyStart + from, bodyEnd)
    errors.push({
      range: { start, end: Math.max(start, Math.min(bodyStart + to, bodyEnd)) },
      message: `文件头第 ${lineOf(from)} 行不是“键: 值”的写法，整个文件头暂不起作用；应当每行写一项，冒号后空一格`,
    })
  }
  if (errors.length > 0) return result
  if (document.contents === null) return result
  if (!isMap(document.contents)) {
    errors.push({ range: { start: bodyStart, end: bodyEnd }, message: '文件头应当写成“键: 值”，每行一项' })
    return result
  }
  for (const { range: key, message } of takeRepeats(document, lineOf))
    errors.push({ range: placed(key), message })
  visit(document, {
    // Never followed, so that a few lines cannot stand for millions; the first one is told of.
    Alias(_key, { range: place }) {
      const [start, end] = place ?? [0, 0]
      errors.push({ range: placed({ start, end }), message: ALIAS })
      return visit.BREAK
    },
  })
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? KEYS[String(key.value)] : undefined
    if (!name) continue
    const { words, misfits } = readWords(value, NAMES.has(name))
    for (const [start, end] of misfits)
      errors.push({ range: placed({ start, end }), message: misfit(String(key), name) })
    const list = values[name]
    if (Array.isArray(list)) addAll(list, NAMES.has(name) ? words.flatMap(listedNames) : words)
    else if (words[0] !== undefined) Object.assign(values, { [name]: words[0] })
    const place = isNode(value) ? value.range : undefined
    if (place) result.places[name] = placed({ start: place[0], end: place[1] })
  }
  return result
}

/** Three dashes at the head that begin no YAML are a rule across the page; `键: 值` after them tells the two apart. */
function unclosed(source: string, bodyStart: number): FrontMatter {
  if (!/^[^\s:：#-][^:：\n]{0,20}[:：]/.test(source.slice(bodyStart, bodyStart + 64))) return NONE
  const open = openHead(source, bodyStart, (key) => Object.hasOwn(KEYS, key))
  const errors = [{ range: { start: 0, end: 3 }, message: UNCLOSED }]
  return { ...(open && { open }), values: noValues(), places: {}, errors }
}

interface Words {
  words: string[]
  /** Where something stands that is no word. */
  misfits: [number, number][]
}

/** A scalar, or the items of a list, as strings. What an alias stands for is told elsewhere. */
function readWords(value: unknown, areNames: boolean): Words {
  if (isSeq(value)) {
    const read = value.items.map((item) => readWords(item, areNames))
    return {
      words: read.flatMap(({ words }) => words),
      misfits: read.flatMap(({ misfits }) => misfits),
    }
  }
  if (!isNode(value) || isAlias(value) || (isScalar(value) && value.value === null)) return NO_WORDS
  if (!isScalar(value) || (areNames && typeof value.value !== 'string')) {
    const [start, end] = value.range ?? [0, 0]
    return { words: [], misfits: [[start, end]] }
  }
  const word = String(value.source ?? value.value).trim()
  return word === '' ? NO_WORDS : { words: [word], misfits: [] }
}

const NO_WORDS: Words = { words: [], misfits: [] }

function misfit(key: string, name: keyof FrontMatterValues): string {
  const example = NAMES.has(name) ? '[陆远山, 何某]' : name === 'allowedValues' ? '["0439-6222110"]' : '文字'
  return `“${key}”的这一处读不出来，不起作用；应当写成 ${key}: ${example}`
}
