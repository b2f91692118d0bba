import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Files at the head of a program's folder, by the tool that reads them. */
const MARKERS = [
  'package.json',
  'pyproject.toml',
  'requirements.txt',
  'setup.py',
  'Cargo.toml',
  'go.mod',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'CMakeLists.txt',
  'Makefile',
  'Gemfile',
  'composer.json',
  'tsconfig.json',
]

/**
 * Whether a folder belongs to a program, whose Markdown is documentation.
 *
 * @param folder absolute path of the folder that a file is in
 * @param top the folder of the workspace that holds it: nothing above it is looked at; without it `folder` alone is
 */
export function isInCodeProject(folder: string, top = folder): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (MARKERS.some((name) => existsSync(join(at, name)))) return true
    if (at === top || dirname(at) === at) return false
  }
}
