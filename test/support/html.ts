import assert from 'node:assert/strict'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export interface HtmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  text: string
}

/** The elements of a page as a browser makes them, in order, with all text under each. */
export function elementsOf(page: string): HtmlElement[] {
  const found: HtmlElement[] = []
  const visit = (node: Tree.Node): string => {
    if (node.nodeName === '#text') return (node as Tree.TextNode).value
    const at = found.length
    if ('tagName' in node) found.push({ name: node.tagName, attributes: {}, text: '' })
    const children = 'childNodes' in node ? node.childNodes : []
    const text = children.map(visit).join('')
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
      found[at] = { name: node.tagName, attributes, text }
    }
    return text
  }
  visit(parse(page))
  return found
}

const INERT = new Set(
  'html head meta title style body main article section div h1 h2 h3 h4 h5 h6 p pre code table caption thead tbody tr th td strong em del sup span a br img ul ol li blockquote hr'.split(
    ' ',
  ),
)
const META = { charset: true, 'http-equiv': true, name: true, content: true }

/** A page that is handed on: nothing in it runs, is fetched or leads anywhere but to the web, a mailbox or a place beside it. */
export function assertInert(page: string): void {
  for (const { name, attributes } of elementsOf(page)) {
    assert.ok(INERT.has(name), `<${name}>`)
    if (name === 'meta') {
      for (const key of Object.keys(attributes)) assert.ok(key in META, key)
      assert.match(attributes['http-equiv'] ?? 'Content-Security-Policy', /^Content-Security-Policy$/)
    }
    for (const [key, value] of Object.entries(attributes)) {
      assert.doesNotMatch(key, /^(?:on|style$|srcset$|formaction$|xlink:)/i, `${name} ${key}`)
      if (key === 'href') assert.doesNotMatch(value, /^(?!https?:|mailto:)[^/?#]*:/i, value)
      if (key === 'src')
        assert.match(value, /^data:image\/(?:png|jpeg|gif|bmp);base64,|^(?![\\/])[^:\\]*$/, value)
    }
  }
}
