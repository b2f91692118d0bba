import type { Block } from '../report/block'
import { originOf } from '../report/kept-versions'
import { perBlock } from '../report/per-block'
import type { Report } from '../report/report'
import { oncePer } from '../text/once-per'
import { ownCopy } from '../text/own-copy'
import { haveSameElements } from '../text/same-elements'
import type { WordCutter } from '../text/segmenter/word-cuts'
import { headLinesEvidence, titlesOfLine } from './head-lines'
import { findSections, matchSections, openingsOf, sectionsHeadedBy } from './match'
import { matchMeanings } from './meaning'
import type { GenreReading, SectionReading } from './reading'
import type { Cue, Genre } from './schema'

/** Below this nobody should be told that a part of the form is missing. */
export const SURE_ENOUGH = 0.5

/** What a section counts for, by how it was found; a missing required one counts against the form. */
const WEIGHT = { heading: 1, candidate: 0.9, opening: 0.7, meaning: 0.5 }
const MISSING = 0.6
const MOST_CUES = 2.5
/** From which weight on a word of the title names a form, and what that counts against the others. */
const NAMES_FORM = 2
const NAMED_OTHERWISE = 1
/** How much of the body is searched for cues, in characters: forms show themselves early. */
const BODY_SAMPLE = 6_000

/** Papers that are none of the forms, though they have parts like theirs: 2024年工作总结, 在会议上的讲话. */
const OTHER_PAPER =
  /(?:工作(?:总结|计划|要点|方案|简报|报告|通报|汇报)|情况的?(?:通报|汇报|简报)|案例(?:剖析|分析)|述职|述廉|讲话|演讲|致辞|通知|请示|纪要|倡议书|申请书|新闻稿|实施方案|应急预案)/
/** What is left of the confidence then, unless the title has a word of the form too. */
const OTHER_PAPER_LEAVES = 0.5

/**
 * Tells which form a draft is. What the front matter declares (id, title or alias) holds; else the form
 * whose sections and cues the draft shows best, if it shows enough of them.
 */
export function recognizeGenre(
  report: Report,
  genres: readonly Genre[],
  words?: WordCutter,
): GenreReading | undefined {
  const declared = declaredGenre(report, genres)
  if (declared) {
    return { genre: declared, confidence: 1, declared: true, sections: findSections(declared, report, words) }
  }
  const memory = memoryOf(genres)
  const { latest } = memory
  const compared = latest && isNextVersion(report, latest.report) ? latest : undefined
  if (compared) compared.evidence ??= evidenceOf(compared.report, genres, memory)
  const evidence = compared && evidenceOf(report, genres, memory)
  if (compared?.evidence && evidence && haveSameElements(compared.evidence, evidence)) {
    const { verdict } = compared
    memory.latest = { report, verdict, evidence }
    return { ...verdict, sections: findSections(verdict.genre, report, words) }
  }
  const readings = genres.map((genre) => ({ genre, sections: matchSections(genre, report) }))
  const sure = bestOf(readings, report)
  if (sure && sure.confidence >= SURE_ENOUGH) {
    const { sections, ...verdict } = sure
    memory.latest = { report, verdict, evidence }
    matchMeanings(sure.genre, sections, report, words)
    return sure
  }
  memory.latest = undefined
  for (const { genre, sections } of readings) matchMeanings(genre, sections, report, words)
  return bestOf(readings, report)
}

/** What a draft was last found to be. */
interface Latest {
  report: Report
  verdict: Omit<GenreReading, 'sections'>
  /** By what; looked for once there is a next version. */
  evidence: readonly unknown[] | undefined
}

interface Memory {
  latest?: Latest | undefined
  /** The sample of the body that cues were last looked for in, and which were there. */
  sample?: string
  shown: readonly boolean[]
}

const memoryOf = oncePer((_: readonly Genre[]): Memory => ({ shown: [] }))

/** The same draft may also be read again, once more of its words are known. */
function isNextVersion({ blocks }: Report, earlier: Report): boolean {
  return blocks === earlier.blocks || originOf(blocks)?.earlier === earlier.blocks
}

/** All of a heading that forms are told apart by: what its words are to each of them, and how deep it may stand. */
const headsFor = oncePer((genres: readonly Genre[]) => {
  const cues = genres.flatMap((genre) => genre.cues.filter(({ where }) => where === 'heading'))
  return perBlock(({ heading, numbering }) => {
    if (!heading) return []
    const { title, by, depth } = heading
    const shown = cues.map((cue) => patternOf(cue).test(title))
    return [JSON.stringify([headedBy(title, genres), shown, by, depth, numbering?.style])]
  })
})

/** The same of a line that may be a heading. */
const linesFor = oncePer((genres: readonly Genre[]) =>
  perBlock((content) =>
    titlesOfLine(content).map((titles) =>
      JSON.stringify(titles.map((title) => (title === undefined ? null : headedBy(title, genres)))),
    ),
  ),
)

/** The sections of each form that a title reads as the head of, by their ids. */
function headedBy(title: string, genres: readonly Genre[]): string[][] {
  return genres.map((genre) => sectionsHeadedBy(title, genre).map(({ id }) => id))
}

/**
 * All that forms are told apart by, without places: while somebody types a paragraph it is the same, and then the form
 * need not be looked for among all.
 */
