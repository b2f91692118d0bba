/**
 * `node scripts/build/code-cache.cjs 路径`: checks drafts and leaves what V8 compiled for it in
 * `dist/cli-actions.js.….cache`, from which `src/cli/load-actions.ts` starts; the number is that of this V8.
 */
const { readFileSync, writeFileSync } = require('node:fs')
const Module = require('node:module')
const { join } = require('node:path')
const { cachedDataVersionTag } = require('node:v8')
const { Script } = require('node:vm')

const folder = join(__dirname, '../../dist')
const program = join(folder, 'cli-actions.js')
const script = new Script(Module.wrap(readFileSync(program, 'utf8')), { filename: program })
const loaded = { exports: {} }
script.runInThisContext()(loaded.exports, require, loaded, program, folder)

async function main() {
  process.stdout.write = () => true
  const { lintPaths } = await loaded.exports.lint()
  await lintPaths(process.argv.slice(2), { format: 'stylish', ext: 'md', config: true })
  writeFileSync(`${program}.${cachedDataVersionTag()}.cache`, script.createCachedData())
}

void main()
