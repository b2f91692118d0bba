import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLawFiles } from '../../../src/server/node/law-files'
import { uriOf } from '../../../src/server/node/paths'

describe('files of quoted laws', () => {
  let root = ''
  const at = (name: string) => uriOf(join(root, name))
  const write = (...names: string[]) => {
    for (const name of names) {
      mkdirSync(join(root, name, '..'), { recursive: true })
      writeFileSync(join(root, name), '')
    }
  }
  /** The name of the file that a title leads to from a draft. */
  const lookUp = async (title: string, draft = '一中队/夜查.md', open = [at('')]) =>
    (await createLawFiles().near(at(draft), open))(title)?.uri
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'xinde-laws-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('are beside the draft, or in a folder for laws there or above; the nearest first', async () => {
    write('一中队/夜查.md', '法规/道路交通安全法.docx', '一中队/制度/考勤办法.pdf', '二中队/秘密.md')
    assert.equal(await lookUp('中华人民共和国道路交通安全法'), at('法规/道路交通安全法.docx'))
    assert.equal(await lookUp('考勤办法'), at('一中队/制度/考勤办法.pdf'))
    assert.equal(await lookUp('秘密'), undefined)
    write('一中队/道路交通安全法.txt')
    assert.equal(await lookUp('道交法'), at('一中队/道路交通安全法.txt'))
    write('一中队/道路交通安全法.md')
    assert.equal(await lookUp('道交法'), at('一中队/道路交通安全法.md'))
  })

  it('nothing above the open folder counts, and without one only what is beside the draft', async () => {
    write('法规/道路交通安全法.md', '一中队/夜查.md', '一中队/考勤办法.md')
    assert.equal(await lookUp('道路交通安全法', '一中队/夜查.md', [at('一中队')]), undefined)
    assert.equal(await lookUp('道路交通安全法', '一中队/夜查.md', []), undefined)
    assert.equal(await lookUp('考勤办法', '一中队/夜查.md', []), at('一中队/考勤办法.md'))
  })

  it('a draft that is on no disk has those of the open folders', async () => {
    write('法律法规/道路交通安全法.md')
    const find = await createLawFiles().near('untitled:Untitled-1', [at('')])
    assert.equal(find('道路交通安全法')?.uri, at('法律法规/道路交通安全法.md'))
  })

  it('a folder is read again when its date says that something came or went, and only then', async () => {
    write('一中队/夜查.md')
    const folder = join(root, '一中队')
    const then = new Date(Date.now() - 60_000)
    utimesSync(folder, then, then)
    const files = createLawFiles()
    const look = async () => (await files.near(at('一中队/夜查.md'), [at('')]))('考勤办法')?.name
    assert.equal(await look(), undefined)
    write('一中队/考勤办法.md')
    utimesSync(folder, then, then)
    assert.equal(await look(), undefined)
    utimesSync(folder, then, new Date())
    assert.equal(await look(), '考勤办法.md')
  })
})
