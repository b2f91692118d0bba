import { type Facts, PAD } from './facts'
import { GROUPS, placesOf } from './feature-groups'
import { createFeatures, type Features, keyOf, NUMBERS, readGroup } from './features'
import type { Limits } from './limits'
import { partOf, readPairs, readPlaces, readShapes, readSides, readWords, STAGE_AT } from './stages'
import { entryOf, type WeightTable } from './weights'

/** What the features of a character weigh together, and what was looked up before. */
export interface Scorer {
  readonly slots: Int32Array
  /** Of the character that was scored last: begin, inner, last. */
  readonly sums: Int32Array
  readonly features: Features
  readonly keys: Int32Array
  /** What the features of a group weigh at a place, three sums of ten bits in a number, once it was asked for. */
  readonly known: Int32Array
  /** Where the places of each group begin. */
  readonly starts: Int32Array
  /** By code unit, what it weighs where it stands before, at and after a character, once it was asked for. */
  readonly characters: Int32Array
  /** Up to which sums there is no hope after each stage but the last. */
  readonly hopeless: Int32Array
}

const IS_KNOWN = 1 << 30
/** Cells of a code unit: of each of the seven places, and whether they are known. */
const CELLS = 8
const IN_WINDOW = 7

export function createScorer({ slots, scale }: WeightTable, { givenUp }: Limits): Scorer {
  let size = 0
  const starts = Int32Array.from(GROUPS, (group) => {
    size += placesOf(group)
    return size - placesOf(group)
  })
  return {
    slots,
    sums: new Int32Array(3),
    features: createFeatures(),
    keys: new Int32Array(NUMBERS.length),
    known: new Int32Array(size),
    starts,
    characters: new Int32Array(0x10000 * CELLS),
    hopeless: Int32Array.from(givenUp, (sum) => Math.ceil(sum / scale)),
  }
}

/**
 * Adds up what the features of a character weigh, the telling ones first, until nothing can come of it.
 *
 * @param begins whether it may be the first of a name
 * @param goesOn whether it may be a later one
 * @returns false where it is given up: the sums are not whole
 */
export function score(scorer: Scorer, i: number, facts: Facts, begins: boolean, goesOn: boolean): boolean {
  const { sums, features, hopeless } = scorer
  const parts = features.sums
  readPlaces(i, facts, features.places)
  weighPlaces(scorer)
  if (isHopeless(sums, hopeless[0] as number, begins, goesOn)) return false
  weighCharacters(scorer, i, facts)
  if (isHopeless(sums, hopeless[1] as number, begins, goesOn)) return false
  readShapes(i, facts, parts)
  weighParts(scorer, STAGE_AT.shapes, STAGE_AT.words)
  if (isHopeless(sums, hopeless[2] as number, begins, goesOn)) return false
  readWords(i, facts, parts)
  weighParts(scorer, STAGE_AT.words, STAGE_AT.sides)
  if (isHopeless(sums, hopeless[3] as number, begins, goesOn)) return false
  readSides(i, facts, parts)
  weighParts(scorer, STAGE_AT.sides, STAGE_AT.pairs)
  if (isHopeless(sums, hopeless[4] as number, begins, goesOn)) return false
  readPairs(i, facts, parts)
  weighParts(scorer, STAGE_AT.pairs, NUMBERS.length)
  return true
}

function isHopeless(sums: Int32Array, most: number, begins: boolean, goesOn: boolean): boolean {
  if (begins && (sums[0] as number) > most) return false
  return !goesOn || ((sums[1] as number) <= most && (sums[2] as number) <= most)
}

/** Begins the sums. */
function weighPlaces(scorer: Scorer): void {
  const { known, starts, sums, features } = scorer
  const { places } = features
  let begin = 0
  let inner = 0
  let last = 0
  for (let group = 0; group < starts.length; group++) {
    const at = (starts[group] as number) + (places[group] as number)
    const three = (known[at] as number) || lookUpPlace(scorer, group, at)
    begin += (three << 22) >> 22
    inner += (three << 12) >> 22
    last += (three << 2) >> 22
  }
  sums[0] = begin
  sums[1] = inner
  sums[2] = last
}

function lookUpPlace({ slots, known, starts }: Scorer, group: number, at: number): number {
  let begin = 0
  let inner = 0
  let last = 0
  readGroup(group, at - (starts[group] as number), (_, key) => {
    const entry = entryOf(slots, key)
    begin += (entry << 16) >> 24
    inner += (entry << 8) >> 24
    last += entry >> 24
  })
  const three = (begin & 1023) | ((inner & 1023) << 10) | ((last & 1023) << 20) | IS_KNOWN
  known[at] = three
  return three
}

/**
 * What seven characters weigh, those of a text being few: their cells are in the cache where the table is not. The sum is
 * written out here and below: to gather what is added up first makes reading an eighth slower.
 */
function weighCharacters(scorer: Scorer, i: number, { units }: Facts): void {
  const { characters, sums } = scorer
  let begin = 0
  let inner = 0
  let last = 0
  for (let place = 0, at = i + PAD - 3; place < IN_WINDOW; place++, at++) {
    const cell = (units[at] as number) * CELLS
    if (characters[cell + IN_WINDOW] === 0) lookUpCharacter(scorer, units[at] as number)
    const entry = characters[cell + place] as number
    begin += (entry << 16) >> 24
    inner += (entry << 8) >> 24
    last += entry >> 24
  }
  sums[0] = (sums[0] as number) + begin
  sums[1] = (sums[1] as number) + inner
  sums[2] = (sums[2] as number) + last
}

function lookUpCharacter({ slots, characters }: Scorer, unit: number): void {
  const cell = unit * CELLS
  for (let place = 0; place < IN_WINDOW; place++) {
    characters[cell + place] = entryOf(slots, keyOf((partOf(unit) + (NUMBERS[place] as number)) | 0))
  }
  characters[cell + IN_WINDOW] = 1
}

/** Adds what is made of some of the parts, in two loops: so that the table is asked for many slots at a time. */
function weighParts({ slots, keys, sums, features }: Scorer, from: number, to: number): void {
  const parts = features.sums
  const numbers = NUMBERS
  for (let f = from; f < to; f++) keys[f] = keyOf(((parts[f] as number) + (numbers[f] as number)) | 0)
  let begin = 0
  let inner = 0
  let last = 0
  for (let f = from; f < to; f++) {
    const entry = entryOf(slots, keys[f] as number)
    begin += (entry << 16) >> 24
    inner += (entry << 8) >> 24
    last += entry >> 24
  }
  sums[0] = (sums[0] as number) + begin
  sums[1] = (sums[1] as number) + inner
  sums[2] = (sums[2] as number) + last
}
