import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import * as vscode from 'vscode'
import type { ExportWordAnswer } from '../../src/protocol'
import { hasBrowser, press, textOf } from './driver'
import { api, closeAll, open, until } from './support'

const CLEAN =
  '# 工作情况\n\n民警依法查处违法行为3起。\n\n## 一、主要做法\n\n**严格执法**：依法查处违法行为。\n'
const UNSAFE = '# 一起案件\n\n民警在路口查获吉G·12345号货车，任**市队长的同志到场。\n'

/** The draft in front as a Word file, made by the command that the menus run. */
export function defineExportSuite(): void {
  describe('export to Word', () => {
    let folder: string
    const run = (target: string) =>
      vscode.commands.executeCommand<ExportWordAnswer | undefined>('xinde.exportWord', undefined, { target })
    const htmlOf = async (file: string) => (await mammoth.convertToHtml({ buffer: readFileSync(file) })).value

    before(async () => {
      await api()
      folder = mkdtempSync(join(tmpdir(), 'xinde-word-'))
    })
    after(() => rmSync(folder, { recursive: true, force: true }))
    afterEach(closeAll)

    it('writes a draft that may be handed in, with its headings', async () => {
      const { document } = await open({ content: CLEAN })
      const target = join(folder, '工作情况.docx')
      const answer = await run(target)
      assert.deepEqual([answer?.blocking, answer?.written, answer?.fault], [[], target, undefined])
      assert.equal(
        await htmlOf(target),
        '<p>工作情况</p><p>民警依法查处违法行为3起。</p><h1>一、主要做法</h1><p><strong>严格执法</strong>：依法查处违法行为。</p>',
      )
      assert.equal(document.getText(), CLEAN)
    })

    it('lists what stands in the way, and writes nothing when one goes back', async function () {
      if (!hasBrowser) return this.skip()
      await open({ content: UNSAFE })
      const target = join(folder, '退回.docx')
      const done = run(target)
      const list = await untilList('先不要外发')
      assert.match(list, /车牌号（吉G•••45），应当隐去/)
      assert.match(list, /第 3 行/)
      assert.doesNotMatch(list, /12345/)
      await press('Escape')
      assert.equal(await done, undefined)
      assert.ok(!existsSync(target))
    })

    it('writes a redacted file where that is chosen, and leaves the draft alone', async function () {
      if (!hasBrowser) return this.skip()
      const { document } = await open({ content: UNSAFE })
      const target = join(folder, '脱敏.docx')
      const done = run(target)
      await untilList('先不要外发')
      await press('ArrowDown')
      await press('Enter')
      // The blank is still there: the officer is asked again, and says 仍要导出.
      const again = await untilList('脱敏后还有')
      assert.doesNotMatch(again, /车牌号/)
      await press('ArrowDown')
      await press('Enter')
      const answer = await done
      assert.equal(answer?.written, target)
      assert.equal(answer?.masked, 1)
      assert.match(await htmlOf(target), /吉G·\*\*\*\*\*号货车，任\*\*市队长/)
      assert.equal(document.getText(), UNSAFE)
    })

    it('says where it cannot write, and why', async () => {
      await open({ content: CLEAN })
      const answer = await run(join(folder, '没有这个文件夹', '甲.docx'))
      assert.equal(answer?.written, undefined)
      assert.match(answer?.fault ?? '', /^文件夹不存在，可能已被移走或删除，请重新选择：/)
    })
  })
}

function untilList(title: string): Promise<string> {
  return until(`list “${title}”`, async () => {
    const text = await textOf('.quick-input-widget').catch(() => '')
    return text.includes(title) ? text : undefined
  })
}
