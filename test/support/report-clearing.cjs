/** Loaded before a program (`NODE_OPTIONS=--require`): says on stderr when young objects alone are cleared away on demand. */
const { constants, PerformanceObserver } = require('node:perf_hooks')
const { isMainThread } = require('node:worker_threads')

if (isMainThread) {
  new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries()) {
      const isAsked = (detail.flags & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) !== 0
      if (detail.kind === constants.NODE_PERFORMANCE_GC_MINOR && isAsked)
        process.stderr.write('cleared away\n')
    }
  }).observe({ entryTypes: ['gc'] })
}
