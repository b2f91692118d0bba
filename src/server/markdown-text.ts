/** Words of a draft in Markdown of ours: shown as they are, never read as a link, an image or a mark. */
export function asMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\s+/g, ' ')
}

/** The words again. */
export function fromMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
