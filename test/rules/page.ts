import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'

/** A fenced example of a rule's page. */
export interface Example {
  kind: 'bad' | 'good'
  text: string
  /** Of the opening fence in the page, from 1. */
  line: number
}

/** A rule's page, as far as tests look at it. */
export interface Page {
  id: string
  text: string
  examples: Example[]
  /** The page's first YAML, if any: the configuration that its examples are checked under. */
  config: string
}

const folder = join(packageRoot, 'docs', 'rules')
const FENCE = /^```(bad|good)\n([\s\S]*?)\n```$/gm

/** The page of every rule, by the files that there are. */
export function readPages(): Page[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: family }) =>
      readdirSync(join(folder, family)).map((file) => readPage(`${family}/${file.replace(/\.md$/, '')}`)),
    )
}

function readPage(id: string): Page {
  const text = readFileSync(join(folder, `${id}.md`), 'utf8').replaceAll('\r\n', '\n')
  const examples = [...text.matchAll(FENCE)].map((match) => ({
    kind: match[1] === 'bad' ? ('bad' as const) : ('good' as const),
    text: `${match[2]}\n`,
    line: text.slice(0, match.index).split('\n').length,
  }))
  const config = /^```yaml\n([\s\S]*?)^```$/m.exec(text)?.[1] ?? ''
  return { id, text, examples, config }
}
