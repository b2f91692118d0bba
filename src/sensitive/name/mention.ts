import type { CleanText } from './clean'
import type { RoleGroup } from './roles'

/** A segment of a draft as the recognizer works on it. */
export interface Passage {
  /** Its place among the passages of the draft. */
  index: number
  /** Where it starts in the draft. */
  start: number
  /** The same object for every passage of the same content, so that work on it can be kept. */
  clean: CleanText
  kind: 'heading' | 'paragraph' | 'cell'
  /** What stands at the head of its column, for a cell. */
  header?: string
}

/** One mention of a person, in the cleaned text of a passage. */
export interface Mention {
  passage: Passage
  /** In `passage.clean.text`, half-open. */
  start: number
  end: number
  /** The name without the spaces in it. */
  text: string
  probability: number
  /** What the words right beside it say. */
  group?: RoleGroup
  /** The group is what the person is called (民警X), not what the words after tell (X当场). */
  isCalled?: boolean
  /** The full name it belongs to, where it is not one itself. */
  person?: string
  evidence: string[]
}

/** The same in another passage of the same text. Written out: to spread a mention takes V8 many times as long. */
export function inPassage(mention: Mention, passage: Passage): Mention {
  const { start, end, text, probability, evidence, group, isCalled, person } = mention
  const moved: Mention = { passage, start, end, text, probability, evidence }
  if (group !== undefined) moved.group = group
  if (isCalled !== undefined) moved.isCalled = isCalled
  if (person !== undefined) moved.person = person
  return moved
}

/** More than any name has characters. */
const LONGEST = 64

/** A span as one number, to tell spans of a passage apart by. */
export function spanKey({ start, end }: { start: number; end: number }): number {
  return start * LONGEST + end - start
}

export function logit(probability: number): number {
  const safe = Math.min(1 - 1e-6, Math.max(1e-6, probability))
  return Math.log(safe / (1 - safe))
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** Whether nothing of a span is taken yet; `taken` has a cell for every code unit of the passage. */
export function isFree(taken: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (taken[i]) return false
  return true
}

/** Of readings of the same span the most probable. */
export function strongest<Reading extends { start: number; end: number; probability: number }>(
  readings: readonly Reading[],
): Reading[] {
  const best = new Map<number, Reading>()
  for (const reading of readings) {
    const key = spanKey(reading)
    const known = best.get(key)
    if (!known || known.probability < reading.probability) best.set(key, reading)
  }
  return [...best.values()]
}
