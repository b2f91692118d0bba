/** A row of buttons that the Tab key reaches as one; arrow keys, Home and End go through it. */
export function createToolbar(bar: HTMLElement): void {
  const buttons = () =>
    [...bar.querySelectorAll('button')].filter((button) => !button.hidden && !button.disabled)
  const settle = (current: HTMLButtonElement | undefined) => {
    for (const button of bar.querySelectorAll('button')) button.tabIndex = button === current ? 0 : -1
  }
  settle(buttons()[0])
  bar.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLButtonElement) settle(target)
  })
  bar.addEventListener('keydown', (event) => {
    const all = buttons()
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const next = PLACES[event.key]?.(at, all.length)
    if (next === undefined) return
    event.preventDefault()
    all.at(next % all.length)?.focus()
  })
}

const PLACES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** A button that is on or off; `aria-pressed` says which. */
export interface Toggle {
  on: boolean
}

export function createToggle(button: HTMLElement, changed: (on: boolean) => void): Toggle {
  const isOn = () => button.getAttribute('aria-pressed') === 'true'
  const set = (on: boolean) => button.setAttribute('aria-pressed', String(on))
  button.addEventListener('click', () => {
    set(!isOn())
    changed(isOn())
  })
  return {
    get on() {
      return isOn()
    },
    set on(next) {
      set(next)
    },
  }
}
