import { allRules } from '../rules'
import { FILE_FACTS, type FileFactId } from './file-facts'

/** What a rule is called for people; the id itself where there is no such rule. */
export function ruleTitle(ruleId: string): string {
  return allRules.find(({ id }) => id === ruleId)?.title ?? FILE_FACTS[ruleId as FileFactId]?.title ?? ruleId
}
