/** A Markdown table; every column but the first is set right. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, i) => (i === 0 ? ':--' : '--:'))), ...rows.map(line)].join('\n')
}

/** Milliseconds to be read: 0.42, 4.2, 42, 420. */
export function ms(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
