import type { CommandDefinition } from '../command'
import { exportCommand } from './export'
import { lintCommand } from './lint'
import { newCommand } from './new'
import { redactCommand } from './redact'
import { scanCommand } from './scan'
import { tableCommand } from './table'
import { tidyCommand } from './tidy'

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  lintCommand,
  scanCommand,
  newCommand,
  exportCommand,
  tableCommand,
  redactCommand,
  tidyCommand,
]
