import type { Range } from '../text/range'

/** The kinds of values that have a recognizer. */
export const VALUE_KINDS = [
  'id-card',
  'phone',
  'landline',
  'plate',
  'police-no',
  'vin',
  'engine-no',
  'driver-file',
  'bank',
  'uscc',
  'passport',
  'contact',
  'document-no',
  'device',
  'position',
  'address',
  'birth',
  'case-no',
  'host',
  'weak-mask',
] as const

/** Everything but names: what one value is masked by follows from the value alone. */
export type ValueKind = (typeof VALUE_KINDS)[number]

/** The kinds of personal data and secrets that are found as values in the text. */
export type SensitiveKind = 'name' | ValueKind

/**
 * Who a named person is in the draft; it decides how serious the name is (docs/domain: 2.1, 2.2). `public` is whoever
 * may be named: a figure of public life, or a made-up name.
 */
export type NameRole = 'party' | 'officer' | 'author' | 'subject' | 'public' | 'unknown'

/** A fact about the text, without judgement: "here stands a value of this kind". */
export interface Finding {
  kind: SensitiveKind
  /** Where it stands in the source, UTF-16 code units, half-open. */
  range: Range
  /** 0…1: how sure the recognizer is, after check digits and context words. */
  score: number
  /** The same value for all mentions of one person or thing. Never written to a log: it may hold the value. */
  entity?: string
  /** For names: who the person is in this draft. */
  role?: NameRole
  /** What made the score, in Chinese, for the hover; never holds the value itself. */
  evidence?: string[]
}
