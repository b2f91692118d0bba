import picomatch from 'picomatch'

/** A path with `*`, `?` or `{a,b}` in it, as it was typed. */
export interface Pattern {
  /** The folder before the first of them, with a slash at its end unless it is the working folder. */
  folder: string
  /** It says which endings it takes: `*.md` does, `**` does not. */
  namesEnding: boolean
  /** @param path of a file, from `folder` on, with slashes */
  matches(path: string): boolean
}

/**
 * Reads a pattern that the shell has left to us, as cmd.exe leaves all: undefined where it is none. Brackets and
 * parentheses are what they are, since names have them: `材料(2024)\*.md`.
 *
 * @param windows a backslash separates folders, and capitals are small letters
 */
export function readPattern(typed: string, windows: boolean): Pattern | undefined {
  const parts = withSlashes(typed, windows).split('/')
  const first = parts.findIndex((part) => /[*?{]/.test(part))
  if (first === -1) return undefined
  const glob = parts.slice(first).join('/')
  const escaped = glob.replace(/[()[\]]/g, '\\$&')
  return {
    folder: first === 0 ? '.' : `${parts.slice(0, first).join('/')}/`,
    namesEnding: /\.[^./*]+$/.test(glob),
    matches: picomatch(escaped, { nocase: windows, nonegate: true, windows: false }),
  }
}

/** On Windows a backslash separates folders; elsewhere it may be part of a name. */
export function withSlashes(path: string, windows: boolean): string {
  return windows ? path.replaceAll('\\', '/') : path
}

/**
 * A path as it was meant: cmd.exe takes the backslash before a closing quotation mark (`"D:\材料 一\"`) for a mark of its
 * own, and leaves us that mark, which no name on Windows has.
 */
export function withoutStrayQuote(path: string, windows: boolean): string {
  return windows ? path.replace(/"$/, '') : path
}
