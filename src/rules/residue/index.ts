import type { Rule } from '../rule'
import ai from './ai'
import censor from './censor'
import emoji from './emoji'
import mojibake from './mojibake'
import noise from './noise'
import site from './site'
import spin from './spin'
import webCode from './web-code'

export const residueRules: readonly Rule[] = [site, ai, spin, noise, mojibake, webCode, emoji, censor]
