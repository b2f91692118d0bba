import { consistencyRules } from './consistency'
import { docRules } from './doc'
import { numberRules } from './number'
import { placeholderRules } from './placeholder'
import { privacyRules } from './privacy'
import { residueRules } from './residue'
import type { Rule } from './rule'
import { secrecyRules } from './secrecy'
import { structureRules } from './structure'
import { termRules } from './term'
import { typographyRules } from './typography'

/** Every rule, family by family; a new rule is added in its family's `index.ts`. */
export const allRules: readonly Rule[] = [
  ...structureRules,
  ...placeholderRules,
  ...privacyRules,
  ...secrecyRules,
  ...typographyRules,
  ...termRules,
  ...numberRules,
  ...docRules,
  ...residueRules,
  ...consistencyRules,
]
