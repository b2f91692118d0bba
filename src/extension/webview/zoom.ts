import type { Zoom } from '../preview-protocol'

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]
/** Turns of a wheel by less than this are a touchpad's trembling; in CSS pixels, summed up. */
const WHEEL_STEP = 50

/** The next larger or smaller step from a scale. */
export function nextZoom(scale: number, direction: 1 | -1): number {
  const beyond = (step: number) => (direction > 0 ? step > scale + 0.005 : step < scale - 0.005)
  const steps = direction > 0 ? STEPS : [...STEPS].reverse()
  return steps.find(beyond) ?? (direction > 0 ? 3 : 0.25)
}

/**
 * The scale of the paper.
 *
 * @param room how wide the paper may be for 页宽, in CSS pixels
 * @param width of the paper at 100 %
 */
export function scaleOf(zoom: Zoom, room: number, width: number): number {
  const scale = zoom === 'width' ? room / width : zoom
  return Math.max(0.25, Math.min(scale, 3))
}

/** Ctrl and the wheel: the browser's own zoom would enlarge the toolbar too. */
export function onWheelZoom(step: (direction: 1 | -1) => void): void {
  let turned = 0
  window.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      turned += event.deltaY
      if (Math.abs(turned) < WHEEL_STEP) return
      step(turned < 0 ? 1 : -1)
      turned = 0
    },
    { passive: false },
  )
}
