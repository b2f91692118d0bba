import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml'
import { findGenre } from '../genre/recognize'
import type { Genre } from '../genre/schema'
import type { Severity } from '../rules/problem'
import type { UnitTerm } from '../rules/term/term'
import { VALUE_KINDS, type ValueKind } from '../sensitive/finding'
import { KIND_NAMES } from '../sensitive/kind-names'
import { DEFAULT_STYLES, type MaskStyles } from '../sensitive/masking'
import type { Range } from '../text/range'
import { PRESET_NAMES, type Preset } from './presets'

/** What a unit sets for its drafts. Data only: nothing in it can name a program to run. */
export interface Config {
  /** Rule id → severity; `off` silences the rule. */
  rules: Readonly<Record<string, Severity | 'off'>>
  /** How strict the rules are that `rules` does not name; the standard one where it is left out. */
  preset?: Preset
  /** The form of drafts that declare none. */
  genre?: string
  /** Names that may stand in every draft. Whole names only. */
  allowNames: readonly string[]
  /** Values of other kinds that may stand in every draft, such as an office's telephone number. */
  allowValues: readonly string[]
  /** How things are masked. */
  masks: MaskStyles
  /** Groups of words that mean the same in 问题 and 对策, beyond those that everybody has. */
  relatedWords?: readonly (readonly string[])[]
  /** Words that the unit has others for. */
  terms: readonly UnitTerm[]
  /** Words that our lists of terms leave alone. */
  allowTerms: readonly string[]
}

export const DEFAULT_CONFIG: Config = {
  rules: {},
  allowNames: [],
  allowValues: [],
  masks: DEFAULT_STYLES,
  terms: [],
  allowTerms: [],
}

/** A fault in a configuration file, at its place in it. */
export interface ConfigFault {
  range: Range
  message: string
}

const SEVERITIES: Record<string, Severity | 'off'> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'hint',
  off: 'off',
  // YAML 1.1 tools write off as false.
  false: 'off',
  错误: 'error',
  警告: 'warning',
  提示: 'info',
  建议: 'hint',
  关闭: 'off',
}

/**
 * Reads `.xinde.yaml` or `.xinde.json` (JSON is YAML). What is wrong becomes a fault, and the default stays
 * in force for that entry, or for all of them where the file cannot be read at all.
 */
export function parseConfig(
  text: string,
  known: { rules: readonly string[]; genres: readonly Genre[] },
): { config: Config; faults: ConfigFault[] } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const broken = document.errors[0]
  if (broken) {
    const [start, end] = broken.pos
    const line = counter.linePos(start).line
    const message = `第 ${line} 行不是“键: 值”的写法，整个配置暂不起作用，按默认设置检查；应当每行一项，冒号后空一格`
    return { config: DEFAULT_CONFIG, faults: [{ range: { start, end: Math.max(end, start) }, message }] }
  }
  const faults: ConfigFault[] = []
  const rules: Record<string, Severity | 'off'> = {}
  const allowNames: string[] = []
  const allowValues: string[] = []
  let masks = DEFAULT_STYLES
  const terms: UnitTerm[] = []
  const allowTerms: string[] = []
  let preset: Preset | undefined
  let genre: string | undefined
  let relatedWords: string[][] | undefined
  const { contents } = document
  if (contents === null) return { config: DEFAULT_CONFIG, faults }
  if (!isMap(contents)) {
    return {
      config: DEFAULT_CONFIG,
      faults: [{ range: rangeOf(contents, text), message: '配置应当是“键: 值”，每行一项；按默认设置检查' }],
    }
  }
  for (const pair of contents.items) {
    const key = keyOf(pair)
    if (key === 'rules') readRules(pair.value, rules, known.rules, faults, text)
    else if (key === 'allowNames' || key === '允许姓名') allowNames.push(...stringsOf(pair.value))
    else if (key === 'allowValues' || key === '允许内容') allowValues.push(...stringsOf(pair.value))
    else if (key === 'relatedWords' || key === '同类词') relatedWords = readGroups(pair.value, faults, text)
    else if (key === 'masks' || key === '脱敏') masks = readMasks(pair.value, faults, text)
    else if (key === 'terms' || key === '用词') readTerms(pair.value, terms, faults, text)
    else if (key === 'allowTerms' || key === '允许用词') allowTerms.push(...stringsOf(pair.value))
    else if (key === 'preset' || key === '方案') {
      preset = PRESET_NAMES[stringsOf(pair.value)[0] ?? '']
      if (!preset) faults.push(fault(pair.value, text, '没有这种方案；可以写 标准、严格 或 仅隐私'))
    } else if (key === 'genre' || key === '体裁') {
      const name = stringsOf(pair.value)[0]
      if (name !== undefined && findGenre(name, known.genres)) genre = name
      else faults.push(fault(pair.value, text, `没有“${name ?? ''}”这种体裁；可以写 ${listOf(known.genres)}`))
    } else {
      faults.push(
        fault(
          pair.key,
          text,
          `不认识“${key}”这一项；可以写 preset、rules、genre、allowNames、allowValues、masks、terms、allowTerms、relatedWords`,
        ),
      )
    }
  }
  const config: Config = {
    rules,
    ...(preset && { preset }),
    allowNames,
    allowValues,
    masks,
    terms,
    allowTerms,
    ...(genre !== undefined && { genre }),
    ...(relatedWords && { relatedWords }),
  }
  return { config, faults }
}

