/** A file that is generated: path from the root of the project, with forward slashes. */
export interface Output {
  path: string
  content: string
}

/**
 * JSON as the project's formatter lays it out: two spaces, and a list of plain values in one line when
 * it fits, so that generated files need no second pass.
 */
export function toJson(value: unknown, width = 110): string {
  const write = (item: unknown, indent: string, used: number): string => {
    if (typeof item !== 'object' || item === null) return JSON.stringify(item)
    const inner = `${indent}  `
    if (Array.isArray(item)) {
      const plain = item.every((one) => typeof one !== 'object' || one === null)
      const line = `[${item.map((one) => JSON.stringify(one)).join(', ')}]`
      if (item.length === 0 || (plain && used + line.length < width)) return line
      return `[\n${item.map((one) => inner + write(one, inner, inner.length)).join(',\n')}\n${indent}]`
    }
    const entries = Object.entries(item).filter(([, one]) => one !== undefined)
    if (entries.length === 0) return '{}'
    const lines = entries.map(([key, one]) => {
      const label = `${inner}${JSON.stringify(key)}: `
      return label + write(one, inner, label.length)
    })
    return `{\n${lines.join(',\n')}\n${indent}}`
  }
  return `${write(value, '', 0)}\n`
}
