import type { Readable } from 'node:stream'

/** In UTF-16 code units; V8 has no string of ten times as many. */
const LONGEST = 50_000_000

/**
 * The lines of a stream of UTF-8, which end as those of NDJSON do: with a line feed, before which a carriage return may
 * stand. U+2028, which a string of JSON may have in it, ends none. No more is read than is asked for.
 *
 * @param longest of a longer line nothing is kept: it is undefined
 */
export async function* linesOf(input: Readable, longest = LONGEST): AsyncGenerator<string | undefined> {
  let pieces: string[] = []
  let length = 0
  const take = (piece: string) => {
    length += piece.length
    if (length <= longest) pieces.push(piece)
    else pieces = []
  }
  const end = () => {
    const line = length <= longest ? pieces.join('').replace(/\r$/, '') : undefined
    pieces = []
    length = 0
    return line
  }
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    let from = 0
    for (let feed = chunk.indexOf('\n'); feed !== -1; feed = chunk.indexOf('\n', from)) {
      take(chunk.slice(from, feed))
      yield end()
      from = feed + 1
    }
    take(chunk.slice(from))
  }
  if (length > 0) yield end()
}
