import type { LintResult } from '../linter'
import type { Suggestion } from './suggestion'

/** The standard phrases of the part that a caret stands in; none where no part is known there. */
export function suggestPhrases({ genre }: LintResult, caret: number): Suggestion[] {
  const sections = genre?.sections ?? []
  const around = sections.filter(({ places }) =>
    places.some(({ heading, body }) => heading.start <= caret && caret <= body.end),
  )
  return around.flatMap(({ section }) =>
    section.phrases.map((phrase) => ({
      kind: 'phrase' as const,
      label: phrase.replace(/〔待填：([^〔〕]{1,80})〕/g, '〔$1〕'),
      detail: `常用语：${section.name}`,
      range: { start: caret, end: caret },
      text: phrase,
    })),
  )
}
