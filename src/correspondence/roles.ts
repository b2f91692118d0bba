import type { GenreReading, SectionReading } from '../genre/reading'

/** The three parts that answer one another: 问题, 原因, 对策. */
export type Role = 'problem' | 'cause' | 'countermeasure'

export const ROLES: readonly Role[] = ['problem', 'cause', 'countermeasure']

/** Section ids of the forms (`genres/*.yaml`, and those of a unit's own) that play a part. */
const SECTION_IDS: Readonly<Record<Role, readonly string[]>> = {
  problem: ['problem'],
  cause: ['cause'],
  countermeasure: ['countermeasure', 'direction'],
}

/** The section of a form that plays a part; undefined where the form has none. */
export function sectionOf(role: Role, { sections }: GenreReading): SectionReading | undefined {
  return sections.find(({ section }) => SECTION_IDS[role].includes(section.id))
}

/** True for the forms that set problems against countermeasures, whatever they call them. */
export function hasCorrespondence(genre: GenreReading): boolean {
  return sectionOf('problem', genre) !== undefined && sectionOf('countermeasure', genre) !== undefined
}
