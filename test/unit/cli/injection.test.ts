import assert from 'node:assert/strict'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { SaxesParser } from 'saxes'
import { unified } from 'unified'
import { type FileResult, place } from '../../../src/cli/lint/file-result'
import { DEFAULT_CONFIG } from '../../../src/lint/config'
import { createNodeLinter } from '../../../src/node/node-linter'
import { prepareExport } from '../../../src/node/word-export'
import { renderPage } from '../../../src/render/html/page'
import { readReport } from '../../../src/report/report'
import type { Problem } from '../../../src/rules/problem'
import { explain } from '../../../src/server/hover'
import { indexLines } from '../../../src/text/line-index'
import { assertInert, elementsOf } from '../../support/html'
import { print } from './print'
import { useFolder, xinde } from './support'

/** What somebody may have put into a file name or a draft to reach whoever looks at what we make of it. */
const ATTACKS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</title></style><svg onload=alert(1)>',
  '<!--',
  '-->',
  ']]>',
  '<?xml version="1.0"?>',
  '&lt;script&gt;&#60;script&#62;',
  '![x](https://a.cn/x.png)',
  '[开](command:workbench.action.quit)',
  '<https://a.cn> https://a.cn',
  '\u0007\u001b[2J\u001b]8;;https://a.cn\u0007点\u202e',
  '\n::error file=x::y\r\n::set-output name=a::b',
  ']()"\'`$(x)%0A::',
]
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u

function problemSaying(message: string): FileResult {
  const problem: Problem = {
    ruleId: 'placeholder/x',
    severity: 'error',
    range: { start: 0, end: 1 },
    message,
  }
  return {
    file: `/材料/${message}.md`,
    problems: place([problem], indexLines('甲')),
    characters: 1,
    wording: [],
  }
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze()

/** The attack in every place of a draft where it could do something. */
function draftWith(attack: string): string {
  const line = attack.replace(/[\r\n]+/g, ' ')
  const quoted = JSON.stringify(line)
  return [
    `---\n标题: ${quoted}\n作者: ${quoted}\n单位: ${quoted}\n体裁: 问题—原因—对策\n---`,
    `# ${line}`,
    `## 一、${line}`,
    `正文${line}，**${line}**，\`${line}\`。`,
    `![${line}](图.png "${line}") ![甲](<${line}>) [乙](<${line}>) [丙][d] [丁]`,
    `[d]: <${line}> "${line}"\n[丁]: javascript:alert(1)`,
    `\`\`\`${line}\n${line}\n\`\`\``,
    `| ${line} | 甲 |\n|---|---|\n| ${line} | 乙 |`,
    `- [ ] ${line}`,
    `> ${line}`,
    `脚注[^1]\n\n[^1]: ${line}`,
    attack,
    line,
  ].join('\n\n')
}

describe('what is said beside the results', () => {
  const { at, write } = useFolder()
  it('brings no control characters of a draft to the terminal', () => {
    const draft = write('a.md', '# 题目\n\n![图](<图\u001b[2J\u202e.png>)\n')
    const { status, stderr } = xinde(['export', draft, '--to', 'docx', '--anyway', '-o', at('稿\u202e.docx')])
    assert.equal(status, 0)
    assert.match(stderr, /已导出：.*稿\ufffd\.docx\n/)
    assert.match(stderr, /图片没有放进去.*图\ufffd\[2J\ufffd\.png/)
    assert.doesNotMatch(stderr, CONTROLS)
  })
  it('quotes what was typed without acting on it', () => {
    const { status, stderr } = xinde(['explain', '规则\u001b[2J'])
    assert.equal(status, 2)
    assert.match(stderr, /没有“规则\ufffd\[2J”这条规则/)
  })
})

describe('what a name or a draft could smuggle in', () => {
  const linter = createNodeLinter()
  for (const attack of ATTACKS) {
    describe(JSON.stringify(attack), () => {
      it('stands as text in the HTML report', async () => {
        const page = await print('html', [problemSaying(attack)])
        assertInert(page)
        const elements = elementsOf(page)
        assert.equal(elements.filter(({ name }) => name === 'section').length, 2, 'one draft, one rule')
        const shown = attack.replace(/\r\n?/g, '\n').replaceAll('\u0000', '')
        assert.ok(elements.some(({ name, text }) => name === 'td' && text === shown))
      })
      it('stays within its line in annotations and at a terminal', async () => {
        const lines = (await print('github', [problemSaying(attack)])).split('\n')
        assert.equal(lines.length, 2)
        const [command = ''] = lines
        assert.match(
          command,
          /^::error file=[^:,\r\n]*,line=1,endLine=1,col=1,endColumn=2,title=[^:,]*::[^\r\n]*$/,
        )
        const rows = (await print('stylish', [problemSaying(attack)])).trimEnd().split('\n')
        assert.equal(rows.length, 4, 'a name, a problem, a blank and the sum')
        for (const row of [command, ...rows]) assert.doesNotMatch(row, CONTROLS)
      })
      it('is a string in JSON and SARIF', async () => {
        const [json] = JSON.parse(await print('json', [problemSaying(attack)]))
        assert.equal(json.messages[0].message, attack)
        const { results } = JSON.parse(await print('sarif', [problemSaying(attack)])).runs[0]
        assert.equal(results.length, 1)
        assert.equal(results[0].message.text, attack)
        const { uri } = results[0].locations[0].physicalLocation.artifactLocation
        assert.equal(uri, pathToFileURL(`/材料/${attack}.md`).href)
        assert.match(uri, /^file:\/\/\/[\w%/.~!$&'()*+,;=:@-]+$/)
      })
      it('is neither link nor image in a hover', () => {
        const [problem] = problemSaying(attack).problems
        assert.ok(problem)
        const shown = explain({ ...problem, notes: [attack, `与“${attack}”都说到`] })
        const page = String(markdown.processSync(shown))
        assert.doesNotMatch(page, /<img/)
        // A bare address may be made a link of, which shows where it leads and is asked about before it is opened.
        const links = [...page.matchAll(/<a href="([^"]*)"/g)].map(([, target = '']) => target)
        const [own, ...others] = links.reverse()
        assert.match(own ?? '', /^[^:]*placeholder\/x/)
        for (const target of others) assert.match(target, /^https:\/\/a\.cn/)
      })
      it('does nothing in the exported page', () => {
        const page = renderPage(readReport(draftWith(attack)), { title: attack })
        assertInert(page)
        assert.equal(elementsOf(page).filter(({ name }) => /^(?:title|style|article)$/.test(name)).length, 3)
      })
      it('does nothing in the Word file', async () => {
        const prepared = await prepareExport(linter, {
          text: draftWith(attack),
          config: DEFAULT_CONFIG,
          redacted: false,
          withTable: true,
          place: { folder: '/nowhere', root: '/nowhere' },
        })
        const parts = unzipSync(await prepared.bytes())
        for (const [name, bytes] of Object.entries(parts)) {
          if (!/\.(?:xml|rels)$/.test(name)) continue
          const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
          const parser = new SaxesParser()
          const failed = (error: Error) => assert.fail(`${name}: ${error.message}`)
          parser.on('error', failed)
          parser.on('opentag', ({ name: tag, attributes }) => {
            assert.doesNotMatch(tag, /^(?:script|img|svg|o:|v:)|fldSimple|altChunk|hyperlink/i, name)
            assert.notEqual(attributes.TargetMode, 'External', name)
          })
          // The number of the page is the one field.
          for (const [, field = ''] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g))
            assert.equal(field, 'PAGE')
          parser.write(xml).close()
        }
      })
    })
  }
})
