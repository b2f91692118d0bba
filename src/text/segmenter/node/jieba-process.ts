import { canBeOpened } from './native-file'

const DICTIONARIES = [
  'DEFAULT_DICT',
  'DEFAULT_HMM_DICT',
  'DEFAULT_USER_DICT',
  'DEFAULT_IDF_DICT',
  'DEFAULT_STOP_WORD_DICT',
] as const

/**
 * The process that holds nodejieba: it takes about a second and 280 MB to load. Messages in: `{ id, texts }`; out:
 * `{ id, words }`, or `{ failed }` once, where the native addon or a dictionary of it cannot be had. It ends with the
 * channel to whoever started it.
 */
interface Jieba extends Record<(typeof DICTIONARIES)[number], string> {
  cut(text: string, strict?: boolean): string[]
}

function load(): Jieba | undefined {
  try {
    const jieba: Jieba = require('nodejieba')
    if (!DICTIONARIES.every((name) => canBeOpened(jieba[name]))) return undefined
    jieba.cut('预热')
    return jieba
  } catch {
    return undefined
  }
}

/** The words of a text as they stand in it: half a character is another one once it has been UTF-8. */
function cut(jieba: Jieba, text: string): string[] {
  let end = 0
  return jieba.cut(text).map(({ length }) => {
    const start = end
    end += length
    return text.slice(start, end)
  })
}

const jieba = load()
if (jieba) {
  process.on('message', ({ id, texts }: { id: number; texts: string[] }) => {
    process.send?.({ id, words: texts.map((text) => cut(jieba, text)) })
  })
} else {
  process.send?.({ failed: true }, () => process.disconnect())
}
