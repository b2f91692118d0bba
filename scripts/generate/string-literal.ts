const COLUMNS = 100

/** A long text as an expression of TypeScript, in lines that can be read. */
export function stringLiteral(text: string): string {
  const lines = Array.from({ length: Math.ceil(text.length / COLUMNS) }, (_, i) =>
    text.slice(i * COLUMNS, (i + 1) * COLUMNS),
  )
  return lines.map((line, i) => `  '${line}'${i < lines.length - 1 ? ' +' : ''}`).join('\n')
}