/** The level that a word of a configuration means: error, 错误, off, … */
export function severityOf(word: string): Severity | 'off' | undefined {
  return SEVERITIES[word]
}

const WRONG_KEYS = ['wrong', '错']
const RIGHT_KEYS = ['right', '对']
const NOTE_KEYS = ['note', '说明']
/** Longer ones are sentences. */
const LONGEST_TERM = 40

/** `terms`: a list of `{wrong, right, note}` or `错: 对`, or one mapping of wrong words to right ones. */
function readTerms(node: unknown, terms: UnitTerm[], faults: ConfigFault[], text: string): void {
  if (isSeq(node)) {
    for (const item of node.items) readTerms(item, terms, faults, text)
    return
  }
  if (!isMap(node)) {
    faults.push(fault(node, text, 'terms 下面应当每行写一个词，如 - {wrong: 交警队, right: 交警大队}'))
    return
  }
  const wordOf = (keys: readonly string[]) => {
    const pair = node.items.find((each) => keys.includes(keyOf(each)))
    return pair && stringsOf(pair.value)[0]
  }
  const isEntry = node.items.some((pair) => [...WRONG_KEYS, ...RIGHT_KEYS].includes(keyOf(pair)))
  const right = wordOf(RIGHT_KEYS)
  const note = wordOf(NOTE_KEYS)
  const entries: UnitTerm[] = isEntry
    ? [{ wrong: wordOf(WRONG_KEYS) ?? '', ...(right && { right }), ...(note && { note }) }]
    : node.items.map((pair) => {
        const meant = stringsOf(pair.value)[0]
        return { wrong: keyOf(pair), ...(meant && { right: meant }) }
      })
  for (const term of entries) {
    if (term.wrong === '' || term.wrong.length > LONGEST_TERM || (term.right?.length ?? 0) > LONGEST_TERM)
      faults.push(fault(node, text, `用词应当写 wrong 和 right，各不超过 ${LONGEST_TERM} 个字`))
    else if (term.wrong === term.right)
      faults.push(fault(node, text, `“${term.wrong}”改了还是它自己；要允许它，请写在 allowTerms 里`))
    else terms.push(term)
  }
}

function readRules(
  node: unknown,
  rules: Record<string, Severity | 'off'>,
  known: readonly string[],
  faults: ConfigFault[],
  text: string,
): void {
  if (!isMap(node)) {
    faults.push(fault(node, text, 'rules 下面应当每行写一条“规则: 级别”，如 placeholder/x: off'))
    return
  }
  for (const pair of node.items) {
    const id = keyOf(pair)
    const severity = SEVERITIES[stringsOf(pair.value)[0] ?? '']
    if (!known.includes(id))
      faults.push(fault(pair.key, text, `没有“${id}”这条规则；规则编号见说明书的规则一览`))
    else if (!severity) {
      faults.push(fault(pair.value, text, `级别应当写 error、warning、info、hint 或 off`))
    } else rules[id] = severity
  }
}

