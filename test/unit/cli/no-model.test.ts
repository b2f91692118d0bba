import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../../src/node/package-root'
import { useFolder } from './support'

const DRAFT = '# 一次执勤\n\n民警梁振国查获吉G12345号货车，群众满意。\n'

describe('xinde where the name model', function () {
  this.timeout(60_000)
  const { at, write } = useFolder()

  /** The programs as they are installed, but with what the caller says for a model. */
  const installed = (model: Uint8Array | undefined) => {
    for (const name of ['package.json', 'genres', join('dist', 'genres.json')]) {
      cpSync(join(packageRoot, name), at('程序', name), { recursive: true })
    }
    const isProgram = (path: string) => !/\.(?:map|cache)$|[\\/]web$/.test(path)
    cpSync(join(packageRoot, 'dist'), at('程序', 'dist'), { recursive: true, filter: isProgram })
    mkdirSync(at('程序', 'models'))
    if (model) writeFileSync(at('程序', 'models', 'names.bin'), model)
    return (args: string[], input?: string) => {
      const options = { encoding: 'utf8', ...(input !== undefined && { input }) } as const
      return spawnSync(process.execPath, [at('程序', 'dist', 'cli.js'), ...args], options)
    }
  }
  const whole = readFileSync(join(packageRoot, 'models', 'names.bin'))

  for (const [state, model] of [
    ['is missing', undefined],
    ['is empty', new Uint8Array()],
    ['was cut off', whole.subarray(0, whole.length >> 1)],
    ['is something else', Buffer.alloc(whole.length, 7)],
  ] as const) {
    it(`${state}: nothing goes out as if it had no names`, () => {
      const xinde = installed(model)
      const draft = write('稿.md', DRAFT)
      const checked = xinde(['lint', '--submit', draft])
      assert.match(checked.stdout, /没有查姓名[\s\S]*lint\/internal/)
      assert.match(checked.stdout, /privacy\/plate/, 'the rest is checked')
      assert.match(checked.stderr, /不可提交/)

      const masked = xinde(['redact', draft, '--yes', '-o', at('脱敏.md')])
      assert.equal(masked.status, 2)
      assert.match(masked.stderr, /没有生成脱敏副本。这一次没有查姓名/)
      assert.ok(!existsSync(at('脱敏.md')))

      const exported = xinde(['export', draft, '--redacted', '-o', at('稿.docx')])
      assert.equal(exported.status, 1)
      assert.match(exported.stderr, /没有查姓名/)
      assert.ok(!existsSync(at('稿.docx')))

      const scanned = xinde(['scan', '--ndjson'], `${JSON.stringify({ id: 1, text: DRAFT })}\n`)
      assert.equal(scanned.status, 2)
      assert.match(JSON.parse(scanned.stdout).error, /没有查姓名/)
      for (const { stdout, stderr } of [checked, masked, exported, scanned]) {
        assert.doesNotMatch(stdout + stderr, /梁振国|12345/)
      }
    })
  }
})
