/** What a run is set as (`w:vertAlign`, ECMA-376 Part 1, 17.3.2.42) where it is not on the line. */
export type Script = 'superscript' | 'subscript'

const PLAIN = '0123456789+-−=()（） '
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾⁽⁾ '
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎₍₎ '

const SIGNS: Readonly<Record<Script, ReadonlyMap<string, string>>> = {
  superscript: new Map([...paired(PLAIN, RAISED), ['n', 'ⁿ'], ['i', 'ⁱ']]),
  subscript: paired(PLAIN, LOWERED),
}

function paired(from: string, to: string): Map<string, string> {
  const signs = [...to]
  return new Map([...from].map((unit, i) => [unit, signs[i] ?? unit]))
}

/** A text in the characters that print raised or lowered by themselves: 10² for 10 and a raised 2; undefined where one has none. */
export function scripted(text: string, script: Script): string | undefined {
  const signs = [...text].map((unit) => SIGNS[script].get(unit))
  return signs.includes(undefined) ? undefined : signs.join('')
}

/** Whether a value of `w:vertAlign` takes a text off the line. */
export function isScript(value: string | undefined): value is Script {
  return value === 'superscript' || value === 'subscript'
}
