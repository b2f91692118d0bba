import { isMap, LineCounter, parseDocument, visit } from 'yaml'
import { findGenre } from '../genre/recognize'
import type { Genre } from '../genre/schema'
import type { Severity } from '../rules/problem'
import type { UnitTerm } from '../rules/term/term'
import { DEFAULT_STYLES, type MaskStyles } from '../sensitive/masking'
import { addAll } from '../text/add-all'
import { nestsTooDeep } from '../text/yaml-depth'
import { takeRepeats } from '../text/yaml-repeats'
import { readMasks } from './config/masks'
import { type PageOverrides, readPage } from './config/page'
import { readGroups } from './config/related-words'
import { readRules } from './config/severities'
import { readTerms } from './config/terms'
import { readNames, readTermWords, readValues } from './config/word-lists'
import { type ConfigFault, fault, keyOf, rangeOf, stringsOf } from './config/yaml'
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
  /** What the unit's papers set otherwise than the standard. */
  page?: PageOverrides
}

export const DEFAULT_CONFIG: Config = {
  rules: {},
  allowNames: [],
  allowValues: [],
  masks: DEFAULT_STYLES,
  terms: [],
  allowTerms: [],
}

/** So many references are told of; more are of no use to anybody. */
const MOST_FAULTS = 20

/**
 * Reads `.xinde.yaml` or `.xinde.json` (JSON is YAML). What is wrong becomes a fault, and the default stays
 * in force for that entry, or for all of them where the file cannot be read at all.
 */
export function parseConfig(
  text: string,
  known: { rules: readonly string[]; genres: readonly Genre[] },
): { config: Config; faults: ConfigFault[] } {
  if (nestsTooDeep(text)) {
    const message = '括号或“-”套得太多层，整个配置暂不起作用，按默认设置检查；请照 xinde init 的样子写'
    return {
      config: DEFAULT_CONFIG,
      faults: [{ range: { start: 0, end: Math.min(1, text.length) }, message }],
    }
  }
  const counter = new LineCounter()
  const lineOf = (offset: number) => counter.linePos(offset).line
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false })
  const broken = document.errors[0]
  if (broken) {
    const [start, end] = broken.pos
    const message = `第 ${lineOf(start)} 行不是“键: 值”的写法，整个配置暂不起作用，按默认设置检查；应当每行一项，冒号后空一格`
    return { config: DEFAULT_CONFIG, faults: [{ range: { start, end: Math.max(end, start) }, message }] }
  }
  const faults: ConfigFault[] = takeRepeats(document, lineOf).slice(0, MOST_FAULTS)
  const rules: Record<string, Severity | 'off'> = {}
  const allowNames: string[] = []
  const allowValues: string[] = []
  let masks = DEFAULT_STYLES
  const terms: UnitTerm[] = []
  const allowTerms: string[] = []
  let preset: Preset | undefined
  let genre: string | undefined
  let relatedWords: string[][] | undefined
  let page: PageOverrides | undefined
  const { contents } = document
  if (contents === null) return { config: DEFAULT_CONFIG, faults }
  if (!isMap(contents)) {
    return {
      config: DEFAULT_CONFIG,
      faults: [{ range: rangeOf(contents, text), message: '配置应当是“键: 值”，每行一项；按默认设置检查' }],
    }
  }
  // Never followed, so that a few lines cannot stand for millions.
  visit(document, {
    Alias(_key, alias) {
      faults.push(fault(alias, text, '配置里不能用“*”引用别处的内容，这一处不起作用；请直接写出来'))
      return faults.length < MOST_FAULTS ? undefined : visit.BREAK
    },
  })
  for (const pair of contents.items) {
    const key = keyOf(pair)
    if (key === 'rules') readRules(pair.value, rules, known.rules, faults, text)
    else if (key === 'allowNames' || key === '允许姓名') addAll(allowNames, readNames(pair, faults, text))
    else if (key === 'allowValues' || key === '允许内容') addAll(allowValues, readValues(pair, faults, text))
    else if (key === 'relatedWords' || key === '同类词') relatedWords = readGroups(pair.value, faults, text)
    else if (key === 'masks' || key === '脱敏') masks = readMasks(pair.value, faults, text)
    else if (key === 'terms' || key === '用词') readTerms(pair.value, terms, faults, text)
    else if (key === 'allowTerms' || key === '允许用词') addAll(allowTerms, readTermWords(pair, faults, text))
    else if (key === 'page' || key === '版式') page = readPage(pair.value, faults, text)
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
          `不认识“${key}”这一项；可以写 preset、rules、genre、allowNames、allowValues、masks、terms、allowTerms、relatedWords、page`,
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
    ...(page && { page }),
  }
  return { config, faults }
}

function listOf(genres: readonly Genre[]): string {
  return genres.map(({ id }) => id).join('、')
}
