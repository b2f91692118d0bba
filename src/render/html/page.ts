import type { Report } from '../../report/report'
import type { Layout } from '../layout'
import { renderBody } from './body'
import { htmlHead } from './head'
import { embeddedImage } from './runs'
import { styleSheet } from './style'

export interface PageOptions {
  /** What the browser calls the page; the draft's own title where it has one and this is not given. */
  title?: string
  /** The measures of the unit; those of the standard where it has none. */
  layout?: Layout
  /** HTML of our own making that stands after the text. */
  appendix?: string
  /** The images of the draft by their paths as typed; one that is missing becomes a note in its place. */
  images?: ReadonlyMap<string, Uint8Array>
}

/**
 * The draft as one HTML file that needs nothing else: it may not run scripts or load anything,
 * and prints on A4 as the measures say.
 */
export function renderPage(report: Report, options: PageOptions = {}): string {
  const title = options.title ?? titleOf(report)
  const imageHtml = embeddedImage(options.images ?? new Map())
  const style = `<style nonce="${NONCE}">\n${styleSheet(options.layout)}\n${SURROUND}\n</style>`
  return `${htmlHead({ policy: POLICY, title, more: style })}
<body>
<main>
<article class="xd-paper">
${renderBody(report, { imageHtml })}${options.appendix === undefined ? '' : `\n${options.appendix}`}
</article>
</main>
</body>
</html>
`
}

/** The title of a draft, or what a draft without one is called. */
export function titleOf({ title, frontMatter }: Report): string {
  return title?.text || frontMatter.values.title || '未命名草稿'
}

/**
 * Lets in the one style sheet of this file and nothing that a draft could bring. The nonce is constant, so that
 * the same draft gives the same file: it tells our element from others and keeps no secret.
 */
const NONCE = 'xinde'
const POLICY = `default-src 'none'; style-src 'nonce-${NONCE}'; img-src data:; base-uri 'none'; form-action 'none'`

const SURROUND =
  '@media screen{body{margin:0;padding:16px 0;background:#e4e4e4}.xd-paper{box-shadow:0 1px 6px rgb(0 0 0/.3)}}\n' +
  '@media print{body{margin:0}}'
