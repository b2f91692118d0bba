import type { Association, Image as MdastImage, Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { addAll } from '../text/add-all'
import type { Range } from '../text/range'
import { placeAddresses } from './addresses'
import { align, plainRun } from './align'
import { keepBlanks } from './blanks'
import { settleText } from './marks'
import { rangeOf } from './position'
import { definitionsFor, keyOf, NO_TARGETS, type Target, type Targets } from './references'
import { LINE_BREAK, type Mark, type Run } from './run'
import { isHtmlElement } from './tags'

/** Longer texts, and texts with more marks than this, are shown as plain text: Markdown would take quadratic time. */
export const LENGTH_LIMIT = 20_000
const MARK_LIMIT = 500

/** What Markdown or HTML could read in a text; without any of it there is nothing to parse. */
const SYNTAX = /[*_`~[\]<>&\\]|:\/\/|www\.|@/g

/**
 * The text of one block as runs: emphasis, code, links, images and marked blanks, nothing else. The block
 * structure is not read again, so a text that begins with `1.` or `#` keeps it.
 *
 * @param targets what the draft defines for links and images that name their target by a label
 * @returns runs in the order of the text, with ranges relative to `source`
 */
export function readInline(source: string, targets: Targets = NO_TARGETS): Run[] {
  if (source.length > LENGTH_LIMIT) return plainText(source)
  const marks = source.match(SYNTAX)?.length ?? 0
  if (marks === 0 || marks > MARK_LIMIT) return plainText(source)
  const definitions = OWN_DEFINITION.test(source) ? '' : definitionsFor(source, targets)
  const tree = (definitions === '' ? parser : referringParser).parse(source + definitions) as Root
  placeAddresses(tree, source)
  keepBlanks(tree, source)
  return runsOf(tree, source, targets)
}

/** Text with nothing read in it but blanks and footnote calls. */
export function plainText(text: string): Run[] {
  return settleText([plainRun(text, 0, text.length)], [])
}

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

/** In the text of a block nothing is a definition, whatever it looks like: that would have been none of its text. */
const OWN_DEFINITION = /^ {0,3}\[[^\]\n]*\]:/m

const parserWithout = (constructs: readonly string[]) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(function inlineOnly(this: Processor) {
      const data = this.data() as { micromarkExtensions?: unknown[] }
      data.micromarkExtensions?.push({ disable: { null: constructs } })
    })
    .freeze()

const parser = parserWithout(BLOCK_CONSTRUCTS)
/** Reads the definitions that were put behind a text. */
const referringParser = parserWithout(BLOCK_CONSTRUCTS.filter((name) => name !== 'definition'))

/** Reads the tree from left to right; every node has its place. */
function runsOf(tree: Root, source: string, targets: Targets): Run[] {
  const runs: Run[] = []
  const read = (node: Nodes, marks: readonly Mark[]): void => {
    const range = rangeOf(node)
    switch (node.type) {
      case 'text': {
        const value = runs.at(-1)?.text === LINE_BREAK ? node.value.trimStart() : node.value
        addAll(runs, settleText(align(value, source, range.start, range.end), marks))
        break
      }
      case 'inlineCode':
        addAll(runs, inlineCode(node.value, source, range, marks))
        break
      case 'break':
        runs.push({ text: LINE_BREAK, range, marks })
        break
      case 'html':
        addAll(runs, tagRuns(node.value, range, marks))
        break
      case 'image':
        runs.push(imageRun(node, range, marks))
        break
      case 'imageReference':
        runs.push(imageRun({ alt: node.alt, ...targetIn(targets, node) }, range, marks))
        break
      case 'definition':
        return
      default: {
        const mark = markOf(
          node.type === 'linkReference' ? { ...node, ...targetIn(targets, node), type: 'link' } : node,
        )
        if ('children' in node)
          for (const child of node.children) read(child, mark ? [...marks, mark] : marks)
      }
    }
  }
  read(tree, [])
  return runs
}

function targetIn(targets: Targets, { identifier }: Association): Target {
  return targets.get(keyOf(identifier)) ?? { url: '' }
}

function markOf(node: Nodes): Mark | undefined {
  switch (node.type) {
    case 'strong':
    case 'emphasis':
    case 'delete':
      return { kind: node.type }
    case 'link':
      return {
        kind: 'link',
        ...(mayBeFollowed(node.url) && { target: node.url }),
        ...(node.title && { title: node.title }),
      }
    default:
      return undefined
  }
}

/** A path, or an address that a browser or mail program opens and does nothing else with. */
function mayBeFollowed(target: string): boolean {
  return !/^(?!(?:https?|mailto):)[^/?#]*:/.test(target)
}

function inlineCode(value: string, source: string, { start, end }: Range, marks: readonly Mark[]): Run[] {
  const fence = /^`*/.exec(source.slice(start, end))?.[0].length ?? 0
  const code: readonly Mark[] = [...marks, { kind: 'code' }]
  // Nothing is escaped in code.
  const at = source.indexOf(value, start + fence)
  const found =
    at !== -1 && at + value.length <= end
      ? [plainRun(value, at, at + value.length)]
      : align(value, source, start + fence, end)
  return found.map((run) => ({
    ...run,
    text: run.text.replace(/\r\n|\r|\n/g, ' '),
    marks: code,
  }))
}

/** HTML has no effect in a paper: known tags vanish, `<br>` breaks the line, `<某某>` is text like any other. */
function tagRuns(tag: string, range: Range, marks: readonly Mark[]): Run[] {
  const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)/.exec(tag)?.[1]?.toLowerCase()
  if (name === 'br') return [{ text: LINE_BREAK, range, marks }]
  return name === undefined || isHtmlElement(name)
    ? []
    : settleText([plainRun(tag, range.start, range.end)], marks)
}

/** Nothing is fetched from elsewhere: an image is one where its path is relative, else its name stands for it. */
function imageRun(
  { url, alt, title }: Pick<MdastImage, 'url' | 'alt' | 'title'>,
  range: Range,
  marks: readonly Mark[],
): Run {
  const text = alt ? `［图片：${alt}］` : '［图片］'
  if (!isRelativePath(url)) return { text, range, marks: [...marks, { kind: 'picture', from: url }] }
  return { text, range, marks, image: { path: url, alt: alt ?? '', ...(title && { title }) } }
}

/** `图/现场.png`, `../图.png`; not `//host/x`, `C:\x`, `data:…`, `https://…`. */
function isRelativePath(path: string): boolean {
  return path !== '' && !/^[\\/]|^[^/?#]*:/.test(path) && !path.includes('\\') && !/%5c/i.test(path)
}
