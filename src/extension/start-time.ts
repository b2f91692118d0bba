/** Set by the first line of the built file, before anything is loaded. */
const LOAD = 'xinde/load'
/** From there to the end of `activate`: what the extension host waits for. */
export const START_TIME = 'xinde/start'

/** Notes how long the start took, for the editor's own tools and for our tests; in milliseconds. */
export function noteStartTime(): void {
  if (performance.getEntriesByName(LOAD).length > 0) performance.measure(START_TIME, LOAD)
}
