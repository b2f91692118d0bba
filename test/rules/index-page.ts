import { FILE_FACTS } from '../../src/lint/file-facts'
import { allRules } from '../../src/rules'
import type { Severity } from '../../src/rules/problem'
import type { Basis } from '../../src/rules/rule'

const FAMILIES: Record<string, string> = {
  structure: '结构：部分齐不齐，次序对不对',
  placeholder: '待填：该写的地方空着',
  privacy: '隐私：不该写出来的人和号码',
  secrecy: '保密：不该传出去的事',
  typography: '文字：标点、数字、错别字',
  term: '用语：过时的、本单位规定的',
  number: '数字：年份、日期、概数、单位',
  doc: '公文：题目、字号、法律名称、落款',
  residue: '残留：网上、软件里带来的文字',
  consistency: '自洽：前后说得合不合',
  lint: '文件：读不读得懂',
}

export const LEVELS: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示', hint: '建议' }

/** A rule, or a fact about files, as its page and the index speak of it. */
export interface PageFacts {
  id: string
  title: string
  level: string
  basis: Basis
}

/** What there must be a page for, in the order of the index. */
export const pageFacts: readonly PageFacts[] = [
  ...allRules.map(({ id, title, basis, defaultSeverity }) => ({
    id,
    title,
    level: LEVELS[defaultSeverity],
    basis,
  })),
  ...Object.entries(FILE_FACTS).map(([id, { title, severity }]) => ({
    id,
    title,
    level: LEVELS[severity],
    basis: { force: '建议' as const },
  })),
]

/** The text of docs/rules/README.md. */
export function indexPage(): string {
  const families = [...new Set(pageFacts.map(({ id }) => familyOf(id)))]
  const tables = families.map((family) => {
    const rows = pageFacts.filter(({ id }) => familyOf(id) === family).map(row)
    return [
      `## ${FAMILIES[family] ?? family}`,
      '',
      '| 规则 | 查什么 | 默认级别 | 依据 |',
      '| --- | --- | --- | --- |',
      ...rows,
    ]
  })
  return [
    '# 规则一览',
    '',
    '每条规则有一页说明：查什么、为什么、怎么改、依据是什么，还有例子。',
    '',
    '依据分三种力度：**规定**，法律法规或者标准写明的；**通行做法**，各单位都这样做的；**建议**，这样写更好的。',
    '',
    '级别可以在 `.xinde.yaml` 里改，如在 rules 下面写 `placeholder/todo: off`；整体的松紧用 preset：标准、严格、仅隐私。',
    ...tables.flatMap((table) => ['', ...table]),
    '',
  ].join('\n')
}

function row({ id, title, level, basis }: PageFacts): string {
  const source = [basis.source, basis.clause].filter((part) => part !== undefined).join(' ')
  return `| [${id}](${id}.md) | ${title} | ${level} | ${basis.force}${source && `：${source}`} |`
}

function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}
