import type { BlockContent } from '../../report/block'
import { matchesIn } from '../../text/search/matches'
import type { Remark } from '../rule'

/** — 3 —, 第 3 页 共 5 页: a line that is nothing but a page's number. */
const PAGE_NUMBER =
  /^[ \t\u3000]{0,20}(?:第 ?\d{1,3} ?页(?:[，,/ ]{0,2}共 ?\d{1,3} ?页)?|[—–－-]{1,2} ?\d{1,3} ?[—–－-]{1,2})[ \t\u3000]{0,20}$/gm
/** 一、基本情况……………3: the end of a line of a table of contents. Linear: a row of dots is begun at its beginning alone. */
const CONTENTS =
  /(?:[.．·](?<![.．·]{2})[.．·]{5,}|…(?<!……)…{2,}|\. (?<!\. \. )(?:\. ){5,}) ?\d{1,3}(?=[ \t]{0,20}$)/gm

/** What a copy of pages brings along: their numbers, and the lines of a table of contents. */
export function pageNumbers({ kind, source }: BlockContent): Remark[] {
  if (kind !== 'paragraph' && kind !== 'heading') return []
  const pages = matchesIn(source, PAGE_NUMBER).map(({ index, 0: text }): Remark => {
    const range = { start: index, end: index + text.length }
    return {
      range,
      message: `“${text.trim()}”是复制时带进来的页码，导出时另有页码；应当删去`,
      fixes: [{ title: '删去页码', edits: [{ range, text: '' }], inBulk: true }],
    }
  })
  const lines = matchesIn(source, CONTENTS).map(({ index, 0: text }): Remark => {
    const range = { start: index, end: index + text.length }
    return { range, message: '这是从目录里带进来的点线和页码，页码已经对不上；应当删去这一行' }
  })
  return [...pages, ...lines]
}
