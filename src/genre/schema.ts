import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { patternFault } from './pattern'

/** A form of report: which sections it has, in which order, and what to write in them. */
export interface Genre {
  /** Short name for the command line, file names and snippets: `wt3`. */
  id: string
  /** Name that officers use, also written into the front matter: 问题—原因—对策. */
  title: string
  /** One Chinese line for pickers. */
  description: string
  /** What 体裁 in the front matter may also say. */
  aliases: string[]
  /** Snippet prefixes besides the id: pinyin initials, Chinese. */
  prefixes: string[]
  /** Whether the writer tells of himself or of somebody else. */
  person?: 'first' | 'third'
  titleHint: string
  leadHint?: string
  /** In the order in which a draft has them. */
  sections: Section[]
  closing?: Closing
  cues: Cue[]
}

/** One part of a report: how to write it and how to find it. */
export interface Section {
  id: string
  /** Short name for messages: 问题. */
  name: string
  /** The heading to write, without its number: 存在的主要问题; may hold 〔待填：…〕. */
  title: string
  required: boolean
  /** A part that comes once for each question: the whole section may be there any number of times. */
  repeat?: boolean
  /** Snippet prefixes of the section alone. */
  prefixes: string[]
  /** Pattern sources, searched in a heading without its number; one heading may match several sections. */
  headings: string[]
  /** Pattern sources, searched in a paragraph (all begin with ^): for drafts without headings. */
  openings: string[]
  /** Words of titles that no pattern lists but that speak for this part: 病灶, 怎么治. */
  keywords: WeightedWords[]
  /** Words that its text has more often than that of other parts. */
  contents: WeightedWords[]
  /** What to write in this part. */
  hint: string
  /** Standard phrases that this part is often begun or tied together with. */
  phrases: string[]
  children?: Child[]
}

/** Words that count alike. */
export interface WeightedWords {
  weight: number
  words: string[]
}

/** A sub-heading of an outline. Its title may hold 〔待填：…〕. */
export interface Child {
  title: string
  hint: string
}

/** Hints of the lines under the last section. */
export interface Closing {
  unit?: string
  author?: string
  date: string
}

/** Words that tell a form from others; weight 1 counts as much as one required section found. */
export interface Cue {
  pattern: string
  weight: number
  where: 'title' | 'heading' | 'body'
}

/** A fault in a genre's YAML; `line` is 1-based. */
export interface GenreError {
  message: string
  line: number
  file: string
}

export type GenreResult = { genre: Genre } | { errors: GenreError[] }

/** The part of JSON Schema that genres need; `format: regex` also asks for a linear pattern. */
export interface Schema {
  type: 'object' | 'array' | 'string' | 'number' | 'boolean'
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: false
  items?: Schema
  minItems?: number
  enum?: string[]
  pattern?: string
  patternErrorMessage?: string
  format?: 'regex'
  exclusiveMinimum?: number
  maximum?: number
}

const oneLine = (description: string): Schema => ({
  type: 'string',
  description,
  pattern: '^[^\\n\\r〔〕]+$',
  patternErrorMessage: '应当是一行文字，不带〔〕',
})
const heading = (description: string): Schema => ({
  type: 'string',
  description: `${description}可以含〔待填：…〕`,
  pattern: '^(?:[^\\n\\r〔〕]|〔待填：[^\\n\\r〔〕]+〕)+$',
  patternErrorMessage: '应当是一行文字，〔〕只能写成〔待填：…〕',
})
const identifier = (description: string): Schema => ({
  type: 'string',
  description,
  pattern: '^[a-z][a-z0-9-]*$',
  patternErrorMessage: '应当用小写字母开头，只用小写字母、数字和连字符',
})
const list = (description: string, items: Schema, minItems?: number): Schema => ({
  type: 'array',
  description,
  items,
  ...(minItems === undefined ? {} : { minItems }),
})
const object = (description: string, required: string[], properties: Record<string, Schema>): Schema => ({
  type: 'object',
  description,
  additionalProperties: false,
  required,
  properties,
})
const prefix: Schema = {
  type: 'string',
  description: '不含空格的词',
  pattern: '^\\S+$',
  patternErrorMessage: '应当不含空格',
}
const pattern: Schema = { type: 'string', description: '正则表达式，重复必须有上限', format: 'regex' }
const opening: Schema = {
  type: 'string',
  description: '正则表达式，以 ^ 开头，重复必须有上限',
  format: 'regex',
  pattern: '^\\^',
  patternErrorMessage: '应当以 ^ 开头',
}

