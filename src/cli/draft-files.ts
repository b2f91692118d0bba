import { readFileSync } from 'node:fs'
import { statOf } from '../node/stat-of'
import { decode, type Encoding } from '../text/decode'
import { UsageError } from './usage-error'

/** A draft as it was read; undefined text where the file is no text. */
export interface ReadDraft {
  text: string | undefined
  encoding: Encoding | undefined
  /** It begins with a UTF-8 byte-order mark, which is not part of the text. */
  marked: boolean
}

export function readDraft(file: string): ReadDraft {
  return decodeDraft(readBytes(file))
}

/** V8 has no string of more than 2²⁹ characters, and nobody a draft of so many. */
const MOST_BYTES = 500_000_000

/** The content of a file; a {@link UsageError} where there is no reading it. */
export function readBytes(file: string): Uint8Array {
  const size = statOf(file)?.size ?? 0
  if (size > MOST_BYTES) {
    const large = `文件有 ${Math.round(size / 1_000_000)} MB，太大，没有读`
    throw new UsageError(`${large}；一份草稿没有这么大，请核对是不是拿错了文件：${file}`)
  }
  try {
    return readFileSync(file)
  } catch {
    throw new UsageError(`文件读不出来，请检查是否有读取权限：${file}`)
  }
}

const BYTE_ORDER_MARK = '\ufeff'

/** The text of a file that begins as another does: what comes of a draft with a byte-order mark has one too. */
export function markedAs({ marked }: { marked: boolean }, text: string): string {
  return marked ? BYTE_ORDER_MARK + text : text
}

/** What officers call an encoding: Windows says GBK for all that GB18030 contains. */
export function encodingName(encoding: Encoding): string {
  if (encoding === 'utf-8') return 'UTF-8'
  return encoding === 'gb18030' ? 'GBK' : 'UTF-16'
}

/** Copies are written in UTF-8; what to say of that where the draft is something else. */
export function encodingNotice(encoding: Encoding): string | undefined {
  if (encoding === 'utf-8') return undefined
  return `原稿是 ${encodingName(encoding)} 编码，副本按 UTF-8 保存；别的软件打开是乱码时，请选 UTF-8 编码打开`
}

export function decodeDraft(bytes: Uint8Array): ReadDraft {
  return { ...decode(bytes), marked: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf }
}
