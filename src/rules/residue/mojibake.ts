import type { BlockContent } from '../../report/block'
import { TONED_LETTERS } from '../../text/readings'
import { matchesIn } from '../../text/search/matches'
import { shorten } from '../../text/shorten'
import { defineBlockRule, type Remark } from '../rule'
import { mojibakeIn } from '../typography/mojibake-places'
import { isHan, typedProse } from '../typography/reading'
import { isSyllable, TONED } from './pinyin'

/** Stands for characters that cannot be read back; the rule placeholder/box finds it. */
const LOST = '□'
/** How much of the damage a message shows, in code units: less than a name takes, which could be read back from it. */
const SHOWN = 2

export default defineBlockRule({
  id: 'residue/mojibake',
  title: '文字变成了乱码',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    for (const remark of [...decoded(block), ...overwritten(block), ...orphans(block)]) report(remark)
  },
})

/** What was read back is in no message: it may be somebody's name. */
function decoded(block: BlockContent): Remark[] {
  return mojibakeIn(block).map(({ start, end, meant, whole }) => {
    const range = { start, end }
    const what = `“${shorten(block.source.slice(start, end), SHOWN)}”是读错编码变成的乱码`
    if (whole) {
      const title = `还原成汉字（${meant.length}字）`
      const fixes = [{ title, edits: [{ range, text: meant }], inBulk: true }]
      return { range, message: `${what}，原文还在；应当还原`, fixes }
    }
    if (meant === '') return { range, message: `${what}，有的字已经丢了；应当对照原件改正` }
    const title = `还原成汉字（约${meant.length}字），丢了的写作“${LOST}”`
    const fixes = [{ title, edits: [{ range, text: meant + LOST }] }]
    return { range, message: `${what}，边上的字已经丢了；应当还原，再对照原件补全`, fixes }
  })
}

/** What is left where text was saved in the wrong encoding twice, or was never filled in by a program. */
const OVERWRITTEN = /(?:锟斤拷|斤拷锟|拷锟斤)[锟斤拷]{0,200}|烫{4,200}|屯{4,200}/g

const OVERWRITTEN_SHOWN = 4

function overwritten(block: BlockContent): Remark[] {
  return matchesIn(typedProse(block), OVERWRITTEN).map(({ index, 0: text }) => ({
    range: { start: index, end: index + text.length },
    message: `“${text.slice(0, OVERWRITTEN_SHOWN)}”是存错编码留下的乱码，原来的字已经丢了；应当对照原件补上`,
  }))
}

/** 因?yàn): the end of a reading whose beginning was lost, with the character that it belonged to. */
const ORPHAN = new RegExp(`[?？\\ufffd]{1,2}([a-z${TONED_LETTERS}ü]{1,6})[)）]`, 'g')

function orphans(block: BlockContent): Remark[] {
  return matchesIn(typedProse(block), ORPHAN).flatMap(({ index, 0: text, 1: letters = '' }) => {
    if (!TONED.test(letters) || !isSyllable(letters) || !isHan(block.source[index - 1])) return []
    const range = { start: index, end: index + text.length }
    return [{ range, message: `“${text}”是网站加的注音，读音前面的字已经丢了；应当对照原件补上` }]
  })
}
