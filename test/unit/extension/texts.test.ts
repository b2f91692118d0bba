import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { setLanguage, t } from '../../../src/extension/l10n'
import { packageRoot } from '../../../src/node/assets'

const FOLDER = join(packageRoot, 'src/extension')
const HAN = /\p{Script=Han}/u

/** Chinese that is not shown as a text of the interface, or is the same in every language. */
const NO_TEXTS: Record<string, readonly string[]> = {
  // The name of the output channel and the source of our diagnostics.
  'client.ts': ['心得助手'],
  'placeholder-commands.ts': ['心得助手'],
  'webview/problems.ts': ['　心得助手('],
  // Names of files that are written.
  'export-html.ts': ['（脱敏）'],
  'export-word.ts': ['（脱敏）.docx', '脱敏稿.docx', '草稿.docx'],
  'redaction-commands.ts': ['（脱敏）.md', '脱敏稿.md'],
  'samples.ts': ['待改', '规范', '心得助手示例'],
}

/** A call of `t`: its text, undefined where that is no literal, and how many values it is given. */
interface Use {
  where: string
  text: string | undefined
  values: number
}

/** What the sources of the extension say: through `t`, and otherwise in Chinese. */
function readSources(): { uses: Use[]; bare: { file: string; text: string }[] } {
  const uses: Use[] = []
  const bare: { file: string; text: string }[] = []
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(FOLDER, file), 'utf8'), ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't') {
        const [text, ...values] = node.arguments
        const isLiteral = text !== undefined && ts.isStringLiteralLike(text)
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
        uses.push({
          where: `${file}:${line + 1}`,
          text: isLiteral ? text.text : undefined,
          values: values.length,
        })
        for (const value of isLiteral ? values : node.arguments) visit(value)
        return
      }
      const isText =
        ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
      if (isText && HAN.test(node.text)) bare.push({ file, text: node.text })
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return { uses, bare }
}

const placeholders = (text: string) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort()

describe('texts of the interface', () => {
  const english: Record<string, string> = JSON.parse(
    readFileSync(join(packageRoot, 'l10n/bundle.l10n.en.json'), 'utf8'),
  )
  const { uses, bare } = readSources()
  afterEach(() => setLanguage('zh-cn'))

  it('every text has an English one, and none is left over', () => {
    assert.ok(uses.length > 150)
    assert.deepEqual(
      uses.filter(({ text }) => text === undefined),
      [],
    )
    assert.deepEqual(Object.keys(english).sort(), [...new Set(uses.map(({ text }) => text))].sort())
  })

  it('both have the same places for values, and as many are given', () => {
    for (const [text, translated] of Object.entries(english))
      assert.deepEqual(placeholders(translated), placeholders(text), text)
    for (const { where, text = '', values } of uses) assert.equal(placeholders(text).length, values, where)
  })

  it('nothing Chinese is shown past the table', () => {
    const unknown = bare.filter(({ file, text }) => !NO_TEXTS[file]?.includes(text))
    assert.deepEqual(unknown, [])
    const found = new Set(bare.map(({ file, text }) => `${file} ${text}`))
    const gone = Object.entries(NO_TEXTS).flatMap(([file, texts]) =>
      texts.filter((text) => HAN.test(text) && !found.has(`${file} ${text}`)),
    )
    assert.deepEqual(gone, [])
  })

  it('is Chinese unless English was chosen, and puts values where each language wants them', () => {
    assert.equal(t('第 {0} 页，共 {1} 页', 3, 8), '第 3 页，共 8 页')
    setLanguage('en')
    assert.equal(t('第 {0} 页，共 {1} 页', 3, 8), 'page 3 of 8')
    assert.equal(t('没有导出：{0}。', '$& {0}'), 'Not exported: $& {0}.')
  })
})
