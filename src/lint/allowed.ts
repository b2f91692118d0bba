import type { Report } from '../report/report'
import { bareValue } from '../sensitive/bare-value'
import type { Finding } from '../sensitive/finding'
import { evened } from '../text/condense'
import { listedWords } from '../text/listed-words'
import type { Config } from './config'

/**
 * Tells what the front matter or the configuration lets stand. Whole values only: an allowed name inside a longer one allows
 * nothing. How a value is typed (width, blanks, hyphens, dots) makes no difference, but for the dots of addresses in a net.
 */
export function allowedIn({ source, frontMatter }: Report, config: Config): (finding: Finding) => boolean {
  const { allowedNames, allowedValues } = frontMatter.values
  const names = new Set([...allowedNames, ...config.allowNames])
  const written = [...allowedValues, ...config.allowValues].flatMap(readingsOf)
  const values = new Set(written.map(bareValue).filter((value) => value !== ''))
  const hosts = new Set(written.map(typedHost))
  if (names.size === 0 && written.length === 0) return () => false
  return ({ kind, range }) => {
    const text = source.slice(range.start, range.end)
    if (kind === 'name') return names.has(text)
    return kind === 'host' ? hosts.has(typedHost(text)) : values.has(bareValue(text))
  }
}

/** What one entry may stand for: itself, as a place may hold 、 and blanks, and each part of a list (04366222110、13900001234). */
function readingsOf(entry: string): string[] {
  return [entry, ...listedWords(entry).flatMap((part) => [part, ...part.split(/\s+/)])]
}

/** 1.11.1.1 and 11.1.1.1 differ by their dots alone. */
function typedHost(text: string): string {
  return evened(text).text.trim().toUpperCase()
}
