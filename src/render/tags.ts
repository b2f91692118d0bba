/** Elements of HTML that drafts are seen to hold; what is not among them is no tag but a word in angle brackets. */
const ELEMENTS = new Set(
  (
    'a abbr article aside audio b base big blockquote body button canvas caption center cite code col colgroup dd del ' +
    'details div dl dt em embed figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr ' +
    'html i iframe img input ins kbd label li link main map mark marquee math meta nav noscript object ol option p ' +
    'param picture pre q s samp script section select small source span strike strong style sub summary sup svg ' +
    'table tbody td template textarea tfoot th thead title tr tt u ul var video wbr'
  ).split(' '),
)

/** Whether `name` (lower case) is an element of HTML. */
export function isHtmlElement(name: string): boolean {
  return ELEMENTS.has(name)
}

/** Elements whose content is no text for a reader. */
const UNREAD = ['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math']

/** The text in a block of HTML: without comments, scripts and tags; line breaks stay. In linear time. */
export function textOfHtml(html: string): string {
  let text = without(html, '<!--', '-->')
  for (const name of UNREAD) text = without(text, `<${name}`, `</${name}>`)
  return text
    .replace(/<br\s?\/?>/gi, '\n')
    .replace(/<\/?([A-Za-z][A-Za-z0-9-]{0,20})[^<>]{0,2000}>/g, (tag, name: string) =>
      isHtmlElement(name.toLowerCase()) ? '' : tag,
    )
}

/** Cuts out everything from `open` to `close`; to the end where it is never closed. */
function without(text: string, open: string, close: string): string {
  const lower = text.toLowerCase()
  let kept = ''
  let at = 0
  for (let start = lower.indexOf(open); start !== -1; start = lower.indexOf(open, at)) {
    kept += text.slice(at, start)
    const end = lower.indexOf(close, start + open.length)
    if (end === -1) return kept
    at = end + close.length
  }
  return kept + text.slice(at)
}
