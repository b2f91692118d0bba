import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { ids, lintJson, useFolder, xinde } from './support'

const DRAFT =
  '---\n体裁: 问题—原因—对策\n---\n\n# 一次夜查\n\n一、问题\n\n民警,辅警查获吉g-56626号轿车，任xxx。\n'

describe('a draft as Notepad of Windows saves it: a byte-order mark, CRLF', () => {
  const { at, write } = useFolder()
  const saved = () => {
    write('lf.md', DRAFT)
    return write('a.md', `\ufeff${DRAFT.replaceAll('\n', '\r\n')}`)
  }
  /** What another editor would hold of a file. */
  const read = (name: string) => {
    const text = readFileSync(at(name), 'utf8')
    assert.ok(text.startsWith('\ufeff'), `${name} has lost its mark`)
    assert.equal(text.replaceAll('\r\n', '').search(/[\r\n]/), -1, `${name} mixes line ends`)
    return text.slice(1).replaceAll('\r\n', '\n')
  }
  const same = (name: string, args: (draft: string, to: string) => string[]) => {
    const draft = saved()
    const run = xinde(args(draft, at(`windows.${name}`)))
    xinde(args(at('lf.md'), at(`unix.${name}`)))
    assert.ok(run.status !== null && run.status < 2, run.stderr)
    return readFileSync(at(`unix.${name}`), name === 'docx' ? 'latin1' : 'utf8')
  }

  it('is checked as any other', () => {
    const draft = saved()
    const [windows, unix] = [lintJson(draft).files[0], lintJson(at('lf.md')).files[0]]
    assert.ok(ids(unix).includes('privacy/plate'))
    // The offsets of a fix count the line ends too.
    const told = (file: { messages: object[] }) =>
      file.messages.map((message) => ({ ...message, fix: undefined }))
    assert.deepEqual(told(windows), told(unix))
    assert.equal(windows.genre.title, unix.genre.title)
  })
  it('is mended, redacted and tidied as any other, and begins and ends its lines as before', () => {
    saved()
    xinde(['lint', '--fix', at('a.md'), at('lf.md')])
    const mended = read('a.md')
    assert.equal(mended, readFileSync(at('lf.md'), 'utf8'))
    assert.match(mended, /民警，辅警/)
    for (const command of ['redact', 'tidy']) {
      const unix = same(`${command}.md`, (draft, to) => [command, draft, '-o', to])
      assert.equal(read(`windows.${command}.md`), unix)
      assert.notEqual(unix, DRAFT, command)
    }
  })
  it('is exported as any other', () => {
    const page = same('html', (draft, to) => ['export', draft, '--to', 'html', '-o', to])
    assert.equal(readFileSync(at('windows.html'), 'utf8'), page)
    const word = same('docx', (draft, to) => ['export', draft, '--to', 'docx', '--anyway', '-o', to])
    assert.equal(readFileSync(at('windows.docx'), 'latin1'), word)
  })
})
