import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReport } from '../../src/report/report'
import type { Sample } from './data'

/** Drafts of our own hand in the repository, whose only people are those that the front matter names. */
const FOLDERS = [
  ['examples', '规范'],
  ['test', 'corpus', 'correspondence', 'dev'],
]

/**
 * The paragraphs of our own drafts: the language of the trade, nearly without names. Authors and heroes are
 * marked wherever they stand.
 */
export function readEssays(root: string): Sample[] {
  return FOLDERS.flatMap((folder) => {
    const path = join(root, ...folder)
    const files = readdirSync(path).filter((file) => file.endsWith('.md'))
    return files.sort().flatMap((file) => samplesOf(readFileSync(join(path, file), 'utf8')))
  })
}

function samplesOf(source: string): Sample[] {
  const { blocks, frontMatter } = readReport(source)
  const { authors, subjects } = frontMatter.values
  const people = [...authors, ...subjects]
  return blocks
    .filter(({ content }) => content.kind !== 'code' && content.kind !== 'html')
    .map(({ content }) => ({ text: content.source, names: placesOf(content.source, people) }))
}

function placesOf(text: string, people: readonly string[]): [number, number][] {
  const places: [number, number][] = []
  for (const name of people) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      places.push([at, at + name.length])
    }
  }
  return places.sort((a, b) => a[0] - b[0])
}
