import { accessSync, constants as fs, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import Module from 'node:module'
import { join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { constants, Script } from 'node:vm'
import { compilePatternsAsUsual, compilePatternsOnce } from '../node/compile-patterns-once'
import { packageRoot } from '../node/package-root'
import { packageVersion } from '../node/package-version'
import { writeWhole } from '../node/write-file'

type Actions = typeof import('./actions')

const PROGRAM = 'cli-actions.js'

/** Since Node 22.1: keeps in a folder of its own what is compiled before anything of it runs. */
const { enableCompileCache } = Module as { enableCompileCache?: () => unknown }

/** What this run compiles and no earlier one has kept. */
let unkept: { script: Script; folder: string; name: string } | undefined

/**
 * Loads what the commands do (`actions/index.ts`) without compiling it anew, which would take as long as checking an
 * essay. What was compiled lies beside the program, where the first run left it (`keepCompiled`). Where nothing can be
 * written there, Node keeps what it compiled, a fifth of that.
 *
 * @param folder where the built programs are
 */
export function actions(folder: string = join(packageRoot, 'dist')): Actions {
  const program = join(folder, PROGRAM)
  const name = nameOfCompiled(program)
  const cachedData = readTwice(join(folder, name))
  if (!cachedData && !isWritable(folder)) {
    enableCompileCache?.()
    compilePatternsOnce()
    return require(program)
  }
  const script = new Script(Module.wrap(readFileSync(program, 'utf8')), {
    filename: program,
    ...(cachedData && { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  if (!cachedData || script.cachedDataRejected) unkept = { script, folder, name }
  // What was compiled counts only under the settings that it was compiled with: hence not sooner.
  compilePatternsOnce()
  const module = { exports: {} }
  script.runInThisContext()(module.exports, require, module, program, folder)
  return module.exports as Actions
}

/**
 * Leaves for later starts what was compiled in this run, if none has so far: of the program alone, nothing of a draft. To
 * be called when a command has done its work. That it cannot be written is no fault.
 */
export function keepCompiled(): void {
  if (!unkept) return
  const { script, folder, name } = unkept
  unkept = undefined
  compilePatternsAsUsual()
  try {
    for (const old of readdirSync(folder)) if (isOfSameEngine(old, name)) rmSync(join(folder, old))
    const compiled = script.createCachedData()
    writeWhole(join(folder, name), Buffer.concat([compiled, compiled]))
  } catch {
    // The next run tries again.
  }
}

/**
 * The name of the file for what this V8 compiles of this very program: V8 takes it for that of any program of the same
 * length. The tag stands for V8, its settings and the processor.
 */
function nameOfCompiled(program: string): string {
  const changed = Math.floor(statSync(program).mtimeMs).toString(36)
  return `${PROGRAM}.${packageVersion()}-${changed}.${cachedDataVersionTag()}.cache`
}

/** Whether a file has what the same V8 compiled of this program or of one before it. */
function isOfSameEngine(file: string, name: string): boolean {
  return file.startsWith(PROGRAM) && file.endsWith(`.${name.split('.').at(-2)}.cache`)
}

/**
 * What stands in a file twice, one after the other; undefined where it does not. V8 believes what it is given and ends the
 * process where a bit of that is wrong, and to compare two copies is quicker than any sum over one.
 */
function readTwice(file: string): Buffer | undefined {
  try {
    const both = readFileSync(file)
    const [first, second] = [both.subarray(0, both.length / 2), both.subarray(both.length / 2)]
    return first.equals(second) ? first : undefined
  } catch {
    return undefined
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, fs.W_OK)
    return true
  } catch {
    return false
  }
}
