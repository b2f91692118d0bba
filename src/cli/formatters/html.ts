import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import { ruleTitle } from '../../lint/rule-titles'
import { FAMILY_NAMES, familyOf, judge, SEVERITY_NAMES, verdictText } from '../../lint/submission'
import { escapeHtml } from '../../render/html/escape'
import { htmlHead } from '../../render/html/head'
import type { FileResult, PlacedProblem } from '../lint/file-result'
import { createCounts } from './counts'
import type { CreateFormatter } from './formatter'
import { HTML_STYLE } from './html-style'
import { rulePageHtml } from './rule-page-html'

/**
 * A report for somebody who was not there: one file that needs nothing else, runs no script and prints well. First
 * which drafts may be handed in, then what is wrong in each of them, then what the rules say. It is put together at the end,
 * as the overview comes first: it grows with the number of problems.
 */
export const html: CreateFormatter = ({ cwd }) => {
  const counts = createCounts()
  const overview: string[] = []
  const details: string[] = []
  const ruleIds = new Set<string>()
  return {
    begin: () => '',
    file(result) {
      counts.add(result)
      for (const { ruleId } of result.problems) ruleIds.add(ruleId)
      const name = relative(cwd, result.file) || result.file
      const anchor = `file-${counts.files}`
      overview.push(overviewRow(name, anchor, result))
      if (result.problems.length > 0) details.push(fileSection(name, anchor, result))
      return ''
    },
    end: () => page(counts.text(), overview, details, [...ruleIds].sort()),
  }
}

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(HTML_STYLE).digest('base64')}'`

function page(
  summary: string,
  overview: readonly string[],
  details: readonly string[],
  ruleIds: readonly string[],
): string {
  return `${htmlHead({ policy: POLICY, title: '草稿检查报告', more: `<style>${HTML_STYLE}</style>` })}
<body>
<main>
<h1>草稿检查报告</h1>
<p>${escapeHtml(summary)}。由心得助手在本机检查；姓名、号码只显示一部分，供核对。</p>
<table class="overview" aria-label="各份草稿的结论">
<thead><tr><th scope="col">草稿</th><th scope="col">体裁</th><th scope="col">字数</th><th scope="col">结论</th></tr></thead>
<tbody>
${overview.join('\n')}
</tbody>
</table>
${details.join('\n')}
${ruleIds.length > 0 ? `<h2>规则说明</h2>\n${ruleIds.map(ruleSection).join('\n')}` : ''}
</main>
</body>
</html>
`
}

function overviewRow(name: string, anchor: string, result: FileResult): string {
  const verdict = judge(result.problems)
  const shown = result.problems.length > 0 ? `<a href="#${anchor}">${escapeHtml(name)}</a>` : escapeHtml(name)
  return `<tr><th scope="row">${shown}</th><td>${escapeHtml(genreOf(result))}</td><td>${result.characters}</td><td class="${verdict.passed ? 'passed' : 'failed'}">${verdict.passed ? '✔' : '✖'} ${escapeHtml(verdictText(verdict))}</td></tr>`
}

function genreOf({ genre }: FileResult): string {
  if (!genre) return '未识别'
  return genre.declared ? genre.title : `${genre.title}（推断）`
}

function fileSection(name: string, anchor: string, result: FileResult): string {
  const families = Object.keys(FAMILY_NAMES)
    .map((family) => ({
      family,
      problems: result.problems.filter(({ ruleId }) => familyOf(ruleId) === family),
    }))
    .filter(({ problems }) => problems.length > 0)
  return [
    `<section id="${anchor}">`,
    `<h2>${escapeHtml(name)}</h2>`,
    `<p>${escapeHtml(`${genreOf(result)}　${result.characters} 字　${verdictText(judge(result.problems))}`)}</p>`,
    ...(result.converted ? ['<p>这是 Word 文件，行号是转成 Markdown 以后的。</p>'] : []),
    ...families.map(({ family, problems }) => familyTable(FAMILY_NAMES[family] ?? family, problems)),
    '</section>',
  ].join('\n')
}

function familyTable(title: string, problems: readonly PlacedProblem[]): string {
  const rows = problems.map(
    ({ from, severity, message, ruleId }) =>
      `<tr><td>${from.line}:${from.column}</td><td class="${severity}">${SEVERITY_NAMES[severity]}</td><td>${escapeHtml(message)}</td><td><a href="#${anchorOf(ruleId)}">${escapeHtml(ruleTitle(ruleId))}</a></td></tr>`,
  )
  return [
    `<h3>${escapeHtml(title)}（${problems.length}）</h3>`,
    `<table class="problems" aria-label="${escapeHtml(title)}">`,
    '<thead><tr><th scope="col">行:列</th><th scope="col">级别</th><th scope="col">问题</th><th scope="col">规则</th></tr></thead>',
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n')
}

function ruleSection(ruleId: string): string {
  const text = rulePageHtml(ruleId) ?? `<p>${escapeHtml(ruleTitle(ruleId))}</p>`
  return `<section class="rule" id="${anchorOf(ruleId)}">\n${text}\n</section>`
}

function anchorOf(ruleId: string): string {
  return `rule-${ruleId.replace('/', '-')}`
}
