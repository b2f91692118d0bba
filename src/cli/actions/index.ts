/**
 * What the commands do, a program of its own beside the one that reads the command line: a module is loaded when its
 * command is run, and none of them for `--version` or `--help`.
 */
export const explain = () => import('./explain')
// `export` and `import` are words of the language.
const exporting = () => import('./export')
const importing = () => import('./import')

export { exporting as export, importing as import }
export const init = () => import('./init')
export const lint = () => import('./lint')
const creating = () => import('./new')

export { creating as new }
export const redact = () => import('./redact')
export const rules = () => import('./rules')
export const scan = () => import('./scan')
export const table = () => import('./table')
export const tidy = () => import('./tidy')
