import { canBeOpened } from './native-file'

/**
 * The process that holds nodejieba: it takes about a second and 280 MB to load. Messages in: `{ id, texts }`; out:
 * `{ id, words }`, or `{ failed }` once, where the native addon or a dictionary of it cannot be had. It ends with the
 * channel to whoever started it.
 */
interface Jieba {
  cut(text: string, strict?: boolean): string[]
  DEFAULT_DICT: string
  DEFAULT_HMM_DICT: string
  DEFAULT_USER_DICT: string
  DEFAULT_IDF_DICT: string
  DEFAULT_STOP_WORD_DICT: string
}

function load(): Jieba | undefined {
  try {
    const jieba: Jieba = require('nodejieba')
    const dictionaries = [
      jieba.DEFAULT_DICT,
      jieba.DEFAULT_HMM_DICT,
      jieba.DEFAULT_USER_DICT,
      jieba.DEFAULT_IDF_DICT,
      jieba.DEFAULT_STOP_WORD_DICT,
    ]
    if (!dictionaries.every((path) => canBeOpened(path))) return undefined
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
