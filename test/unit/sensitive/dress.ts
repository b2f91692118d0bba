/** How a value is typed in drafts: each dress with ⟦ ⟧ round what must go. */
export interface Dress {
  name: string
  wear(label: string, value: string): string
}

const wide = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
/** As some type it: a space between each Han character or bracket and the digits beside it. */
const spaced = (text: string) =>
  text.replace(/(?<=[\u4e00-\u9fff〔〕])(?=[0-9])|(?<=[0-9])(?=[\u4e00-\u9fff〔〕])/g, ' ')
const half = (value: string) => {
  const at = Math.ceil(value.length / 2)
  return [value.slice(0, at), value.slice(at)] as const
}

export const DRESSES: readonly Dress[] = [
  { name: 'plain', wear: (label, value) => `经查，${label}⟦${value}⟧，已经核实。` },
  { name: 'full width', wear: (label, value) => `${label}⟦${wide(value)}⟧。` },
  { name: 'bold', wear: (label, value) => `${label}**⟦${value}⟧**` },
  {
    name: 'bold at the head',
    wear: (label, value) => `${label}⟦**${half(value)[0]}**${half(value)[1]}⟧`,
  },
  { name: 'code span', wear: (label, value) => `${label}\`⟦${value}⟧\`` },
  { name: 'list item', wear: (label, value) => `- 甲\n- ${label}⟦${value}⟧\n- 乙` },
  { name: 'quote', wear: (label, value) => `> ${label}⟦${value}⟧` },
  { name: 'heading', wear: (label, value) => `## 关于${label}⟦${value}⟧` },
  { name: 'table cell', wear: (label, value) => `| 项目 | 内容 |\n|---|---|\n| 甲 | ${label}⟦${value}⟧ |` },
  { name: 'link text', wear: (label, value) => `[${label}⟦${value}⟧](https://example.com/)` },
  { name: 'footnote', wear: (label, value) => `正文[^1]\n\n[^1]: ${label}⟦${value}⟧` },
  { name: 'front matter', wear: (label, value) => `---\n备注: ${label}⟦${value}⟧\n---\n\n正文` },
  { name: 'HTML comment', wear: (label, value) => `正文\n\n<!-- ${label}⟦${value}⟧ -->` },
  { name: 'comment in a line', wear: (label, value) => `正文<!-- ${label}⟦${value}⟧ -->正文` },
  { name: 'code block', wear: (label, value) => `\`\`\`\n${label}⟦${value}⟧\n\`\`\`` },
  { name: 'after a soft break', wear: (label, value) => `${label}\n⟦${value}⟧` },
  {
    name: 'split by a soft break',
    wear: (label, value) => `甲乙丙${label}⟦${half(value)[0]}\n${half(value)[1]}⟧`,
  },
  { name: 'set apart by spaces', wear: (label, value) => `甲 3 乙，${label} ⟦${spaced(value)}⟧ 丙 4 丁。` },
  { name: 'inline tag', wear: (label, value) => `${label}<b>⟦${value}⟧</b>` },
  { name: 'CRLF', wear: (label, value) => `甲\r\n\r\n${label}⟦${value}⟧\r\n\r\n乙` },
]
