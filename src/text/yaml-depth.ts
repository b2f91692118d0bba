/** How many levels people write in one line; the parser takes quadratic time over more, and its stack is not endless. */
const DEEPEST = 40
/** Lists within lists in one line: `- - - -`. */
const COMPACT = new RegExp(`(?:[-?:][ \\t]+){${DEEPEST}}`)

/** Whether a YAML text nests lists and maps so deep that parsing it might hold everything up. Brackets in quotes count. */
export function nestsTooDeep(yaml: string): boolean {
  let depth = 0
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > DEEPEST) return true
  }
  return COMPACT.test(yaml)
}
