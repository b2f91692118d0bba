import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../../src/node/assets'
import { readReport } from '../../../src/report/report'
import type { Finding } from '../../../src/sensitive/finding'
import { createModelNameRecognizer } from '../../../src/sensitive/name'
import type { NameHints, NameRecognizer } from '../../../src/sensitive/name/recognizer'
import { scanReport } from '../../../src/sensitive/scan'

export const modelBytes = (): Uint8Array => readFileSync(join(packageRoot, 'models', 'names.bin'))

let loaded: NameRecognizer | undefined

/** The recognizer with the model that is shipped; loaded once. */
export function shipped(): NameRecognizer {
  loaded ??= createModelNameRecognizer(modelBytes())
  return loaded
}

/** What the recognizer alone finds in a text that is one paragraph. */
export function recognize(
  source: string,
  hints: Partial<NameHints> = {},
  recognizer: NameRecognizer = shipped(),
): Finding[] {
  return recognizer.recognize({
    source,
    segments: [{ range: { start: 0, end: source.length }, content: { kind: 'paragraph' } }],
    hints: { authors: [], subjects: [], allowed: [], ...hints },
  })
}

/** As `xinde scan` and the rules see a draft: read as Markdown, public figures left out. */
export function namesOfDraft(source: string): Finding[] {
  return scanReport(readReport(source), shipped()).filter(
    ({ kind, role }) => kind === 'name' && role !== 'public',
  )
}

/** The text of each finding. */
export function textsOf(source: string, findings: readonly Finding[]): string[] {
  return findings.map(({ range }) => source.slice(range.start, range.end))
}

/** The names in a draft with one sentence. */
export function namesSaid(said: string): string[] {
  const source = `# 心得体会\n\n${said}\n`
  return textsOf(source, namesOfDraft(source))
}
