/** How many code units the character at a place takes: two outside the basic plane, else one. */
export function unitsAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

const ZERO = 0x30

/** Whether a code unit is one of the digits 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9
}