const weightedWords = (description: string): Schema =>
  list(
    description,
    object('分量相同的一组词', ['weight', 'words'], {
      weight: { type: 'number', description: '每个词的分量', exclusiveMinimum: 0, maximum: 1 },
      words: list('词语，不是正则表达式', prefix, 1),
    }),
  )

const section = object('报告的一个部分', ['id', 'name', 'title', 'required', 'headings', 'hint'], {
  id: identifier('部分的代号，在本体裁内不重复'),
  name: oneLine('简称，用在提示语里，如：问题'),
  title: heading('写进提纲的标题，不带序号；'),
  required: { type: 'boolean', description: '是否必须有；没有时提示缺项' },
  repeat: { type: 'boolean', description: '是否可以重复出现，如一问一答' },
  prefixes: list('单独插入这一部分的触发词', prefix),
  headings: list('标题的各种说法：在去掉序号的标题里查找，长的写在前面', pattern, 1),
  openings: list('没有标题时，这一部分段首的说法', opening),
  keywords: weightedWords('没有列入 headings 的标题里，哪些词说明多半是这一部分；满 1 就够'),
  contents: weightedWords('这一部分的正文里比别的部分多见的词'),
  hint: oneLine('这一部分写什么'),
  phrases: list('这一部分的常用语，由人挑选插入', heading('一句话，')),
  children: list(
    '下一级提纲',
    object('下一级标题', ['title', 'hint'], {
      title: heading('下一级标题，不带序号；'),
      hint: oneLine('写什么'),
    }),
  ),
})

/** The shape of a genre; `genres/schema.json` is generated from it. */
export const genreSchema: Schema = object(
  '心得助手的体裁：有哪些部分、次序、各种说法和写作提示',
  ['id', 'title', 'description', 'titleHint', 'sections'],
  {
    id: identifier('体裁的代号，如 wt3'),
    title: oneLine('体裁的名称，写进草稿的“体裁：”'),
    description: oneLine('一句话说明，选择体裁时显示'),
    aliases: list('“体裁：”还可以写成什么', oneLine('别名')),
    prefixes: list('代码片段的触发词：拼音首字母、汉字', prefix),
    person: { type: 'string', description: '人称：first 第一人称，third 第三人称', enum: ['first', 'third'] },
    titleHint: oneLine('题目怎么写'),
    leadHint: oneLine('开头一段写什么'),
    sections: list('各部分，按先后次序', section, 1),
    closing: object('落款', ['date'], {
      unit: oneLine('单位怎么写'),
      author: oneLine('姓名怎么写'),
      date: oneLine('日期怎么写'),
    }),
    cues: list(
      '除各部分外，认出这一体裁的词语',
      object('线索', ['pattern', 'weight', 'where'], {
        pattern,
        weight: {
          type: 'number',
          description: '分量：1 相当于找到一个必备部分',
          exclusiveMinimum: 0,
          maximum: 5,
        },
        where: {
          type: 'string',
          description: '在哪里查找：题目、标题、正文',
          enum: ['title', 'heading', 'body'],
        },
      }),
    ),
  },
)

const typeNames = {
  object: '一组“键: 值”',
  array: '列表',
  string: '文字',
  number: '数字',
  boolean: 'true 或 false',
}

/** Tells a fault at a node of the YAML. */
type Report = (node: Node | null | undefined, message: string) => void
type Resolve = (node: unknown) => Node | null

function stringFault(text: string, schema: Schema): string | undefined {
  if (schema.enum && !schema.enum.includes(text)) return `的值不认识，应当是${schema.enum.join('或')}`
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(text)) {
    return schema.patternErrorMessage ?? '写法不对'
  }
  return schema.format === 'regex' ? patternFault(text) : undefined
}

const isOfType = (value: unknown, type: Schema['type']): boolean => {
  const actual: string = typeof value
  return actual === type
}

