import type { BlockContent } from '../../report/block'
import { overlapsAny, type Range } from '../../text/range'
import { TONED_LETTERS } from '../../text/readings'
import { matchesIn } from '../../text/search/matches'
import { shorten } from '../../text/shorten'
import { readingOf } from '../placeholder/reading'
import type { Fix } from '../problem'
import { defineBlockRule, type Remark } from '../rule'
import { mojibakeIn } from '../typography/mojibake-places'
import { LOOKALIKES } from './lookalikes'
import { pageNumbers } from './page-numbers'
import { areSyllables, isGarble, isSyllable, TONED } from './pinyin'

export default defineBlockRule({
  id: 'residue/noise',
  title: '夹着乱码、拼音或看不见的字符',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    if (block.kind === 'frontMatter' || block.kind === 'html') return
    const groups = [invisible(block), unreadable(block)]
    if (block.kind !== 'code')
      groups.push(
        lookalikes(block),
        lettersInNumbers(block),
        planted(block),
        pinyin(block),
        garbled(block),
        pageNumbers(block),
      )
    for (const remarks of groups) for (const remark of remarks) report(remark)
  },
})

/**
 * What nobody sees and what breaks searching: zero-width and direction marks, soft hyphens, control characters.
 * Not the joiner inside an emoji (👨‍👩‍👧), tabs and line breaks; Word's own line break (U+000B) becomes a plain one.
 */
