import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Problem } from '../rules/problem'

/** How much text on either side of a problem belongs to its place, in UTF-16 code units without white space; no other line. */
const SURROUNDINGS = 12
const LAST_LINE = /[^\r\n]*$/
/** Enough that no two places of a lifetime of drafts are taken for one another. */
const LENGTH = 32

/**
 * What a problem and the words around it are known by: the same after edits elsewhere, another one after an edit of
 * the place itself. It is a keyed hash, so that nobody can read or guess the words from it without the salt, which
 * stays where the fingerprints are kept.
 */
export function fingerprintOf({ ruleId, range, message }: Problem, source: string, salt: string): string {
  const before = source.slice(Math.max(0, range.start - 4 * SURROUNDINGS), range.start)
  const after = source.slice(range.end, range.end + 4 * SURROUNDINGS)
  const parts = [
    ruleId,
    // Counts and line numbers in a message may change with edits elsewhere.
    message.replace(/[0-9]+/g, '#'),
    source.slice(range.start, range.end),
    condensed(before.slice(before.search(LAST_LINE))).slice(-SURROUNDINGS),
    condensed(after.split(/[\r\n]/, 1)[0] ?? '').slice(0, SURROUNDINGS),
  ]
  return bytesToHex(hmac(sha256, utf8ToBytes(salt), utf8ToBytes(parts.join('\0')))).slice(0, LENGTH)
}

function condensed(text: string): string {
  return text.replace(/[\s　]+/g, '')
}
