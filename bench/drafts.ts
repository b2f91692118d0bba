import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../src/node/assets'
import { createRandom, pick, type Random } from './random'

/**
 * Drafts of any length that are like real ones: the examples with their headings, lists, tables, blanks and faults,
 * sentences of their paragraphs mixed anew, other digits, and invented names where the examples have 徐某. No two
 * paragraphs are alike, so that nothing is gained by remembering one.
 */
const FOLDERS = ['规范', '待改']
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/
const SENTENCE = /[^。！？]+[。！？][”’）]?/g
/** Shorter lines are headings, items and closings and stay as they are. */
const LEAST_PARAGRAPH = 60
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹']
const GIVEN = [...'国建志立守春明永德俊海清成玉文景世长福兴安振启宏丽秀芳淑敏静']
const MASKED_PERSON = /(?<=民警|村民|驾驶人|群众|女士|老人|司机)[\u4e00-\u9fff]某某?/g

const essays = FOLDERS.flatMap((folder) => {
  const path = join(packageRoot, 'examples', folder)
  const files = readdirSync(path).filter((name) => name.endsWith('.md'))
  return files.sort().map((name) => readFileSync(join(path, name), 'utf8').replace(FRONT_MATTER, '').trim())
})
const sentences = essays.flatMap((essay) =>
  essay.split('\n').flatMap((line) => (isParagraph(line) ? (line.match(SENTENCE) ?? []) : [])),
)

function isParagraph(line: string): boolean {
  return line.length >= LEAST_PARAGRAPH && !line.includes('|')
}

/**
 * A draft of about `characters` UTF-16 code units (never fewer than those, and no more than a paragraph over).
 *
 * @param seed the same seed gives the same draft
 */
export function makeDraft(characters: number, seed = 1): string {
  const random = createRandom(seed)
  const parts: string[] = []
  let length = 0
  for (let next = Math.floor(random() * essays.length); length < characters; next++) {
    for (const line of (essays[next % essays.length] as string).split('\n')) {
      if (length >= characters) break
      const written = isParagraph(line) ? mixed(line, random) : line
      parts.push(written)
      length += written.length + 1
    }
    parts.push('')
    length++
  }
  return `${parts.join('\n').trimEnd()}\n`
}

function mixed(line: string, random: Random): string {
  return (line.match(SENTENCE) ?? [line])
    .map((own) => (random() < 0.5 ? own : pick(sentences, random)))
    .join('')
    .replace(/\d/g, () => String(Math.floor(random() * 10)))
    .replace(MASKED_PERSON, (masked) => (random() < 0.4 ? nameOf(random) : masked))
}

function nameOf(random: Random): string {
  return pick(SURNAMES, random) + pick(GIVEN, random) + (random() < 0.7 ? pick(GIVEN, random) : '')
}
