/** The text inside a fenced block: without its fences and the indent that they share. */
export function codeOf(source: string): string {
  const lines = source.split(/\r\n|\r|\n/)
  const opening = /^ {0,3}(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1]
  if (opening === undefined) return lines.join('\n')
  const last = lines.at(-1)?.trim() ?? ''
  const closed =
    lines.length > 1 && last.length >= opening.length && /^(?:`+|~+)$/.test(last) && last[0] === opening[0]
  return lines.slice(1, closed ? -1 : undefined).join('\n')
}
