import type { Genre } from '../../genre/schema'
import type { Report } from '../../report/report'
import type { Suggestion } from './suggestion'

/** What officers write into the head of a draft; `readFrontMatter` reads them. */
const KEYS: readonly { key: string; detail: string }[] = [
  { key: '体裁', detail: '按哪种体裁检查' },
  { key: '标题', detail: '题目' },
  { key: '作者', detail: '署名的人，不会提示隐去' },
  { key: '单位', detail: '单位全称' },
  { key: '日期', detail: '成文日期' },
  { key: '主人公', detail: '先进事迹写的是谁，不会提示隐去' },
  { key: '允许姓名', detail: '可以写真名的人，如 [陆远山, 何某]' },
  { key: '允许内容', detail: '可以原样写的电话、地址等' },
]

/** Keys that the front matter does not have yet, and the forms behind 体裁. */
export function suggestFrontMatter(
  { frontMatter, source }: Report,
  genres: readonly Genre[],
  line: string,
  caret: number,
): Suggestion[] {
  const { range } = frontMatter
  if (!range || caret <= range.start + 3 || caret >= range.end) return []
  const head = source.slice(range.start, range.end)
  const value = /^(?:体裁|genre)[ \t]*:[ \t]*(\S{0,40})$/.exec(line)?.[1]
  if (value !== undefined) {
    const space = line.endsWith(':') ? ' ' : ''
    return genres.map(({ title, description, aliases }) => ({
      kind: 'value',
      label: title,
      detail: description,
      range: { start: caret - value.length, end: caret },
      text: space + title,
      filter: [title, ...aliases].join(' '),
    }))
  }
  if (!/^[^\s:：#-]{0,10}$/.test(line)) return []
  return KEYS.filter(({ key }) => !new RegExp(`^${key}[ \\t]*:`, 'm').test(head)).map(({ key, detail }) => ({
    kind: 'key',
    label: key,
    detail,
    range: { start: caret - line.length, end: caret },
    text: `${key}: `,
  }))
}
