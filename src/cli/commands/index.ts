import type { CommandDefinition } from '../command'
import { explainCommand } from './explain'
import { exportCommand } from './export'
import { importCommand } from './import'
import { initCommand } from './init'
import { lintCommand } from './lint'
import { newCommand } from './new'
import { redactCommand } from './redact'
import { rulesCommand } from './rules'
import { scanCommand } from './scan'
import { tableCommand } from './table'
import { tidyCommand } from './tidy'

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  lintCommand,
  scanCommand,
  newCommand,
  importCommand,
  exportCommand,
  tableCommand,
  redactCommand,
  tidyCommand,
  initCommand,
  rulesCommand,
  explainCommand,
]