const INVISIBLE =
  /[\u200b-\u200d](?<!\p{Extended_Pictographic}\ufe0f?.)|[\u00ad\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\p{Cc}(?<![\t\n\r])/gu

/** Said once a block, mended everywhere in it: a pasted paragraph may hold hundreds. */
function invisible(block: BlockContent): Remark[] {
  const found = outsideMojibake(block, matchesIn(block.source, INVISIBLE))
  const [first] = found
  if (!first) return []
  const fix: Fix = {
    title: `删去这一段里看不见的字符（${found.length}处）`,
    edits: found.map(({ index, 0: character }) => ({
      range: { start: index, end: index + 1 },
      text: character === '\v' || character === '\f' ? '\n' : '',
    })),
    safe: true,
  }
  const range = { start: first.index, end: first.index + 1 }
  const message = `这一段有${found.length}个看不见的字符，会妨碍查找和排版；应当删去`
  return [{ range, message, severity: 'info', fixes: [fix] }]
}

/** Characters that no font shows: private use, and the mark of what could not be decoded. */
const UNREADABLE = /[\ue000-\uf8ff\ufffd]{1,200}|[\u{f0000}-\u{10fffd}]{1,100}/gu

function unreadable(block: BlockContent): Remark[] {
  const { source } = block
  return outsideMojibake(block, matchesIn(source, UNREADABLE)).map(({ index, 0: text }) => {
    const range = { start: index, end: index + text.length }
    // A bullet of Word's own symbol font; anywhere else a character of the text was lost.
    const isBullet =
      /(?:^|\n)[ \t]{0,8}$/.test(source.slice(Math.max(0, index - 9), index)) && !text.includes('\ufffd')
    return {
      range,
      message: '这里的字显示不出来，是乱码；应当是什么字，请对照原件改正',
      ...(isBullet && { fixes: [{ title: '删去段首的乱码', edits: [{ range, text: '' }] }] }),
    }
  })
}

/** What can be read back must not be deleted; `residue/mojibake` tells it. */
function outsideMojibake<Match extends { index: number }>(block: BlockContent, found: Match[]): Match[] {
  if (found.length === 0) return found
  const garbled = mojibakeIn(block)
  return found.filter(({ index }) => !overlapsAny(garbled, { start: index, end: index + 1 }))
}

const FOREIGN = /[\u0370-\u03ff\u0400-\u04ff]{1,40}/g

/** Р for P: Cyrillic and Greek capitals that look Latin, in a word of Latin letters or alone among Han characters. */
function lookalikes({ prose }: BlockContent): Remark[] {
  return matchesIn(prose, FOREIGN).flatMap(({ index, 0: text }): Remark[] => {
    const latin = [...text].map((letter) => LOOKALIKES.get(letter))
    // A Russian word, or α and Ω, which are meant.
    if (text.length > 2 || latin.some((letter) => letter === undefined)) return []
    const range = { start: index, end: index + text.length }
    const meant = latin.join('')
    return [
      {
        range,
        message: `“${text}”是外文字母，只是看起来像“${meant}”，查找时找不到；应当改为“${meant}”`,
        fixes: [{ title: `改为拉丁字母“${meant}”`, edits: [{ range, text: meant }], safe: true }],
      },
    ]
  })
}

/** 2O24年, 1l起: a letter in the place of a digit, in a number that counts or dates something. */
const LETTER_IN_NUMBER =
  /(?<![A-Za-z0-9])(?=\d)[\dOol]{0,4}[Ool][\dOol]{0,4}(?=[年月日时分起件人名次元万亿%％])/g

function lettersInNumbers({ prose }: BlockContent): Remark[] {
  return matchesIn(prose, LETTER_IN_NUMBER).map(({ index, 0: text }) => {
    const range = { start: index, end: index + text.length }
    const meant = text.replace(/[Oo]/g, '0').replace(/l/g, '1')
    return {
      range,
      message: `“${text}”里混有字母，应当写数字“${meant}”；请核对后改正`,
      fixes: [{ title: `改为“${meant}”`, edits: [{ range, text: meant }] }],
    }
  })
}

/**
 * 公☠安, 长ฌ知识: signs that a site plants between two characters against copying. Letters of scripts that nobody here
 * writes (Armenian, Hebrew, Indic, Thai, Lao, Georgian, Ethiopic, Khmer), and pictures that are no bullets; not 打✔的.
 */
const PLANTED =
  /(?<=[\u4e00-\u9fff])(?:[\u0530-\u05ff\u0900-\u0eff\u10a0-\u10ff\u1200-\u137f\u1780-\u17ff]{1,2}|[☀-☄☉-☍☓☖-☙☛☠-☯☸♔-♟✁-✄✆✇✌-✒✙-✥❀-❋❍❏-❒❘-❚]|(?<![打划画勾选])[✔✖-✘])(?=[\u4e00-\u9fff])/g

function planted({ prose }: BlockContent): Remark[] {
  return matchesIn(prose, PLANTED).map(({ index, 0: text }) => {
    const range = { start: index, end: index + text.length }
    return {
      range,
      message: `“${text}”夹在字的中间，是网站加进去的符号；应当删去`,
      fixes: [{ title: '删去这个符号', edits: [{ range, text: '' }], inBulk: true }],
    }
  })
}

/** 院(yuàn): one character with its reading in brackets. Longer ones, 薛埠（xuē bù）, teach a rare name. */
const GLOSS = new RegExp(`(?<=[\u4e00-\u9fff])[(（]([a-z${TONED_LETTERS}ü]{1,6}[1-5]?)[)）]`, 'g')
/** 交jing大队: letters in the place of a Han character. */
const INSIDE = new RegExp(`(?<=[\u4e00-\u9fff])[a-z${TONED_LETTERS}ü]{2,6}(?=[\u4e00-\u9fff，。、；])`, 'g')

/** “du博: the same where a clause begins, before a Han character. */
const BEFORE_HAN = new RegExp(
  `(?<![A-Za-z0-9_@./${TONED_LETTERS}\u4e00-\u9fff-])[a-z]{2,6}(?=[\u4e00-\u9fff])`,
  'g',
)
/** The first tone and the third, which other languages do not write: not café. */
const CHINESE_TONE = /[āēīōūǖǎěǐǒǔǚ]/
/** 一点dúpǐn就: a whole word with its tones; in brackets it teaches how a name is read. */
const TONED_WORD = new RegExp(
  `(?<=[\u4e00-\u9fff“”，。、：；])[a-zü${TONED_LETTERS}]{4,20}(?=[\u4e00-\u9fff“”，。、：；])`,
  'g',
)

function pinyin(block: BlockContent): Remark[] {
  const reading = readingOf(block)
  const remark = (range: Range, message: string, fixes?: Fix[]): Remark => ({
    range: reading.toSource(range),
    message,
    ...(fixes && { fixes }),
  })
  const glosses = matchesIn(reading.text, GLOSS).flatMap(({ index, 0: text, 1: letters = '' }) => {
    if (!TONED.test(letters) || !isSyllable(letters)) return []
    const range = { start: index, end: index + text.length }
    return [
      remark(range, `“${text}”是网站加的注音，应当删去；生僻字确需注音的除外`, [
        { title: '删去注音', edits: [{ range: reading.toSource(range), text: '' }], inBulk: true },
      ]),
    ]
  })
  const syllables = [...matchesIn(reading.text, INSIDE), ...matchesIn(reading.text, BEFORE_HAN)].filter(
    ([text]) => isSyllable(text),
  )
  const words = matchesIn(reading.text, TONED_WORD).filter(
    ([text]) => CHINESE_TONE.test(text) && !isSyllable(text) && areSyllables(text),
  )
  const readings = [...syllables, ...words].map(({ index, 0: text }) =>
    remark({ start: index, end: index + text.length }, `“${text}”像是拼音，应当写汉字；请改正`),
  )
  return [...glosses, ...readings]
}

/** Printable ASCII; what of it is garble is told by its pieces. */
const ASCII = /[\x21-\x7e][\x20-\x7e]{3,120}/g
/** How much of it a message shows. */
const GARBLE_SHOWN = 12

/** `: k+ f%`: what a site scatters in a text so that copies can be told. */
function garbled(block: BlockContent): Remark[] {
  const reading = readingOf(block)
  return matchesIn(reading.text, ASCII).flatMap(({ index, 0: text }) => {
    const piece = text.trimEnd()
    if (!isGarble(piece)) return []
    const range = reading.toSource({ start: index, end: index + piece.length })
    return [
      {
        range,
        message: `“${shorten(piece, GARBLE_SHOWN)}”是没有意义的字符，多是网页带来的；应当删去`,
        fixes: [{ title: '删去这些字符', edits: [{ range, text: '' }] }],
      },
    ]
  })
}
