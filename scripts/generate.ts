/**
 * Writes every generated file of the project (`npm run generate`), or with `--check` tells which are
 * stale and exits 1. A generator is a module in `scripts/generate/` whose default export is a list of
 * `Output`, or a function that returns one.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Output } from './generate/output'

type Generator = Output[] | (() => Output[] | Promise<Output[]>)

const root = new URL('../', import.meta.url)
const folder = new URL('./generate/', import.meta.url)

async function outputs(): Promise<Output[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const found: Output[] = []
  for (const name of names.sort()) {
    const module: { default?: Generator } = await import(new URL(name, folder).href)
    const generator = module.default ?? []
    found.push(...(typeof generator === 'function' ? await generator() : generator))
  }
  return found
}

/** The text of a file with LF line ends, or undefined when there is none. */
function current(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/\r\n/g, '\n')
  } catch {
    return undefined
  }
}

async function main(check: boolean): Promise<number> {
  let stale = 0
  for (const { path, content } of await outputs()) {
    const file = new URL(path, root)
    if (current(file) === content) continue
    stale++
    if (check) console.error(`${path} 已过时，请运行 npm run generate (stale, run: npm run generate)`)
    else {
      mkdirSync(dirname(fileURLToPath(file)), { recursive: true })
      writeFileSync(file, content)
      console.log(`${path} 已更新 (written)`)
    }
  }
  if (stale === 0) console.log('生成的文件都是最新的 (generated files are up to date)')
  return check && stale > 0 ? 1 : 0
}

main(process.argv.includes('--check')).then(
  (code) => {
    process.exitCode = code
  },
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 2
  },
)
