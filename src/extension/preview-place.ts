/**
 * Where in a draft's text a place of the preview is: the offset at which `before` ends and `after` begins.
 * The page shows the text without its marks, so where both together are not found, one side must do.
 *
 * @param text the source lines that the element shows
 * @returns an offset into `text`, in UTF-16 code units; 0 where nothing is found
 */
export function findPlace(text: string, before: string, after: string): number {
  for (let length = before.length; length > 0; length -= 2) {
    const left = before.slice(-length)
    const both = text.indexOf(left + after.slice(0, length))
    if (both !== -1) return both + left.length
  }
  const right = after === '' ? -1 : text.indexOf(after)
  if (right !== -1) return right
  const left = before === '' ? -1 : text.lastIndexOf(before)
  return left === -1 ? 0 : left + before.length
}
