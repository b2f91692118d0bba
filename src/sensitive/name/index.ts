import type { Finding, NameRole } from '../finding'
import { cleanText } from './clean'
import { findRepeats, preferKnown } from './consistency'
import { createDecoder } from './decode'
import type { Mention, Passage } from './mention'
import { readModel } from './model-file'
import { chainRoles, rolesOf } from './people'
import type { NameDocument, NameHints, NameRecognizer } from './recognizer'
import { selectMentions } from './select'

export { surnameOf } from './surnames'

/**
 * The name recognizer that learned from annotated texts: a character-level CRF, then what a whole draft tells
 * (role words, lists, repeated names). Pure computation: no file, no network, no native code.
 *
 * @param bytes the model, as `npm run train:names` writes it; throws where it is none
 */
export function createModelNameRecognizer(bytes: Uint8Array): NameRecognizer {
  const model = readModel(bytes)
  const decode = createDecoder(model)
  return {
    id: 'model',
    recognize({ source, segments, hints }: NameDocument): Finding[] {
      const passages = segments.map(({ range, kind }): Passage => ({ clean: cleanText(source, range), kind }))
      const direct = preferKnown(passages.flatMap((passage) => chainRoles(selectMentions(passage, decode))))
      const named = [...direct, ...hinted(passages, direct, hints)]
      const mentions = [...named, ...findRepeats(passages, named, model.lexicon)]
      const roles = rolesOf(mentions, hints, source)
      return mentions
        .map((mention) => findingOf(mention, roles.get(mention.person ?? mention.text) ?? 'unknown'))
        .sort((a, b) => a.range.start - b.range.start)
    },
  }
}

/** Authors and heroes that the front matter names are people, wherever they stand. */
function hinted(
  passages: readonly Passage[],
  direct: readonly Mention[],
  { authors, subjects }: NameHints,
): Mention[] {
  const names = [...authors, ...subjects].filter(
    (name) => /^[\u3400-\u9fff·•・]{2,12}$/.test(name) && !/某/.test(name),
  )
  return passages.flatMap((passage) =>
    names.flatMap((name) => {
      const found: Mention[] = []
      const { text } = passage.clean
      for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
        const end = at + name.length
        if (direct.some((other) => other.passage === passage && other.start < end && at < other.end)) continue
        found.push({ passage, start: at, end, text: name, probability: 0.99, evidence: ['文件头写明的姓名'] })
      }
      return found
    }),
  )
}

function findingOf(
  { passage, start, end, text, person, probability, evidence }: Mention,
  role: NameRole,
): Finding {
  const { at } = passage.clean
  return {
    kind: 'name',
    range: { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 },
    score: Math.round(probability * 1000) / 1000,
    entity: `name:${person ?? text}`,
    role,
    evidence,
  }
}
