/** A JSON list that is written entry by entry, laid out as `JSON.stringify(…, null, 2)` would at that depth. */
export function createJsonList(depth: number): { entry(value: unknown): string; end(): string } {
  const indent = '  '.repeat(depth)
  let isEmpty = true
  return {
    entry(value) {
      const lines = JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}  `)
      const text = `${isEmpty ? '' : ','}\n${indent}  ${lines}`
      isEmpty = false
      return text
    },
    end: () => (isEmpty ? ']' : `\n${indent}]`),
  }
}
