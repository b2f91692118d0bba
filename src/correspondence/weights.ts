/**
 * The numbers of the matching, all in one place: found by search on `test/corpus/correspondence/dev` alone
 * (`held-out` is measured and never tuned on).
 */
export const WEIGHTS = {
  /** How much a term counts by where it stands: in the title of a point, in its first sentence, in the rest. */
  inTitle: 1,
  inLead: 0.5,
  inBody: 0.45,
  /** Added for each time that the body comes back to a term, up to `mostInBody`. */
  again: 0.15,
  mostInBody: 0.6,
  /** A body of this many characters counts in full; of a longer one each word counts less. */
  bodyLength: 110,

  /** A word, one of three characters or more, a group of related words. */
  word: 1,
  longWord: 1.2,
  group: 0.8,
  /** A word that stands in nearly every paper. */
  general: 0.12,
  /** A pair of characters inside a longer word, and one of a text whose words are not known. */
  innerPair: 0.3,
  pair: 0.7,

  /** A word of the draft's title or section headings: what the whole paper is about. */
  topic: 0.3,
  /** How steeply a term that many points share loses its worth. */
  rarity: 1.8,

  /** How much shared weight makes a pair as good as certain (all but 1/e of it). */
  enough: 0.9,
  /** How hard a pair is judged by the better partners of the two. */
  rivalry: 1.3,
  /** What standing at the same place of equally long lists is worth, in shared weight. */
  sameOrder: 0.18,
  /** The same for causes, which follow the problems more closely. */
  sameOrderOfCauses: 0.25,
  /** What a pair that shares nothing is worth at the same place of lists that run in step. */
  inStep: 0.3,
  /** How much of the way round by a cause counts. */
  byCause: 0.4,
  /** A phrase after 针对 that holds this share of a problem's words names it. */
  namesIt: 0.5,

  /** From which score on a pair counts, and from which it may be one. */
  sure: 0.3,
  weak: 0.1,
  /** The same for a problem and its cause: the two say the same thing less often in the same words. */
  sureCause: 0.2,
}
