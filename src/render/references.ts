import type { Definition, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { definitionPlaces } from '../report/definitions'
import type { Report } from '../report/report'
import { oncePerVersion } from '../text/once-per'

/** Where a link or image leads that names its target elsewhere: `[通报][1]` and, on a line of its own, `[1]: 地址`. */
export interface Target {
  readonly url: string
  readonly title?: string
}

/** By the key of their labels (`keyOf`). */
export type Targets = ReadonlyMap<string, Target>

export const NO_TARGETS: Targets = new Map()

const LABEL = /\[((?:[^[\]\\]|\\.){1,200})\]/g

/** Labels are the same whatever their case and white space (CommonMark 0.31, “matches”). */
export function keyOf(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase()
}

/** The definitions of a draft; the first of a label holds. */
export const targetsOf = oncePerVersion((report: Report): Targets => {
  const targets = new Map<string, Target>()
  for (const { start, end } of definitionPlaces(report))
    addDefinitions(report.source.slice(start, end), targets)
  return targets
})

const parser = unified().use(remarkParse).freeze()

function addDefinitions(gap: string, targets: Map<string, Target>): void {
  visit(parser.parse(gap) as Root, 'definition', ({ identifier, url, title }: Definition) => {
    const key = keyOf(identifier)
    if (!targets.has(key)) targets.set(key, { url, ...(title && { title }) })
  })
}

/**
 * Definitions that Markdown reads behind a text, of the labels that the text names; empty where it names none. They
 * lead nowhere, as only `targets` knows where to.
 */
export function definitionsFor(text: string, targets: Targets): string {
  if (targets.size === 0) return ''
  const labels = new Set(Array.from(text.matchAll(LABEL), ([, label = '']) => label))
  const named = [...labels].filter((label) => targets.has(keyOf(label)))
  return named.map((label) => `\n\n[${label.replace(/\s+/g, ' ')}]: <>`).join('')
}
