import { perBlock } from '../../report/per-block'
import { matchesIn } from '../../text/search/matches'
import { figuresOf } from './quantity'

const YEAR = /(?<!\d)((?:19|20)\d{2})\s?年/g

/** The years that a block names, in order: 2024 for 2024年. */
export const namedYears = perBlock((content) =>
  matchesIn(figuresOf(content).text, YEAR).map(({ 1: year }) => Number(year)),
)
