import { simplified } from '../../text/traditional-characters'
import type { Finding, NameRole } from '../finding'
import { createBlend } from './blend'
import type { CleanText } from './clean'
import { headersOfCells } from './columns'
import { createDecoder, type Decoder } from './decode'
import { createSelector } from './document'
import { createDomainTeller, type Domain, thresholdOf } from './domain'
import { bothOf, createKeptAnswers } from './kept-answers'
import { markWords } from './lexicon'
import type { Mention, Passage } from './mention'
import { readModel } from './model-file'
import { chainGroups, rolesOf } from './people'
import type { NameDocument, NameHints, NameRecognizer, NameSegment } from './recognizer'
import { calibrated } from './score'
import { createSegmentReader, type SegmentReading } from './segment-reader'
import { rateCandidates } from './select'

export { surnameOf } from './surnames'

/** Whoever reads so many UTF-16 code units reads more, and has words marked; one essay is read sooner without. */
const MANY = 20_000

/**
 * The name recognizer that learned from annotated texts: a character-level CRF, then what a whole draft tells
 * (role words, lists, tables, repeated names). Pure computation: no file, no network, no native code.
 *
 * Leaders, heroes and quoted writers are found too, with the role `public`, so that a surface can leave them
 * out. A surname with a title (谭队长) is found as the surname alone.
 *
 * @param bytes the model, as `npm run train:names` writes it (`models/names.bin`); throws where it is none
 */
export function createModelNameRecognizer(bytes: Uint8Array): NameRecognizer {
  const model = readModel(bytes)
  const decoders: Partial<Record<Domain, Decoder>> = {}
  const decoderFor = (domain: Domain): Decoder => {
    decoders[domain] ??=
      domain === 'doubtful'
        ? createBlend([decoderFor('trade'), decoderFor('general')])
        : createDecoder(model[domain], model.lexicon)
    return decoders[domain]
  }
  const readSegments = createSegmentReader(({ clean, ...rest }, decode) =>
    rateCandidates({ index: 0, start: 0, clean, ...rest }, decode, model.lexicon),
  )
  const domainOf = createDomainTeller(model.domain)
  const candidatesIn = createKeptAnswers<SegmentReading, Mention>()
  const hintsIn = createKeptAnswers<SegmentReading, Mention>()
  const select = createSelector(model.lexicon)
  let read = 0
  const countRead = (length: number) => {
    if (read < MANY && read + length >= MANY) markWords(model.lexicon)
    read += length
  }
  return {
    id: 'model',
    recognize({ source, segments, hints }: NameDocument): Finding[] {
      countRead(source.length)
      const simple = simplifiedHints(hints)
      const told = toldBy(simple)
      const readings = readSegments(source, segments, headersOfCells(source, segments))
      const domain = domainOf(readings)
      const decode = decoderFor(domain)
      const passages: Passage[] = []
      const passageAt = (index: number): Passage => {
        let passage = passages[index]
        if (!passage) {
          const { range, content } = segments[index] as NameSegment
          const { clean } = readings[index] as SegmentReading
          passage = { index, start: range.start, clean, kind: content.kind }
          passages[index] = passage
        }
        return passage
      }
      const rated = candidatesIn(readings, decode, (reading) => reading.candidates(decode))
      const hinted = hintsIn(readings, told.join(' '), ({ clean }) => hintedIn(clean, told))
      const found = bothOf(rated, hinted)
      const mentions = chainGroups(
        select({ threshold: thresholdOf(domain, source.length), texts: readings, found, passageAt, told }),
      )
      const roles = rolesOf(mentions, simple, source)
      return mentions
        .map((mention) => findingOf(mention, roles.get(mention.person ?? mention.text) ?? 'unknown'))
        .sort((a, b) => a.range.start - b.range.start)
    },
  }
}

/** Names as they are read in the text, where 陳 is 陈. */
function simplifiedHints({ authors, subjects, allowed }: NameHints): NameHints {
  return {
    authors: authors.map(simplified),
    subjects: subjects.map(simplified),
    allowed: allowed.map(simplified),
  }
}

const WHOLE_NAME = /^[\u3400-\u9fff·•・]{2,12}$/
const TOLD = 0.99

/** Authors and heroes that the front matter names are people, wherever they stand. */
function toldBy({ authors, subjects }: NameHints): string[] {
  return [...authors, ...subjects].filter((name) => WHOLE_NAME.test(name) && !name.includes('某'))
}

/** Names that the front matter tells, in one text; the mentions' passages are not those of the draft. */
function hintedIn(clean: CleanText, names: readonly string[]): Mention[] {
  const passage: Passage = { index: 0, start: 0, clean, kind: 'paragraph' }
  const { text } = clean
  return names.flatMap((name) => {
    const found: Mention[] = []
    for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length
      found.push({ passage, start, end, text: name, probability: TOLD, evidence: ['文件头写明的姓名'] })
    }
    return found
  })
}

function findingOf(
  { passage, start, end, text, person, probability, evidence }: Mention,
  role: NameRole,
): Finding {
  const { start: base, clean } = passage
  return {
    kind: 'name',
    range: { start: base + (clean.at[start] ?? 0), end: base + (clean.at[end - 1] ?? 0) + 1 },
    score: calibrated(probability),
    entity: `name:${person ?? text}`,
    role,
    evidence,
  }
}