/** Checks one node against its schema; `path` is the key path shown to the reader. */
function validate(node: Node | null, schema: Schema, path: string, report: Report, resolve: Resolve): void {
  const where = path === '' ? '体裁' : `“${path}”`
  const wrong = () => report(node, `${where}类型不对，应当是${typeNames[schema.type]}`)
  if (schema.type === 'object') {
    if (!isMap(node)) {
      wrong()
      return
    }
    const present = new Set<string>()
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : ''
      const child = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties?.[name] : undefined
      present.add(name)
      if (child) validate(resolve(value), child, path ? `${path}.${name}` : name, report, resolve)
      else
        report(resolve(key), `不认识“${name}”，可用的有：${Object.keys(schema.properties ?? {}).join('、')}`)
    }
    for (const name of schema.required ?? []) {
      if (!present.has(name)) report(node, `${where}缺少“${name}”`)
    }
  } else if (schema.type === 'array') {
    if (!isSeq(node)) {
      wrong()
      return
    }
    if (node.items.length < (schema.minItems ?? 0)) report(node, `${where}不能是空的`)
    const { items } = schema
    if (!items) return
    node.items.forEach((item, index) => {
      validate(resolve(item), items, `${path}[${index + 1}]`, report, resolve)
    })
  } else {
    if (!isScalar(node) || !isOfType(node.value, schema.type)) {
      wrong()
      return
    }
    if (typeof node.value === 'string') {
      const fault = stringFault(node.value, schema)
      if (fault) report(node, `${where}${fault}`)
    }
    if (typeof node.value === 'number') {
      const { exclusiveMinimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema
      if (!(node.value > exclusiveMinimum && node.value <= maximum)) {
        report(node, `${where}应当大于${exclusiveMinimum}，不超过${maximum}`)
      }
    }
  }
}

/** What only makes sense across fields: ids are unique, a heading that we write is found again. */
function crossCheck(genre: Genre, tell: (sectionIndex: number, key: string, message: string) => void): void {
  const seen = new Set<string>()
  genre.sections.forEach((section, index) => {
    if (seen.has(section.id)) tell(index, 'id', `部分的代号“${section.id}”重复，应当各不相同`)
    seen.add(section.id)
    for (const other of genre.sections) {
      const found = other.headings.some((source) => new RegExp(source, 'u').test(section.title))
      if (other === section && !found) {
        tell(index, 'title', `“${section.title}”与自己的 headings 都不相符，写出的提纲会被当成缺项`)
      }
      if (other.id !== section.id && found) {
        tell(index, 'title', `“${section.title}”也符合“${other.name}”的 headings，两部分会混淆`)
      }
    }
  })
}

/** A genre whose optional lists are filled in. */
function withDefaults(raw: Genre): Genre {
  return {
    ...raw,
    aliases: raw.aliases ?? [],
    prefixes: raw.prefixes ?? [],
    cues: raw.cues ?? [],
    sections: raw.sections.map((section) => ({
      ...section,
      prefixes: section.prefixes ?? [],
      openings: section.openings ?? [],
      keywords: section.keywords ?? [],
      contents: section.contents ?? [],
      phrases: section.phrases ?? [],
    })),
  }
}

/** Reads a genre from YAML. Faults are values: Chinese messages with 1-based lines, in order. */
export function parseGenre(yamlText: string, fileName: string): GenreResult {
  const lineCounter = new LineCounter()
  const document = parseDocument(yamlText, { lineCounter })
  const errors: GenreError[] = document.errors.map(({ message, pos }) => ({
    message: `YAML 写法有误（${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}）`,
    line: Math.max(1, lineCounter.linePos(pos[0]).line),
    file: fileName,
  }))
  if (errors.length > 0) return { errors }

  const resolve: Resolve = (node) =>
    isAlias(node) ? (node.resolve(document) ?? null) : (node as Node | null)
  const report: Report = (node, message) => {
    errors.push({ message, line: node?.range ? lineCounter.linePos(node.range[0]).line : 1, file: fileName })
  }
  validate(document.contents, genreSchema, '', report, resolve)
  const inOrder = () => errors.sort((a, b) => a.line - b.line)
  if (errors.length > 0) return { errors: inOrder() }

  const genre = withDefaults(document.toJS({ maxAliasCount: -1 }) as Genre)
  crossCheck(genre, (index, key, message) => {
    report(document.getIn(['sections', index, key], true) as Node | undefined, message)
  })
  return errors.length > 0 ? { errors: inOrder() } : { genre }
}
