/**
 * Loaded into the language server before it starts (`node --expose-gc --require`): asked over the process's own
 * channel, it collects garbage and says how much memory and processor time (its own collecting left out) the server has used. The server itself
 * knows nothing of it.
 */
let collecting = 0
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
process.on('message', (id) => {
  const before = cpu()
  globalThis.gc?.()
  collecting += cpu() - before
  const { rss, heapUsed, external } = process.memoryUsage()
  process.send?.({ id, rss, heap: heapUsed + external, cpu: cpu() - collecting })
})
// A gauge must not keep the server alive.
process.channel?.unref()
