/**
 * Clean-up that must also happen on Ctrl-C and on failure: processes to end, temporary folders to remove.
 * Tasks run in reverse order of registration, each once, whoever asks first.
 */
const tasks = new Set()

/** How long one task may take before the end goes on without it, in milliseconds. */
const PATIENCE = 8_000

/**
 * Registers a task for the end of the script.
 *
 * @param {() => unknown} task
 * @returns {() => Promise<void>} does the task now instead
 */
export function atEnd(task) {
  tasks.add(task)
  return () => finish(task)
}

/** Does every registered task. */
export async function endAll() {
  for (const task of [...tasks].reverse()) await finish(task)
}

async function finish(task) {
  if (!tasks.delete(task)) return
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())
  try {
    await Promise.race([task(), patience])
  } catch {
    // Nothing more can be done at the end.
  }
}

let interrupted = false

/** Whether the person has pressed Ctrl-C, or the system has asked the script to end. */
export function isInterrupted() {
  return interrupted
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(signal, async () => {
    if (interrupted) return
    interrupted = true
    await endAll()
    process.exit(code)
  })
}
