/**
 * Writes a built program in ASCII alone. esbuild does so for strings and leaves patterns as they are; a file with one other
 * character takes Node ten times as long to decode, and its text twice the memory. What is left to be written otherwise
 * are literal patterns and templates, where \u4e00 means the same.
 */
const { readFileSync, writeFileSync } = require('node:fs')

/** What String.raw makes of \u4e00 is not 一: such a text is to be a string with its backslashes doubled. */
const RAW = /String\.raw`[^`]*[\u0080-\uffff][^`]*`/
/** A backslash before such a character would take that of the escape for its own. */
const ESCAPED = /(?<!\\)(?:\\\\)*\\[\u0080-\uffff]/

/** @param {string} code @returns {string} */
function plainAscii(code) {
  const unfit = RAW.exec(code) ?? ESCAPED.exec(code)
  if (unfit) throw new Error(`not to be written in ASCII: ${unfit[0].slice(0, 60)}`)
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Does so with a program once it is built. @type {import('esbuild').Plugin} */
const asPlainAscii = {
  name: 'plain-ascii',
  setup: ({ initialOptions: { outfile }, onEnd }) =>
    onEnd(({ errors }) => {
      if (errors.length > 0) return
      try {
        writeFileSync(outfile, plainAscii(readFileSync(outfile, 'utf8')))
      } catch (error) {
        return { errors: [{ text: String(error) }] }
      }
    }),
}

module.exports = { asPlainAscii, plainAscii }
