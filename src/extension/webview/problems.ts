import type { Place, PreviewMark } from '../../protocol'
import { t } from '../l10n'
import { make } from './make'
import { drawCurrent, drawMarks, marksAt, type PlacedMark, placeMarks } from './marks'

/** The problems of the draft on the paper: underlined, told under the pointer, and listed beside it. */
export interface Problems {
  show(marks: readonly PreviewMark[]): void
  setVisible(visible: boolean): void
  openList(open: boolean): void
  isListOpen(): boolean
}

interface Parts {
  paper: HTMLElement
  list: HTMLElement
  listButton: HTMLElement
  tooltip: HTMLElement
}

interface Reactions {
  pageAt(y: number): number
  goTo(place: Place): void
  listOpened(open: boolean): void
}

export function createProblems({ paper, list, listButton, tooltip }: Parts, react: Reactions): Problems {
  let placed: PlacedMark[] = []
  let visible = true
  let open = false

  const arrange = () => {
    list.hidden = !open
    listButton.setAttribute('aria-expanded', String(open))
    listButton.textContent = `${t('问题清单')} ${placed.length}`
    drawMarks(visible ? placed : [])
    drawCurrent(undefined)
    tooltip.hidden = true
    if (open) fill()
  }

  const fill = () => {
    const focused = list.contains(document.activeElement) ? document.activeElement?.textContent : undefined
    if (placed.length === 0) return list.replaceChildren(make('p', t('没有要提示的问题。')))
    const items = make('ol')
    let again: HTMLElement | undefined
    for (const one of placed) {
      const button = make('button')
      button.type = 'button'
      button.className = one.mark.severity
      button.append(make('strong', one.mark.severityName), ` ${one.mark.message}`)
      const top = one.ranges[0]?.getBoundingClientRect().top
      if (top !== undefined) button.append(make('small', t('第 {0} 页', react.pageAt(top))))
      button.addEventListener('click', () => reveal(one))
      items.appendChild(make('li')).append(button)
      if (button.textContent === focused) again = button
    }
    list.replaceChildren(items)
    // The list is made anew whenever the draft is checked: whoever walks through it by keyboard stays where they were.
    again?.focus({ preventScroll: true })
  }

  const reveal = (one: PlacedMark) => {
    const [range] = one.ranges
    if (range) {
      const { top, bottom } = range.getBoundingClientRect()
      window.scrollBy({ top: (top + bottom - window.innerHeight) / 2, behavior: 'instant' })
    }
    drawCurrent(one)
    react.goTo(one.mark.source)
  }

  let pointer: { x: number; y: number } | undefined
  paper.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!pointer) requestAnimationFrame(tell)
    pointer = { x: clientX, y: clientY }
  })
  const hide = () => {
    tooltip.hidden = true
  }
  paper.addEventListener('pointerleave', hide)
  window.addEventListener('scroll', hide)
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })

  function tell(): void {
    const at = pointer
    pointer = undefined
    if (!at) return
    const here = visible ? marksAt(placed, at.x, at.y) : []
    tooltip.hidden = here.length === 0
    if (here.length === 0) return
    tooltip.replaceChildren(...here.map(({ mark }) => make('p', textOf(mark))))
    const { width, height } = tooltip.getBoundingClientRect()
    const below = at.y + 20 + height < window.innerHeight
    tooltip.style.left = `${Math.max(8, Math.min(at.x, window.innerWidth - width - 8))}px`
    tooltip.style.top = `${below ? at.y + 20 : at.y - 12 - height}px`
  }

  listButton.addEventListener('click', () => {
    open = !open
    arrange()
    react.listOpened(open)
  })

  return {
    show(marks) {
      placed = placeMarks(paper, marks)
      arrange()
    },
    setVisible(next) {
      visible = next
      arrange()
    },
    openList(next) {
      open = next
      arrange()
    },
    isListOpen: () => open,
  }
}

/** As the editor words it, with the severity that colour alone does not tell. */
function textOf({ severityName, message, ruleId }: PreviewMark): string {
  return `${severityName}：${message}　心得助手(${ruleId})`
}
