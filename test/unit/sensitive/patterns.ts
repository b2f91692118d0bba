import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A regular expression of the product, and where it was met. */
export interface Pattern {
  source: string
  flags: string
  where: string
}

/** Every regular expression literal of the TypeScript files below a folder. */
export function literalPatterns(folder: string): Pattern[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name)
      const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
      const found: Pattern[] = []
      const visit = (node: ts.Node) => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/')
          found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where: file })
        }
        ts.forEachChild(node, visit)
      }
      visit(tree)
      return found
    })
}

/**
 * Every regular expression that runs while `work` does: those that are put together from pieces are no
 * literals, and are only seen at work.
 */
export function patternsAtWork(work: () => void): Pattern[] {
  const seen = new Map<string, Pattern>()
  const exec = RegExp.prototype.exec
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const { source, flags } = this
    seen.set(`/${source}/${flags}`, { source, flags, where: 'at work' })
    return exec.call(this, text)
  }
  try {
    work()
  } finally {
    RegExp.prototype.exec = exec
  }
  return [...seen.values()]
}
