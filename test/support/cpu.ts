/**
 * How much processor time a piece of work takes, in milliseconds: unlike the clock on the wall, it is not
 * longer on a machine that others are busy on.
 */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
