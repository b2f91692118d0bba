import type { Report } from '../report/report'
import { partsOf } from '../rules/structure/multi-document'

/** One essay of a collection as a file of its own. */
export interface SplitFile {
  name: string
  text: string
}

export interface SplitDocument {
  files: SplitFile[]
  /** Something stands before the first essay that goes into no file. */
  hasPreface: boolean
}

/** What names an essay in its head: 篇一：, 【篇3】, 第二篇, 工作体会范文四. */
const HEAD_MARK =
  /^.{0,16}?(?:篇|范文|例文)\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[】\]）)：:、\s]{0,4}|^第(?:[一二三四五六七八九十]{1,3}|\d{1,2})篇[】\]）)：:、\s]{0,4}/
/** What a file system or Markdown gives a meaning of its own, and what cannot be seen. */
const UNSAFE = /[\\/:*?"<>|#%&{}$!'`@+=~^\p{C}\p{Z}]+/gu
const LONGEST_TITLE = 30

/**
 * Cuts a collection into files, one an essay, each with the front matter of the whole; none where a draft is one
 * essay. The draft itself is not changed.
 *
 * @param stem the draft's own name without folder and extension
 */
export function splitDocument(report: Report, stem: string): SplitDocument {
  const { source, frontMatter } = report
  const parts = partsOf(report)
  const eol = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'
  const head = frontMatter.range ? source.slice(frontMatter.range.start, frontMatter.range.end) : ''
  const files = parts.map(({ title, range }, i) => {
    const text = source.slice(range.start, range.end).trimEnd()
    const front = head === '' ? '' : `${head.trimEnd()}${eol}${eol}`
    return { name: `${stem}-${i + 1}-${safeTitle(title)}.md`, text: `${front}${text}${eol}` }
  })
  const preface = source.slice(frontMatter.range?.end ?? 0, parts[0]?.range.start ?? 0)
  return { files, hasPreface: preface.replace('\ufeff', '').trim() !== '' }
}

/** The title as a part of a file name: what names the place in the collection is told by the number already. */
function safeTitle(title: string): string {
  const plain = title.replace(/[*_【】[\]]/g, '').trim()
  const own = safe(plain.replace(HEAD_MARK, ''))
  return own || safe(plain) || '未命名'
}

function safe(text: string): string {
  const kept = [...text.replace(UNSAFE, '')].slice(0, LONGEST_TITLE).join('')
  // Windows drops a stop at the end, and hides a name that begins with one elsewhere.
  return kept.replace(/^[.-]+|[.-]+$/g, '')
}