function evidenceOf(report: Report, genres: readonly Genre[], memory: Memory): unknown[] {
  const { blocks, headings, title } = report
  const heads = headsFor(genres)
  const sample = report.source.slice(0, BODY_SAMPLE)
  if (memory.sample !== sample) {
    const cues = genres.flatMap((genre) => genre.cues.filter(({ where }) => where === 'body'))
    memory.sample = ownCopy(sample)
    memory.shown = cues.map((cue) => shows(cue, report))
  }
  return [
    titleOf(report),
    // A title that is a heading is the first of them.
    blocks[heads.hitsIn(blocks).places[0] ?? -1]?.range.start === title?.range.start,
    heads.trace(blocks),
    linesFor(genres).trace(blocks),
    ...headings.filter(({ pieces }) => pieces.length > 1).map((heading) => heading.title),
    ...headLinesEvidence(report),
    ...genres.map((genre) => openingsOf(genre).trace(blocks)),
    ...memory.shown,
  ]
}

function bestOf(
  readings: readonly { genre: Genre; sections: SectionReading[] }[],
  report: Report,
): GenreReading | undefined {
  const named = readings.filter(({ genre }) => isNamed(genre, report))
  const scored = readings
    .map((reading) => {
      const { score, coverage } = scoreOf(reading.genre, reading.sections, report)
      const against = named.length > 0 && !named.includes(reading) ? NAMED_OTHERWISE : 0
      return { ...reading, coverage, score: score - against }
    })
    .sort((a, b) => b.score - a.score)
  const [best] = scored
  if (!best || best.score <= 0) return undefined
  const second = scored.find((other) => other !== best && isRival(other.genre, best.genre))
  const margin = best.score - Math.max(0, second?.score ?? 0)
  const confidence = Math.min(1, best.coverage) * (0.6 + 0.4 * Math.min(1, margin))
  const share = isOtherPaper(best.genre, report) ? OTHER_PAPER_LEAVES : 1
  return { genre: best.genre, confidence: confidence * share, declared: false, sections: best.sections }
}

/** 几点体会 of a title says what the paper is, whatever its heads read like (一、要忠诚). */
function isNamed({ cues }: Genre, report: Report): boolean {
  return cues.some((cue) => cue.where === 'title' && cue.weight >= NAMES_FORM && shows(cue, report))
}

function isOtherPaper({ cues }: Genre, report: Report): boolean {
  return OTHER_PAPER.test(titleOf(report)) && !cues.some((cue) => cue.where === 'title' && shows(cue, report))
}

function titleOf({ title, frontMatter }: Report): string {
  return title?.text ?? frontMatter.values.title ?? ''
}

/** A form that asks for all that the other one asks for, and more, speaks for it rather than against it. */
function isRival(other: Genre, best: Genre): boolean {
  const asked = new Set(other.sections.filter(({ required }) => required).map(({ id }) => id))
  return best.sections.some(({ id, required }) => required && !asked.has(id))
}

/** The form that the front matter names; undefined where it names none, or an unknown one. */
export function declaredGenre(report: Report, genres: readonly Genre[]): Genre | undefined {
  const name = report.frontMatter.values.genre
  return name === undefined ? undefined : findGenre(name, genres)
}

/** A form by its id, title or alias. */
export function findGenre(name: string, genres: readonly Genre[]): Genre | undefined {
  const wanted = name.trim().toLowerCase()
  return (
    genres.find(({ id, title }) => id.toLowerCase() === wanted || title === name.trim()) ??
    genres.find(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === wanted))
  )
}

function scoreOf(
  genre: Genre,
  sections: SectionReading[],
  report: Report,
): { score: number; coverage: number } {
  let found = 0
  let missing = 0
  let required = 0
  for (const { section, places } of sections) {
    if (!section.required) continue
    required++
    if (places.length === 0) missing++
    else found += places.reduce((most, { by, confidence = 1 }) => Math.max(most, WEIGHT[by] * confidence), 0)
  }
  const cues = Math.min(
    MOST_CUES,
    genre.cues.reduce((sum, cue) => sum + (shows(cue, report) ? cue.weight : 0), 0),
  )
  // Guesses alone make no form, unless something else speaks for it.
  const guessed = sections.every(({ places }) => places.every(({ by }) => by === 'meaning'))
  if (found === 0 || (guessed && cues === 0)) return { score: 0, coverage: 0 }
  return { score: found - MISSING * missing + cues, coverage: (found + cues / 2) / required }
}

const patternOf = oncePer(({ pattern }: Cue) => new RegExp(pattern, 'u'))
const headingsWith = oncePer((cue: Cue) =>
  perBlock(({ heading }) => (heading && patternOf(cue).test(heading.title) ? [true] : [])),
)

function showsInHeading(cue: Cue, { blocks, headings, title }: Report): boolean {
  // The title of the draft is a heading by its dress, but speaks through cues of its own.
  const named = ({ range }: Block) => range.start === title?.range.start
  if (
    headingsWith(cue)
      .in(blocks)
      .some(({ block }) => !named(block))
  )
    return true
  return headings.some(({ pieces, title }) => pieces.length > 1 && patternOf(cue).test(title))
}

function shows(cue: Cue, report: Report): boolean {
  const pattern = patternOf(cue)
  if (cue.where === 'title') return pattern.test(titleOf(report))
  if (cue.where === 'heading') return showsInHeading(cue, report)
  return pattern.test(report.source.slice(0, BODY_SAMPLE))
}
