import { formatAutomatic } from './number-format'
import type { Styles } from './styles'
import { childOf, childrenOf, flagOf, valOf, type XmlElement } from './xml'

/** The automatic number of a paragraph. */
export interface Label {
  /** As it prints: 一、 or （2）. Empty for bullets. */
  text: string
  bullet: boolean
  /** 0…8. */
  level: number
  /** Equal for the items of one list. */
  list: string
}

/** Counts through a document; to be asked once for each paragraph, in order. */
export interface Numberer {
  next(numId: string, level: number): Label | undefined
}

interface Level {
  start: number
  format: string
  /** `%1、`, `（%2）`: `%n` is the number of level n. */
  text: string
  /** The level, counted from 1, after which this one begins anew; 0 never. Undefined: any above. */
  restart?: number
  /** Numbers of higher levels in Arabic digits. */
  legal: boolean
}

interface List {
  /** Lists of one abstract definition count on together. */
  abstract: string
  levels: ReadonlyMap<number, Level>
  startOverrides: ReadonlyMap<number, number>
}

const DEEPEST = 8

/** Reads `numbering.xml` (ECMA-376 Part 1, 17.9): Word's own numbers are no text of the paragraphs that show them. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numberer {
  const lists = readLists(root, styles)
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next(numId, wanted) {
      const list = lists.get(numId)
      const level = Math.min(wanted, DEEPEST)
      const form = list?.levels.get(level)
      if (!list || !form) return undefined
      const count = counts.get(list.abstract) ?? []
      counts.set(list.abstract, count)
      const key = `${numId}:${level}`
      const override = begun.has(key) ? undefined : list.startOverrides.get(level)
      begun.add(key)
      const before = count[level]
      count[level] = override ?? (before === undefined ? form.start : before + 1)
      for (let deeper = level + 1; deeper <= DEEPEST; deeper++) {
        const { restart } = list.levels.get(deeper) ?? {}
        if (restart === undefined || (restart > 0 && level < restart)) count[deeper] = undefined
      }
      const bullet = form.format === 'bullet'
      return { text: bullet ? '' : textOf(form, list, count), bullet, level, list: list.abstract }
    },
  }
}

function textOf({ text, legal }: Level, { levels }: List, count: readonly (number | undefined)[]): string {
  return text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const level = Number(digit) - 1
      const form = levels.get(level)
      const value = count[level] ?? form?.start ?? 1
      return formatAutomatic(legal ? 'decimal' : (form?.format ?? 'decimal'), value)
    })
    .trim()
}

function readLists(root: XmlElement | undefined, styles: Styles): Map<string, List> {
  const elements = childrenOf(root)
  const abstracts = new Map<string, XmlElement>()
  const nums = new Map<string, XmlElement>()
  const byStyle = new Map<string, string>()
  for (const element of elements) {
    if (element.name === 'w:num') nums.set(element.attributes['w:numId'] ?? '', element)
    if (element.name !== 'w:abstractNum') continue
    const id = element.attributes['w:abstractNumId'] ?? ''
    abstracts.set(id, element)
    const style = valOf(element, 'w:styleLink')
    if (style !== undefined) byStyle.set(style, id)
  }
  /** A definition may only name the list style that holds the levels. */
  const definitionOf = (id: string): string => {
    const style = valOf(abstracts.get(id), 'w:numStyleLink')
    if (style === undefined) return id
    const direct = nums.get(styles.of(style).numId ?? '')
    return byStyle.get(style) ?? valOf(direct, 'w:abstractNumId') ?? id
  }
  const lists = new Map<string, List>()
  for (const [numId, element] of nums) {
    const abstract = definitionOf(valOf(element, 'w:abstractNumId') ?? '')
    const levels = levelsOf(abstracts.get(abstract))
    const startOverrides = new Map<number, number>()
    for (const override of childrenOf(element)) {
      if (override.name !== 'w:lvlOverride') continue
      const at = Number(override.attributes['w:ilvl'])
      const level = childOf(override, 'w:lvl')
      if (level) levels.set(at, levelOf(level))
      const start = Number(valOf(override, 'w:startOverride') ?? Number.NaN)
      if (Number.isInteger(start)) startOverrides.set(at, start)
    }
    lists.set(numId, { abstract, levels, startOverrides })
  }
  return lists
}

function levelsOf(abstract: XmlElement | undefined): Map<number, Level> {
  return new Map(
    childrenOf(abstract)
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => [Number(level.attributes['w:ilvl']), levelOf(level)]),
  )
}

function levelOf(level: XmlElement): Level {
  const start = Number(valOf(level, 'w:start') ?? 1)
  const restart = Number(valOf(level, 'w:lvlRestart') ?? Number.NaN)
  return {
    start: Number.isInteger(start) ? start : 1,
    format: valOf(level, 'w:numFmt') ?? 'decimal',
    text: valOf(level, 'w:lvlText') ?? '',
    ...(Number.isInteger(restart) && { restart }),
    legal: flagOf(level, 'w:isLgl') ?? false,
  }
}
