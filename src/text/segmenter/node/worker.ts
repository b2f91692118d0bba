import { parentPort } from 'node:worker_threads'

/**
 * The worker that holds nodejieba: it takes about a second and 250 MB to load, which must not happen where
 * somebody is typing. Messages in: `{ id, texts }`; out: `{ id, words }`, or `{ failed }` once, where the
 * native addon is missing.
 */
interface Jieba {
  cut(text: string, strict?: boolean): string[]
}

function load(): Jieba | undefined {
  try {
    const jieba: Jieba = require('nodejieba')
    jieba.cut('预热')
    return jieba
  } catch {
    return undefined
  }
}

const jieba = load()
const port = parentPort
if (port) {
  if (jieba) {
    port.on('message', ({ id, texts }: { id: number; texts: string[] }) => {
      port.postMessage({ id, words: texts.map((text) => jieba.cut(text)) })
    })
    port.postMessage({ ready: true })
  } else {
    port.postMessage({ failed: true })
    port.close()
  }
}
