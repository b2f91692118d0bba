import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'

interface Manifest {
  contributes: { configuration: { properties: Record<string, unknown> } }
}

/** The extension's manifest as VS Code shows it in Chinese: each `%key%` is the text that it stands for. */
export function readManifest(): Manifest {
  const texts = read('package.nls.json')
  return JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'), (_, value) =>
    typeof value === 'string' ? value.replace(/^%(.+)%$/, (mark, key: string) => texts[key] ?? mark) : value,
  )
}

function read(name: string): Record<string, string> {
  return JSON.parse(readFileSync(join(packageRoot, name), 'utf8'))
}
