import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPublicFigure } from '../../src/sensitive/name/public-figures'
import type { Sample } from './data'

/** One line in so many is held out while choices are made (`train:names -- --tune`). */
const HELD_OUT_EVERY = 4

/** What the first line of a file says of it. */
const REMARK = /^# [A-Z]/
const LONGEST_FIGURE = 4

/**
 * Sentences of police papers written by hand for training (`sentences-*.txt`): one a line, names in ⟦ ⟧, `\n` for a
 * line break. All people are invented.
 */
export function readSentences(root: string, part: 'all' | 'kept' | 'held-out'): Sample[] {
  const folder = join(root, 'scripts', 'names')
  const files = readdirSync(folder).filter((file) => /^sentences-.+\.txt$/.test(file))
  return files.sort().flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !REMARK.test(line))
      .filter((_, i) => part === 'all' || (i % HELD_OUT_EVERY === 0) === (part === 'held-out'))
      .map(parseSentence),
  )
}

/** One line of such a file: its text and where the names in ⟦ ⟧ stand in it. */
export function parseSentence(line: string): Sample {
  const names: [number, number][] = []
  let text = ''
  for (const part of line.replaceAll('\\n', '\n').split(/(⟦[^⟧]*⟧)/)) {
    const name = /^⟦(.*)⟧$/s.exec(part)?.[1]
    if (name !== undefined) names.push([text.length, text.length + name.length])
    text += name ?? part
  }
  return { text, names }
}

/** The same with names that a gap divides written without it, as the recognizer reads them (梁 振国 → 梁振国). */
export function withoutGaps({ text, names }: Sample): Sample {
  const moved: [number, number][] = []
  let result = ''
  let at = 0
  for (const [start, end] of names) {
    result += text.slice(at, start)
    const name = text.slice(start, end).replace(/\s/g, '')
    moved.push([result.length, result.length + name.length])
    result += name
    at = end
  }
  return { text: result + text.slice(at), names: moved }
}

/** Marks leaders and heroes, too, as all other texts for training have it; the list of public figures decides later. */
export function withFigures({ text, names }: Sample): Sample {
  const all = [...names]
  for (let start = 0; start + 1 < text.length; start++) {
    for (let end = Math.min(text.length, start + LONGEST_FIGURE); end > start + 1; end--) {
      if (!isPublicFigure(text.slice(start, end), text, start, end)) continue
      if (!all.some(([from, to]) => from < end && start < to)) all.push([start, end])
      break
    }
  }
  return { text, names: all.sort((a, b) => a[0] - b[0]) }
}

/** A row of a table, and each of its cells, which is how the recognizer reads it. */
export function withCells(sample: Sample): Sample[] {
  const { text, names } = sample
  if (!text.startsWith('|')) return [sample]
  const cells = [...text.matchAll(/[^|\n]+/g)].map(({ 0: cell, index }): Sample => {
    const end = index + cell.length
    const inside = names.filter(([from, to]) => from >= index && to <= end)
    return { text: cell, names: inside.map(([from, to]) => [from - index, to - index]) }
  })
  return [sample, ...cells]
}
