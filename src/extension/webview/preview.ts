import { setLanguage, t } from '../l10n'
import { pagesText } from '../pages-text'
import type { ShowDraft, ToPage, View, Zoom } from '../preview-protocol'
import { host } from './host'
import { replaceBroken } from './images'
import { required } from './make'
import { createPages } from './pages'
import { createProblems } from './problems'
import { lineOfOffset, mapScroll, offsetOfLine, type ScrollMap } from './scroll'
import { placeAt } from './source-place'
import { createTablePane } from './table'
import { createToggle, createToolbar } from './toolbar'
import { createUpdater } from './update'
import { nextZoom, onWheelZoom, scaleOf } from './zoom'

/** Beside the paper on both sides together, in CSS pixels. */
const MARGINS = 32

setLanguage(document.documentElement.lang === 'en' ? 'en' : 'zh-cn')
const main = required('preview')
const head = required('head')
const roll = required('roll')
const paper = required('paper')
const notice = required('notice')
const banner = required('redacted-banner')
const pageCount = required('page-count')
const bannerText = required('redacted-text')
const zoomReset = required('zoom-reset')
const zoomWidth = createToggle(required('zoom-width'), (on) => zoomTo(on ? 'width' : 1))
const problemsToggle = createToggle(required('problems-button'), (on) => {
  problems.setVisible(on)
  host.postMessage({ type: 'viewChanged', view: { problems: on } })
})
const redactedToggle = createToggle(required('redacted-button'), (redacted) =>
  host.postMessage({ type: 'viewChanged', view: { redacted } }),
)
const update = createUpdater(paper)
const pages = createPages(required('desk'), roll, required('sheets'), paper)
const styles = new CSSStyleSheet()
document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]

const table = createTablePane(required('table'), required('table-button'), {
  goTo: (to) => host.postMessage({ type: 'goTo', to, focus: false }),
  opened(open) {
    keepPlace(() => open && problems.openList(false))
    keepState()
    host.postMessage({ type: 'tableOpened', open })
  },
})
const problems = createProblems(
  {
    paper,
    list: required('problem-list'),
    listButton: required('list-button'),
    tooltip: required('tooltip'),
  },
  {
    pageAt: (y) => pages.pageAt(y),
    goTo: (to) => host.postMessage({ type: 'goTo', to, focus: false }),
    listOpened: (open) => keepPlace(() => open && table.open(false)),
  },
)
if (host.getState()?.tableOpen) table.open(true)

let shown: ShowDraft | undefined
let zoom: Zoom = 'width'
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
    case 'wake':
      return host.postMessage({ type: 'ready' })
    case 'readText':
      return host.postMessage({ type: 'text', id: data.id, text: readText() })
    case 'table':
      return keepPlace(() => table.show(data.table))
    case 'openTable':
      return keepPlace(() => table.open(data.open))
    case 'view':
      return setView(data.view)
    case 'marks':
      if (data.version === shown?.version) problems.show(data.marks)
      return
    case 'zoom':
      return zoomTo(data.to)
  }
})

function show(draft: ShowDraft): void {
  if (draft.styles !== undefined && draft.styles !== styleText) {
    styleText = draft.styles
    styles.replaceSync(draft.styles)
    pages.forget()
  }
  const switched = draft.uri !== shown?.uri || draft.redacted !== shown.redacted
  shown = draft
  if (switched) problems.show([])
  document.title = draft.title
  paper.setAttribute('aria-label', draft.title)
  banner.hidden = !draft.redacted
  bannerText.textContent = draft.redacted ? redactedText(draft) : ''
  notice.hidden = draft.notice === undefined
  if (notice.textContent !== (draft.notice ?? '')) notice.textContent = draft.notice ?? ''
  holdStill(() => {
    update(draft.html, draft.images)
    rescale()
    layOut()
  })
  keepState()
  if (draft.scrollTo !== undefined) scrollTo(draft.scrollTo)
  const { uri, version } = draft
  afterPaint(() => host.postMessage({ type: 'shown', uri, version, at: Date.now() }))
}

function redactedText({ masked = 0, unsure = 0 }: ShowDraft): string {
  return [
    t('脱敏后的样子：{0} 处换成了代称或掩码。', masked),
    ...(unsure > 0 ? [t('另有 {0} 处没有把握，没有换，请核对。', unsure)] : []),
    t('这里只是预览，草稿没有改动。'),
  ].join('')
}

function keepState(): void {
  if (shown) host.setState({ uri: shown.uri, tableOpen: table.isOpen() })
}

function layOut(): void {
  pages.layOut()
  scrollMap = undefined
  tellPages()
}

