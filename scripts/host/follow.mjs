import { closeSync, openSync, readSync } from 'node:fs'

const EVERY = 100

/**
 * Prints what is appended to a file while it grows.
 *
 * @param {string} file need not exist yet
 * @returns {() => void} prints what is left and stops
 */
export function follow(file) {
  let position = 0
  const decoder = new TextDecoder()
  const print = () => {
    let handle
    try {
      handle = openSync(file, 'r')
    } catch {
      return
    }
    const buffer = Buffer.alloc(65_536)
    for (;;) {
      const length = readSync(handle, buffer, 0, buffer.length, position)
      if (length === 0) break
      position += length
      process.stdout.write(decoder.decode(buffer.subarray(0, length), { stream: true }))
    }
    closeSync(handle)
  }
  const timer = setInterval(print, EVERY)
  return () => {
    clearInterval(timer)
    print()
  }
}
