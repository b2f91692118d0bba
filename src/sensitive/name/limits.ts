/** How little a sum may promise before a character is given up, in units of the model (not of its weights). */
export interface Limits {
  /** Up to this sum a character is the first of no name. */
  begin: number
  /** Up to this sum of an inner character no name goes on behind it. */
  goOn: number
  /**
   * Up to which sum, once the groups are weighed and then the characters, the shapes, the words and the sides, a
   * character is given up as one of a name, without what is left.
   */
  givenUp: readonly [
    afterPlaces: number,
    afterCharacters: number,
    afterShapes: number,
    afterWords: number,
    afterSides: number,
  ]
}

/**
 * For drafts. Chosen on training and development texts: of the characters that are given up hardly one in a hundred
 * would have come above `begin`, and none far above.
 */
export const QUICK: Limits = { begin: -2.5, goOn: -3, givenUp: [-2.5, -2.5, -2.5, -3, -3] }

/** Sums that no features add up to. */
const NEVER = -1_000

/** Weighs all of what may be a name: what the training goes by, so that it does not change with what makes reading quick. */
export const THOROUGH: Limits = { begin: -4, goOn: NEVER, givenUp: [NEVER, NEVER, NEVER, NEVER, NEVER] }
