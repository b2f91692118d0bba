import { readFileSync } from 'node:fs'
import Module from 'node:module'
import { join } from 'node:path'
import { constants, Script } from 'node:vm'
import { packageRoot } from '../node/package-root'

type Actions = typeof import('./actions')

/** Since Node 22.1: keeps what was compiled in a folder of its own. */
const { enableCompileCache } = Module as { enableCompileCache?: () => unknown }

/**
 * Loads what the commands do (`actions/index.ts`) without compiling it anew, which would take as long as checking an
 * essay. Node 22 keeps what it compiled; for Node 20 the build leaves it beside the program
 * (`scripts/build/code-cache.cjs`), where it counts only for the version of V8 that made it.
 *
 * @param folder where the built programs are
 */
export function actions(folder: string = join(packageRoot, 'dist')): Actions {
  const program = join(folder, 'cli-actions.js')
  enableCompileCache?.()
  const cachedData = enableCompileCache ? undefined : compiled(program)
  if (!cachedData) return require(program)
  const script = new Script(Module.wrap(readFileSync(program, 'utf8')), {
    filename: program,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, require, module, program, folder)
  return module.exports as Actions
}

function compiled(program: string): Buffer | undefined {
  try {
    return readFileSync(`${program}.cache`)
  } catch {
    return undefined
  }
}
