import type { Correspondence, CorrespondenceEntry, CorrespondenceRow, Place } from '../../protocol'
import { t } from '../l10n'
import { make } from './make'

/** The 对照表 beside the paper. */
export interface TablePane {
  /** Null where the draft has none: then the button goes too. */
  show(table: Correspondence | null): void
  open(open: boolean): void
  isOpen(): boolean
}

interface Reactions {
  goTo(place: Place): void
  opened(open: boolean): void
}

export function createTablePane(pane: HTMLElement, button: HTMLElement, react: Reactions): TablePane {
  let table: Correspondence | null = null
  let open = false

  const arrange = () => {
    const visible = open && table !== null
    pane.hidden = !visible
    button.hidden = table === null
    button.setAttribute('aria-expanded', String(visible))
  }
  button.addEventListener('click', () => {
    open = !open
    arrange()
    react.opened(open)
  })
  const fill = ({ columns, rows, summary }: Correspondence) => {
    const grid = make('table')
    const head = grid.appendChild(make('thead')).appendChild(make('tr'))
    for (const name of [columns.problem, columns.cause, columns.countermeasure]) {
      const cell = head.appendChild(make('th', name))
      cell.setAttribute('scope', 'col')
    }
    const body = grid.appendChild(make('tbody'))
    for (const row of rows) body.appendChild(rowOf(row, react))
    pane.replaceChildren(make('p', summary), grid)
  }
  return {
    show(next) {
      // The same table again: what has the keyboard keeps it.
      const same = JSON.stringify(next) === JSON.stringify(table)
      table = next
      if (next && !same) fill(next)
      arrange()
    },
    open(next) {
      open = next
      arrange()
    },
    isOpen: () => open,
  }
}

function rowOf(
  { status, statusText, problem, causes, answers }: CorrespondenceRow,
  react: Reactions,
): HTMLElement {
  const row = make('tr')
  row.className = status
  const first = row.appendChild(make('td'))
  if (problem) first.append(entryOf(problem, react))
  else first.append(make('em', statusText))
  const second = row.appendChild(make('td'))
  second.append(...(causes.length > 0 ? causes.map((entry) => entryOf(entry, react)) : ['—']))
  const third = row.appendChild(make('td'))
  if (answers.length > 0) third.append(...answers.map((entry) => entryOf(entry, react)))
  else third.append(status === 'unanswered' ? make('em', statusText) : '—')
  return row
}

function entryOf(entry: CorrespondenceEntry, react: Reactions): HTMLElement {
  const { label, title, weak, shared, start } = entry
  const item = make('button')
  item.setAttribute('type', 'button')
  item.append(make('small', label), ` ${title}`)
  if (weak) item.append(make('small', ` ${t('对应不明显')}`))
  item.className = weak ? 'weak' : ''
  item.title = [
    t('第 {0} 行', start.line + 1),
    ...(shared.length > 0 ? [t('都说到：{0}', shared.join('、'))] : []),
  ].join('\n')
  item.addEventListener('click', () => react.goTo(start))
  return item
}
