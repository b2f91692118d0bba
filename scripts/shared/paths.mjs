import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')

/** What is installed or written on demand; git ignores it and it may be deleted at any time. */
export const cache = join(root, '.vscode-test')
