import type { FromPage, PageState, ShowDraft, ToPage } from '../preview-protocol'
import { lineOfOffset, mapScroll, offsetOfLine, type ScrollMap } from './scroll'
import { placeAt, readAnchors } from './source-place'
import { createTablePane } from './table'
import { createUpdater } from './update'

/** Given to the page by VS Code. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void
  setState(state: PageState): void
  getState(): PageState | undefined
}

const host = acquireVsCodeApi()
const main = required('preview')
const paper = required('paper')
const notice = required('notice')
const update = createUpdater(paper)
const styles = new CSSStyleSheet()
document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]

const table = createTablePane(required('table'), required('table-button'), {
  goTo: (line, title) =>
    host.postMessage({ type: 'goTo', line, end: line, before: '', after: title, focus: false }),
  opened(open) {
    const uri = host.getState()?.uri
    if (uri !== undefined) host.setState({ uri, tableOpen: open })
    host.postMessage({ type: 'tableOpened', open })
  },
})
if (host.getState()?.tableOpen) table.open(true)

let styleText: string | undefined
/** Made when first asked for after the page changed. */
let scrollMap: ScrollMap | undefined
/** Where we scrolled to ourselves: the event that follows is not the reader's. */
let ownScroll: number | undefined

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      return show(data)
    case 'scrollTo':
      return scrollTo(data.line)
    case 'readText':
      return host.postMessage({ type: 'text', id: data.id, text: readText() })
    case 'table':
      return table.show(data.table)
    case 'openTable':
      return table.open(data.open)
  }
})

function show(draft: ShowDraft): void {
  if (draft.styles !== undefined && draft.styles !== styleText) {
    styleText = draft.styles
    styles.replaceSync(draft.styles)
  }
  update(draft.html, draft.imageBase)
  scrollMap = undefined
  document.title = draft.title
  paper.setAttribute('aria-label', draft.title)
  notice.hidden = draft.notice === undefined
  if (notice.textContent !== (draft.notice ?? '')) notice.textContent = draft.notice ?? ''
  host.setState({ uri: draft.uri, tableOpen: table.isOpen() })
  if (draft.scrollTo !== undefined) scrollTo(draft.scrollTo)
}

function scrollTo(line: number): void {
  window.scrollTo({ top: offsetOfLine(currentMap(), line), behavior: 'instant' })
  ownScroll = window.scrollY
}

let waiting = false
window.addEventListener('scroll', () => {
  if (waiting) return
  waiting = true
  requestAnimationFrame(() => {
    waiting = false
    const own = ownScroll !== undefined && Math.abs(window.scrollY - ownScroll) < 2
    ownScroll = undefined
    if (!own) host.postMessage({ type: 'scrolled', line: lineOfOffset(currentMap(), window.scrollY) })
  })
})

/** The paper is as wide as the pane allows, and images come late: both move every place on it. */
new ResizeObserver(() => {
  scrollMap = undefined
}).observe(paper)

function currentMap(): ScrollMap {
  scrollMap ??= mapScroll(readAnchors(paper, window.scrollY))
  return scrollMap
}

paper.addEventListener('click', (event) => {
  const selecting = window.getSelection()?.isCollapsed === false
  if (selecting || (event.target instanceof Element && event.target.closest('a[href]'))) return
  goTo(event.clientX, event.clientY, false)
})

paper.addEventListener('dblclick', (event) => goTo(event.clientX, event.clientY, true))

/** Enter goes to the source of what stands at the top, as a double click does. */
main.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.target !== main) return
  const { left, width } = paper.getBoundingClientRect()
  for (let y = 1; y < window.innerHeight; y += 8) if (goTo(left + width / 2, y, true)) return
})

function goTo(x: number, y: number, focus: boolean): boolean {
  const place = placeAt(x, y, focus)
  if (place) host.postMessage(place)
  return place !== undefined
}

/** One line an element, as a reader goes through it. */
function readText(): string {
  const shown = [...paper.children].map((element) => element.textContent)
  return [notice.textContent, ...shown].filter((text) => text !== '').join('\n')
}

function required(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no #${id}`)
  return element
}

host.postMessage({ type: 'ready' })
