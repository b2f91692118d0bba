import { pathToFileURL } from 'node:url'
import { FILE_FACTS } from '../../lint/file-facts'
import { allRules } from '../../rules'
import type { Severity } from '../../rules/problem'
import type { FileResult } from '../file-result'
import type { Formatter } from './formatter'

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' }

/** SARIF 2.1.0 (OASIS), with columns in UTF-16 code units. No text of the draft is in it. */
export const sarif: Formatter = (results) =>
  JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'xinde', rules: ruleDescriptors() } },
          columnKind: 'utf16CodeUnits',
          results: results.flatMap(resultsOf),
        },
      ],
    },
    null,
    2,
  )

function ruleDescriptors() {
  const rules = allRules.map(({ id, title, defaultSeverity }) => ({ id, title, severity: defaultSeverity }))
  const facts = Object.entries(FILE_FACTS).map(([id, { title, severity }]) => ({ id, title, severity }))
  return [...rules, ...facts].map(({ id, title, severity }) => ({
    id,
    shortDescription: { text: title },
    defaultConfiguration: { level: LEVELS[severity] },
  }))
}

function resultsOf({ file, problems, lines }: FileResult) {
  return problems.map(({ ruleId, severity, message, range }) => {
    const start = lines.at(range.start)
    const end = lines.at(range.end)
    return {
      ruleId,
      level: LEVELS[severity],
      message: { text: message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: pathToFileURL(file).href },
            region: {
              startLine: start.line,
              startColumn: start.column,
              endLine: end.line,
              endColumn: end.column,
            },
          },
        },
      ],
    }
  })
}
