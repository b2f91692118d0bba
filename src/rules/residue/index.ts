import type { Rule } from '../rule'
import ai from './ai'
import censor from './censor'
import noise from './noise'
import site from './site'
import spin from './spin'

export const residueRules: readonly Rule[] = [site, ai, spin, noise, censor]
