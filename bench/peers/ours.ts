import { createNodeLinter } from '../../src/node/node-linter'
import { allRules } from '../../src/rules'
import { makeDraft } from '../drafts'

/** Our linter as the editor runs it, for the comparison: every rule and the name model on. */
const linter = createNodeLinter()

export const rules = allRules.length
export const draft = makeDraft
export const lint = (text: string): number => linter.lint(text).problems.length
