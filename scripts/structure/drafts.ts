import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'

/** A draft whose form is known and that has every required part of it under headings of its own. */
export interface Base {
  name: string
  source: string
  genre: string
}

/** The forms of our examples by file; the drafts of the 对照表 say theirs beside them. */
const EXAMPLES: Readonly<Record<string, string>> = {
  先进事迹: 'sj3',
  对照检查: 'dz',
  心得体会: 'xd',
  活动纪实体会: 'hd',
  现状问题原因对策: 'wt4',
  问题原因对策: 'wt3',
}
/** Drafts that nothing is tuned on; measured apart. */
const HELD_OUT = new Set(['心得体会', '信号灯管理', '青年民警', '货运企业', '校园周边'])

const withoutFrontMatter = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n+/, '')

function read(name: string, genre: string, ...path: string[]): Base {
  const text = readFileSync(join(packageRoot, ...path), 'utf8')
  return { name, genre, source: withoutFrontMatter(text.replaceAll('\r\n', '\n')) }
}

/** All drafts, without their front matter, so that the form must be told from the text. */
export function readBases(): { tuned: Base[]; heldOut: Base[] } {
  const examples = Object.entries(EXAMPLES).map(([name, genre]) =>
    read(name, genre, 'examples', '规范', `${name}.md`),
  )
  const labelled = ['dev', 'held-out'].flatMap((half) => {
    const folder = ['test', 'corpus', 'correspondence', half]
    const files = readdirSync(join(packageRoot, ...folder)).filter((file) => file.endsWith('.md'))
    return files.sort().map((file) => {
      const name = file.slice(0, -'.md'.length)
      const labels = readFileSync(join(packageRoot, ...folder, `${name}.pairs.json`), 'utf8')
      return read(name, (JSON.parse(labels) as { genre: string }).genre, ...folder, file)
    })
  })
  const all = [...examples, ...labelled]
  return {
    tuned: all.filter(({ name }) => !HELD_OUT.has(name)),
    heldOut: all.filter(({ name }) => HELD_OUT.has(name)),
  }
}
