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
 * stays where the fingerprints are kept. Where the same line stands twice (联系电话：____ in a form), the lines beside it belong to
 * the place as well.
 *
 * @param all the problems of the draft, this one among them
 */
export function fingerprintOf(
  problem: Problem,
  all: readonly Problem[],
  source: string,
  salt: string,
): string {
  const place = placeOf(problem, source)
  const isSame = (other: Problem) =>
    other !== problem && other.ruleId === problem.ruleId && placeOf(other, source) === place
  const mark = hashed(place, salt)
  return all.some(isSame) ? mark + hashed(besides(problem, source), salt) : mark
}

/**
 * The problems without those that somebody has marked. A mark that would fit several of them hides none: one blank of a form
 * that may stay does not say that the next one may.
 */
export function withoutMarked(
  problems: readonly Problem[],
  marks: ReadonlySet<string>,
  source: string,
  salt: string,
): Problem[] {
  const places = problems.map((problem) => hashed(placeOf(problem, source), salt))
  const times = new Map<string, number>()
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1)
  const marked = new Set([...marks].map((mark) => mark.slice(0, LENGTH)))
  return problems.filter((problem, index) => {
    const place = places[index] as string
    if (!marked.has(place)) return true
    if (times.get(place) === 1 && marks.has(place)) return false
    return !marks.has(place + hashed(besides(problem, source), salt))
  })
}

function placeOf({ ruleId, range, message }: Problem, source: string): string {
  const before = source.slice(Math.max(0, range.start - 4 * SURROUNDINGS), range.start)
  const after = source.slice(range.end, range.end + 4 * SURROUNDINGS)
  return [
    ruleId,
    // Counts and line numbers in a message may change with edits elsewhere.
    message.replace(/[0-9]+/g, '#'),
    source.slice(range.start, range.end),
    condensed(before.slice(before.search(LAST_LINE))).slice(-SURROUNDINGS),
    condensed(after.split(/[\r\n]/, 1)[0] ?? '').slice(0, SURROUNDINGS),
  ].join('\0')
}

/** How much text is looked through for the lines beside one. */
const NEIGHBOURHOOD = 400

/** What the lines above and below say that have something. */
function besides({ range }: Problem, source: string): string {
  const linesOf = (text: string) => text.split(/[\r\n]+/).map(condensed)
  const above = linesOf(source.slice(Math.max(0, range.start - NEIGHBOURHOOD), range.start)).slice(0, -1)
  const below = linesOf(source.slice(range.end, range.end + NEIGHBOURHOOD)).slice(1)
  const has = (line: string) => line !== ''
  return ['', above.findLast(has) ?? '', below.find(has) ?? '']
    .map((line) => line.slice(-SURROUNDINGS))
    .join('\0')
}

function hashed(text: string, salt: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(salt), utf8ToBytes(text))).slice(0, LENGTH)
}

function condensed(text: string): string {
  return text.replace(/[\s　]+/g, '')
}