/** What stands at the top of the window stays there, whatever happens above it. */
function holdStill(change: () => void): void {
  const top = head.offsetHeight
  const blocks = [...paper.children]
  const held = blocks.find((block) => block.getBoundingClientRect().bottom > top)
  const before = held?.getBoundingClientRect().top ?? 0
  change()
  if (!held?.isConnected || window.scrollY === 0) return
  const moved = held.getBoundingClientRect().top - before
  if (Math.abs(moved) < 1) return
  window.scrollBy({ top: moved, behavior: 'instant' })
  ownScroll = window.scrollY
}

function scrollTo(line: number): void {
  window.scrollTo({ top: offsetOfLine(currentMap(), line) - head.offsetHeight, behavior: 'instant' })
  ownScroll = window.scrollY
  tellPages()
}

let waiting = false
window.addEventListener('scroll', () => {
  if (waiting) return
  waiting = true
  requestAnimationFrame(() => {
    waiting = false
    tellPages()
    if (ownScroll !== undefined && Math.abs(window.scrollY - ownScroll) < 1) return
    ownScroll = undefined
    host.postMessage({ type: 'scrolled', line: topLine() })
  })
})

function topLine(): number {
  return lineOfOffset(currentMap(), window.scrollY + head.offsetHeight)
}

function currentMap(): ScrollMap {
  scrollMap ??= mapScroll(pages.anchors())
  return scrollMap
}

let told = ''
function tellPages(): void {
  const { count } = pages
  const page = pages.pageAt(window.innerHeight / 2)
  const text = pagesText({ page, count })
  if (text === told) return
  told = text
  pageCount.textContent = text
  host.postMessage({ type: 'pages', count, page })
}

/** An image that has come may be higher than the room that was left for it. */
paper.addEventListener(
  'load',
  () => {
    holdStill(() => {
      pages.forget()
      layOut()
    })
  },
  true,
)
paper.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLImageElement) replaceBroken(target)
  },
  true,
)
/** So may a face that the system loads late. */
document.fonts.addEventListener('loadingdone', () => {
  pages.forget()
  layOut()
})
new ResizeObserver(() => document.body.style.setProperty('--head', `${head.offsetHeight}px`)).observe(head)
window.addEventListener('resize', () => keepPlace(() => {}))

function rescale(): void {
  const room = main.clientWidth - MARGINS
  const scale = scaleOf(zoom, room, roll.offsetWidth)
  zoomReset.textContent = `${Math.round(scale * 100)}%`
  zoomWidth.on = zoom === 'width'
  if (scale === pages.scale) return
  pages.scale = scale
  scrollMap = undefined
}

/** The line at the top stays there when the paper becomes larger or smaller. */
function keepPlace(change: () => void): void {
  const line = topLine()
  change()
  rescale()
  if (window.scrollY > 0) scrollTo(line)
  tellPages()
}

function setView(view: View): void {
  keepPlace(() => {
    zoom = view.zoom
  })
  problemsToggle.on = view.problems
  redactedToggle.on = view.redacted
  problems.setVisible(view.problems)
}

function zoomTo(to: Zoom | 'in' | 'out'): void {
  keepPlace(() => {
    zoom = to === 'in' ? nextZoom(pages.scale, 1) : to === 'out' ? nextZoom(pages.scale, -1) : to
  })
  host.postMessage({ type: 'viewChanged', view: { zoom } })
}

createToolbar(required('toolbar'))
zoomReset.addEventListener('click', () => zoomTo(1))
required('zoom-in').addEventListener('click', () => zoomTo('in'))
required('zoom-out').addEventListener('click', () => zoomTo('out'))
onWheelZoom((direction) => zoomTo(direction > 0 ? 'in' : 'out'))
required('redacted-off').addEventListener('click', () => {
  redactedToggle.on = false
  host.postMessage({ type: 'viewChanged', view: { redacted: false } })
})

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
  for (let y = head.offsetHeight + 1; y < window.innerHeight; y += 8) {
    if (goTo(left + width / 2, y, true)) return
  }
})

function goTo(x: number, y: number, focus: boolean): boolean {
  const point = shown && placeAt(paper, x, y)
  if (!shown || !point) return false
  host.postMessage({ type: 'goTo', to: { version: shown.version, ...point }, focus })
  return true
}

/** One line an element, as a reader goes through it. */
function readText(): string {
  const shown = [...paper.children].map(textOf)
  return [notice.textContent, ...shown].filter((text) => text !== '').join('\n')
}

/** The heads of tables that stand again on a later page are read once. */
function textOf(element: Element): string {
  const rows = element.querySelectorAll('tr:not([inert])')
  return rows.length > 0 ? [...rows].map((row) => row.textContent).join('') : element.textContent
}

/** A frame is drawn right after its callbacks; what is posted in them comes after it. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(undefined)
  })
}

host.postMessage({ type: 'ready' })
