/** A draft as a paste from Word has it: no blank line parts its paragraphs, and Markdown reads it as one stretch. */
export function asPaste(draft: string): string {
  return draft.replace(/\n+/g, '\n')
}

/** A draft every line of which is an item of one list. */
export function asList(draft: string): string {
  return draft.trim().replace(/^|\n+/g, '\n- ')
}

/** A draft every other line of which is an item within the item before it. */
export function asNestedList(draft: string): string {
  let depth = 1
  return draft.trim().replace(/^|\n+/g, () => {
    depth = 1 - depth
    return depth ? '\n  - ' : '\n- '
  })
}

/** A draft every line of which is indented by four spaces, as some type it; a blank line between two of them. */
export function asIndented(draft: string): string {
  return draft.trim().replace(/^|\n+/g, '\n\n    ')
}

/** A paste from Word whose paragraphs begin with a tab. */
export function asTabbed(draft: string): string {
  return draft.trim().replace(/^|\n+/g, '\n\t')
}

/** A draft every line of which is a row of one table, in its second column. */
export function asTable(draft: string): string {
  const rows = draft.trim().replaceAll('|', '/').replace(/^|\n+/g, '\n|一|')
  return `|甲|乙|\n|-|-|${rows}`
}
