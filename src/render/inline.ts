import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast'
import type { Nodes, Root } from 'mdast'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { keepBlanks } from './blanks'
import { joinLines, splitMarks } from './marks'
import { isHtmlElement } from './tags'

/** Longer texts, and texts with more marks than this, are shown as plain text: Markdown would take quadratic time. */
export const LENGTH_LIMIT = 20_000
const MARK_LIMIT = 500

/** What Markdown or HTML could read in a text; without any of it there is nothing to parse. */
const SYNTAX = /[*_`~[\]<>&\\]|:\/\/|www\.|@/g

/**
 * The text of one block as sanitised HTML: emphasis, code, links, images and marked blanks, nothing else.
 * The block structure is not read again, so a text that begins with `1.` or `#` keeps it.
 */
export function renderInline(source: string): string {
  if (source.length > LENGTH_LIMIT) return plainText(source)
  const marks = source.match(SYNTAX)?.length ?? 0
  return marks === 0 || marks > MARK_LIMIT ? plainText(source) : String(pipeline.processSync(source)).trim()
}

/** Text as HTML with nothing read in it but blanks. */
export function plainText(text: string): string {
  return splitMarks(joinLines(text))
    .map((piece) =>
      piece.mark === 'note'
        ? `<sup>${escapeHtml(noteLabel(piece.text))}</sup>`
        : piece.mark === 'blank'
          ? `<span class="xd-blank">${escapeHtml(piece.text)}</span>`
          : escapeHtml(piece.text),
    )
    .join('')
}

/** Makes a text safe inside elements and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (unit) => ENTITIES[unit] ?? unit)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const BLOCK_CONSTRUCTS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'gfmFootnoteDefinition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'table',
  'thematicBreak',
]

const SCHEMA: Schema = {
  tagNames: ['a', 'br', 'code', 'del', 'em', 'img', 'span', 'strong', 'sup'],
  attributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    span: [['className', 'xd-blank', 'xd-image']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
}

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(function inlineOnly(this: Processor) {
    const data = this.data() as { micromarkExtensions?: unknown[] }
    data.micromarkExtensions?.push({ disable: { null: BLOCK_CONSTRUCTS } })
  })
  .use(keepBlanks)
  .use(showTags)
  .use(remarkRehype)
  .use(localImages)
  .use(markText)
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeStringify)
  .freeze()

/** HTML has no effect in a paper: known tags vanish, `<br>` breaks the line, `<某某>` is text like any other. */
function showTags() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (!parent || index === undefined) return
      const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)/.exec(node.value)?.[1]?.toLowerCase()
      const shown: Nodes[] =
        name === 'br'
          ? [{ type: 'break' }]
          : name === undefined || isHtmlElement(name)
            ? []
            : [{ type: 'text', value: node.value }]
      parent.children.splice(index, 1, ...(shown as typeof parent.children))
      return [SKIP, index + shown.length]
    })
  }
}

/** Nothing is fetched from elsewhere: an image is kept where its path is relative, else its name stands for it. */
function localImages() {
  return (tree: HastRoot): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || !parent || index === undefined) return
      const source = typeof node.properties.src === 'string' ? node.properties.src : ''
      if (isRelativePath(source)) return
      const alt = typeof node.properties.alt === 'string' ? node.properties.alt : ''
      parent.children[index] = element('span', 'xd-image', alt ? `［图片：${alt}］` : '［图片］')
    })
  }
}

/** `图/现场.png`, `../图.png`; not `//host/x`, `C:\x`, `data:…`, `https://…`. */
function isRelativePath(path: string): boolean {
  return path !== '' && !/^[\\/]|^[^/?#]*:/.test(path) && !path.includes('\\') && !/%5c/i.test(path)
}

/** Joins soft line breaks and lifts out blanks and footnote calls, outside code. */
function markText() {
  return (tree: HastRoot): void => {
    visit(tree, (node: HastNodes, index, parent) => {
      if (node.type === 'element' && node.tagName === 'code') return SKIP
      if (node.type !== 'text' || !parent || index === undefined) return
      // After a hard break stands the line break that the serialiser likes to see there.
      const value = afterBreak(parent.children[index - 1]) ? node.value.trimStart() : node.value
      const pieces = splitMarks(joinLines(value))
      const shown = pieces.map(({ text, mark }): ElementContent => {
        if (mark === 'note') return element('sup', undefined, noteLabel(text))
        return mark === 'blank' ? element('span', 'xd-blank', text) : { type: 'text', value: text }
      })
      parent.children.splice(index, 1, ...shown)
      return [SKIP, index + shown.length]
    })
  }
}

function afterBreak(node: HastNodes | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br'
}

function element(tagName: string, className: string | undefined, text: string): Element {
  return {
    type: 'element',
    tagName,
    properties: className ? { className: [className] } : {},
    children: [{ type: 'text', value: text }],
  }
}

/** `[^1]` → `〔1〕`. */
function noteLabel(call: string): string {
  return `〔${call.slice(2, -1)}〕`
}
