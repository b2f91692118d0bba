import { Range } from 'vscode'

/** A range as the language server says it (zero-based lines, UTF-16 code units), as the editor has it. */
export function toRange({ start, end }: { start: Place; end: Place }): Range {
  return new Range(start.line, start.character, end.line, end.character)
}

interface Place {
  line: number
  character: number
}
