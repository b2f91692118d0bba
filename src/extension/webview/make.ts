/** An element with a text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (text !== undefined) element.textContent = text
  return element
}

/** An element of the page's own, which preview-shell.ts has put there. */
export function required(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no #${id}`)
  return element
}
