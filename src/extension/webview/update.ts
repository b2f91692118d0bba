import type { ImagePlaces } from '../preview-protocol'
import { placeImages } from './images'
import { keyOf, planPatch } from './patch'

/** Puts HTML into an element by changing only what differs, so that nothing flickers and no place is lost. */
export function createUpdater(target: Element): (html: string, images: ImagePlaces) => void {
  let keys: string[] = []
  return (html, images) => {
    const incoming = parse(html, images)
    const fresh = incoming.map((element) => keyOf(element.outerHTML))
    const { head, tail } = planPatch(keys, fresh)
    const present = [...target.children]
    const tailStart = present.length - tail

    for (const element of present.slice(head, tailStart)) element.remove()
    const next = present[tailStart] ?? null
    for (const element of incoming.slice(head, incoming.length - tail)) target.insertBefore(element, next)

    for (let i = 0; i < head; i++) copyLines(incoming[i], present[i])
    for (let i = 1; i <= tail; i++) copyLines(incoming.at(-i), present.at(-i))
    keys = fresh
  }
}

/** A template's content is inert: nothing in it loads or runs before it is in the page. */
function parse(html: string, images: ImagePlaces): Element[] {
  const template = document.createElement('template')
  template.innerHTML = html
  placeImages(template.content, images)
  return [...template.content.children]
}

/** An element that stays may stand in other lines now. */
function copyLines(from: Element | undefined, to: Element | undefined): void {
  if (!from || !to) return
  const sources = [from, ...from.querySelectorAll('[data-line]')]
  const targets = [to, ...to.querySelectorAll('[data-line]')]
  for (const [at, source] of sources.entries()) {
    for (const name of ['data-line', 'data-end']) {
      const value = source.getAttribute(name)
      if (value !== null) targets[at]?.setAttribute(name, value)
      else targets[at]?.removeAttribute(name)
    }
  }
}
