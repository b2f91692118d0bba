import { pathToFileURL } from 'node:url'
import { FILE_FACTS } from '../../lint/file-facts'
import { allRules } from '../../rules'
import type { Severity } from '../../rules/problem'
import type { FileResult } from '../lint/file-result'
import type { CreateFormatter } from './formatter'
import { createJsonList } from './json-list'

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' }

/** SARIF 2.1.0 (OASIS), with columns in UTF-16 code units. No text of the draft is in it but masked excerpts. */
export const sarif: CreateFormatter = () => {
  const log = JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'xinde', rules: ruleDescriptors() } },
          columnKind: 'utf16CodeUnits',
          results: [],
        },
      ],
    },
    null,
    2,
  )
  // The results come one by one, where the empty list stands.
  const at = log.lastIndexOf('[]') + 1
  const list = createJsonList(3)
  return {
    begin: () => log.slice(0, at),
    file: (result) => resultsOf(result).map(list.entry).join(''),
    end: () => `${list.end()}${log.slice(at + 1)}\n`,
  }
}

function ruleDescriptors() {
  const rules = allRules.map(({ id, title, defaultSeverity }) => ({ id, title, severity: defaultSeverity }))
  const facts = Object.entries(FILE_FACTS).map(([id, { title, severity }]) => ({ id, title, severity }))
  return [...rules, ...facts].map(({ id, title, severity }) => ({
    id,
    shortDescription: { text: title },
    defaultConfiguration: { level: LEVELS[severity] },
  }))
}

function resultsOf({ file, problems }: FileResult) {
  return problems.map(({ ruleId, severity, message, from, to }) => ({
    ruleId,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: pathToFileURL(file).href },
          region: {
            startLine: from.line,
            startColumn: from.column,
            endLine: to.line,
            endColumn: to.column,
          },
        },
      },
    ],
  }))
}