/** Key of a style in either language → the style, and what may be written for it. */
const STYLE_KEYS: Readonly<Record<string, keyof MaskStyles>> = {
  name: 'name',
  姓名: 'name',
  phone: 'phone',
  手机: 'phone',
  'id-card': 'id-card',
  身份证: 'id-card',
  bank: 'bank',
  银行卡: 'bank',
}
const STYLE_VALUES: Readonly<Record<string, 'full' | 'partial'>> = {
  full: 'full',
  partial: 'partial',
  全部: 'full',
  部分: 'partial',
}

/** A kind of value by its id or by what it is called: plate, 车牌号. */
function kindOf(name: string): ValueKind | undefined {
  return VALUE_KINDS.find((kind) => kind === name || KIND_NAMES[kind] === name)
}

/** Words that no recognizer could take for a value. */
function isHarmless(text: string): boolean {
  return text !== '' && text.length <= 20 && !/[0-9A-Za-z０-９]/.test(text)
}

function readMasks(node: unknown, faults: ConfigFault[], text: string): MaskStyles {
  if (!isMap(node)) {
    faults.push(fault(node, text, 'masks 下面应当每行写一种，如 phone: partial'))
    return DEFAULT_STYLES
  }
  const styles: { -readonly [key in keyof MaskStyles]: MaskStyles[key] } = { ...DEFAULT_STYLES }
  for (const pair of node.items) {
    const key = STYLE_KEYS[keyOf(pair)]
    const value = stringsOf(pair.value)[0] ?? ''
    const form = STYLE_VALUES[value]
    const kind = kindOf(keyOf(pair))
    if (!key && !kind)
      faults.push(fault(pair.key, text, `不认识“${keyOf(pair)}”；可以写 name、phone、plate 等，见说明`))
    else if (key === 'name' && (value === '某' || value === '某某')) styles.name = value
    else if (key === 'name') faults.push(fault(pair.value, text, '姓名应当写 某 或 某某'))
    else if (key && form) styles[key] = form
    else if (kind && isHarmless(value)) styles.fixed = { ...styles.fixed, [kind]: value }
    else faults.push(fault(pair.value, text, '应当写 full、partial，或者代替它的文字（不含数字和字母）'))
  }
  return styles
}

/** Lists of words, or lines of words with 、 or spaces between them. */
function readGroups(node: unknown, faults: ConfigFault[], text: string): string[][] {
  if (!isSeq(node)) {
    faults.push(fault(node, text, 'relatedWords 下面应当每行一组，如 - [劝返点, 卡点, 设卡]'))
    return []
  }
  return node.items.flatMap((item) => {
    const group = stringsOf(item)
      .flatMap((word) => word.split(/[\s、，,]+/))
      .filter((word) => word.length >= 2 && word.length <= LONGEST_RELATED)
    if (group.length > 1) return [group]
    faults.push(fault(item, text, '一组至少写两个词，每个词 2 到 12 个字'))
    return []
  })
}

const LONGEST_RELATED = 12

function listOf(genres: readonly Genre[]): string {
  return genres.map(({ id }) => id).join('、')
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : ''
}

function stringsOf(node: unknown): string[] {
  if (isSeq(node)) return node.items.flatMap(stringsOf)
  return isScalar(node) && node.value !== null ? [String(node.source ?? node.value).trim()] : []
}

function fault(node: unknown, text: string, message: string): ConfigFault {
  return { range: rangeOf(node, text), message }
}

function rangeOf(node: unknown, text: string): Range {
  const range = (node as { range?: [number, number, number] } | null)?.range
  return range ? { start: range[0], end: range[1] } : { start: 0, end: Math.min(1, text.length) }
}
