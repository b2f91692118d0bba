import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../../src/node/assets'

const read = (name: string) => JSON.parse(readFileSync(join(packageRoot, name), 'utf8'))

/** What VS Code shows of a manifest. */
const SHOWN = new Set([
  'displayName',
  'description',
  'title',
  'shortTitle',
  'category',
  'name',
  'contents',
  'markdownDescription',
  'enumDescriptions',
])
/** Where these words mean something else, and values that are written in files. */
const NOT_SHOWN = /^(?:name|keywords|contributes\.(?:grammars|jsonValidation|yamlValidation).*)$/
const VALUES = /\.(?:enum|default|keywords)(?:\.|$)|^keywords/

const HAN = /\p{Script=Han}/u
const KEY = /^%(.+)%$/

/** Every text of a manifest with the path to it; what stands in a list has the path of the list. */
function* texts(
  value: unknown,
  path: string[] = [],
): Generator<{ path: string; name: string; text: string }> {
  if (typeof value === 'string') {
    const names = path.filter((part) => !/^\d+$/.test(part))
    yield { path: path.join('.'), name: names.at(-1) ?? '', text: value }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, [...path, key])
  }
}

describe('texts of the manifest', () => {
  const manifest = [...texts(read('package.json'))]
  const chinese: Record<string, string> = read('package.nls.json')
  const english: Record<string, string> = read('package.nls.en.json')

  // A setting that is called `name` has an object there, no text.
  const shown = manifest.filter(({ name, path }) => SHOWN.has(name) && !NOT_SHOWN.test(path))

  it('what is shown is a key, and nothing else is Chinese but values', () => {
    assert.ok(shown.length > 100)
    assert.deepEqual(
      shown.filter(({ text }) => !KEY.test(text)),
      [],
    )
    const bare = manifest.filter(({ text, path }) => HAN.test(text) && !VALUES.test(path))
    assert.deepEqual(bare, [])
  })

  it('both languages have every key that is used, and no other', () => {
    const used = [...new Set(manifest.flatMap(({ text }) => KEY.exec(text)?.[1] ?? []))].sort()
    assert.deepEqual(Object.keys(chinese).sort(), used)
    assert.deepEqual(Object.keys(english).sort(), used)
  })

  /** VS Code reads package.nls.en.json where it is in English, as it is for officers without a language pack. */
  it('where VS Code is in English the Chinese stands first, and the English behind it', () => {
    for (const [key, text] of Object.entries(chinese)) {
      const [first = ''] = text.split('\n')
      assert.ok(english[key]?.startsWith(first), key)
      assert.match(english[key]?.slice(first.length) ?? '', /[A-Za-z]{2}/, key)
    }
  })

  it('buttons stay the same commands', () => {
    const commands = (text = '') => [...text.matchAll(/\]\((command:[\w.]+)\)/g)].map(([, id]) => id)
    for (const [key, text] of Object.entries(chinese))
      assert.deepEqual(commands(english[key]), commands(text), key)
  })

  it('every page of the walkthrough has its twin for a VS Code in English: Chinese first, then English', () => {
    // VS Code looks for `<page>.nls.<language>.md` beside a page.
    const pages = manifest.filter(({ path }) => path.endsWith('.media.markdown')).map(({ text }) => text)
    const folder = join(packageRoot, 'docs', 'walkthrough')
    const twins = pages.map((page) => page.replace(/\.md$/, '.nls.en.md'))
    assert.deepEqual(
      readdirSync(folder).sort(),
      [...pages, ...twins].map((page) => page.slice('docs/walkthrough/'.length)).sort(),
    )
    for (const [i, page] of pages.entries()) {
      const own = readFileSync(join(packageRoot, page), 'utf8')
      const both = readFileSync(join(packageRoot, twins[i] ?? ''), 'utf8')
      assert.ok(both.startsWith(`${own}\n---\n\n`), `${page} and its twin differ`)
      assert.match(both.slice(own.length), /^\n---\n\n\*\*[A-Z].{100}/s, `${page} has no English`)
    }
  })
})
