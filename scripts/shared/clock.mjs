/**
 * Starts a clock.
 *
 * @returns {() => string} the seconds since then, for people
 */
export function startClock() {
  const start = performance.now()
  return () => `${((performance.now() - start) / 1000).toFixed(1)} 秒`
}
