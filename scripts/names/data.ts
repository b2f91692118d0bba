import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text with the ranges of its names; UTF-16, half-open. */
export interface Sample {
  text: string
  names: [number, number][]
  /** Masked mentions, which must not be found. */
  redacted?: [number, number][]
}

/** Reads one `.jsonl` file; undefined where it is absent. */
export function readSamples(folder: string, name: string): Sample[] | undefined {
  const file = join(folder, `${name}.jsonl`)
  if (!existsSync(file)) return undefined
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Sample)
}

/** The files that a model learns from. Test splits are not among them. */
export const TRAINING = ['msra.train', 'resume.train', 'weibo.train', 'cluener.train', 'law_fill.train']

/**
 * How many texts at the end of a training split serve as its development split while choices are made
 * (`train:names -- --tune`): MSRA has none of its own, and CLUENER's is the one that is reported.
 */
export const HELD_OUT: Readonly<Record<string, number>> = { 'msra.train': 4_000, 'cluener.train': 1_200 }

/** A training split without, or only with, its held-out end. */
export function splitOf(samples: readonly Sample[], name: string, part: 'kept' | 'held-out'): Sample[] {
  const border = samples.length - (HELD_OUT[name] ?? 0)
  return part === 'kept' ? samples.slice(0, border) : samples.slice(border)
}

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

export function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T
}

/** The numbers below `length` in a random order. */
export function shuffled(length: number, random: () => number): number[] {
  const order = Array.from({ length }, (_, i) => i)
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
  return order
}
