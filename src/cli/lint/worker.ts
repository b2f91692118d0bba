import { workerData } from 'node:worker_threads'
import { worker } from 'workerpool'
import { createDraftLinter } from './draft-linter'
import type { LintSettings, LintTask } from './settings'

/** A thread of `lint`: it loads the model once and answers task after task. */
const linter = createDraftLinter(workerData as LintSettings)

worker({ lint: (task: LintTask) => linter.lint(task) })
