import { readFileSync } from 'node:fs'
import Module from 'node:module'
import { join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { constants, Script } from 'node:vm'
import { compilePatternsOnce } from '../node/compile-patterns-once'
import { packageRoot } from '../node/package-root'

type Actions = typeof import('./actions')

/** Since Node 22.1: keeps in a folder of its own what is compiled before anything of it runs. */
const { enableCompileCache } = Module as { enableCompileCache?: () => unknown }

/**
 * Loads what the commands do (`actions/index.ts`) without compiling it anew, which would take as long as checking an
 * essay. The build leaves what was compiled beside the program (`scripts/build/code-cache.cjs`), under the number of the V8
 * that made it, as no other takes it. Where there is none, Node keeps what it compiled, a fifth of that.
 *
 * @param folder where the built programs are
 */
export function actions(folder: string = join(packageRoot, 'dist')): Actions {
  const program = join(folder, 'cli-actions.js')
  const cachedData = compiled(program)
  if (!cachedData) {
    enableCompileCache?.()
    compilePatternsOnce()
    return require(program)
  }
  const script = new Script(Module.wrap(readFileSync(program, 'utf8')), {
    filename: program,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  // What was compiled counts only under the settings that it was compiled with: hence not sooner.
  compilePatternsOnce()
  const module = { exports: {} }
  script.runInThisContext()(module.exports, require, module, program, folder)
  return module.exports as Actions
}

function compiled(program: string): Buffer | undefined {
  try {
    return readFileSync(`${program}.${cachedDataVersionTag()}.cache`)
  } catch {
    return undefined
  }
}
