import assert from 'node:assert/strict'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CHECK_FOLDER_REQUEST, type CheckedFolder } from '../../../src/protocol'
import { uriOf } from '../../../src/server/node/paths'
import { createSurroundings } from '../../../src/server/surroundings'
import { canonicalUri } from '../../../src/server/uri'
import { startLanguageServer } from '../../support/language-server'

describe('addresses', () => {
  it('are the same whoever writes them', () => {
    const same = [
      // Node and Neovim, then VS Code.
      ['file:///C:/材料/稿(1).md', 'file:///c%3A/%E6%9D%90%E6%96%99/%E7%A8%BF%281%29.md'],
      ['file:///c:/%e6%9d%90%e6%96%99/a.md', 'file:///c%3A/%E6%9D%90%E6%96%99/a.md'],
      ['file://server/share/a.md', 'file://server/share/a.md'],
      ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ]
    for (const [given = '', canonical = ''] of same) {
      assert.equal(canonicalUri(given), canonical)
      assert.equal(canonicalUri(canonical), canonical)
    }
  })
  it('of open folders and drafts meet, on drives and on shares', () => {
    const surroundings = createSurroundings((_, top) => top !== undefined)
    surroundings.setFolders(['file:///C:/材料/', 'file://server/%e5%85%b1%e4%ba%ab', 'file:///d%3A/'])
    const inside = [
      'file:///c%3A/%E6%9D%90%E6%96%99/旧/a.md',
      'file://server/共享/旧/a.md',
      'file:///D:/旧/a.md',
    ]
    for (const uri of inside) {
      assert.equal(surroundings.isExcluded(uri, ['旧/']), true, uri)
      assert.equal(surroundings.isExcluded(uri, ['新/']), false, uri)
      assert.equal(surroundings.isInCodeProject(uri), true, uri)
    }
    assert.equal(surroundings.isExcluded('file:///c%3A/别处/旧/a.md', ['旧/']), false)
  })
})

describe('the check of a folder', () => {
  let folder = ''
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'xinde-查-')))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('knows an open draft by whatever address the editor gives it', async () => {
    const saved = '民警在路口执勤，查获吉g-56626号轿车。\n'
    const file = join(folder, '稿(1).md')
    writeFileSync(file, saved)
    // Lower case, and signs as they are: as VS Code writes no address.
    const uri = pathToFileURL(file).href.replace(/%../g, (code) => code.toLowerCase())
    assert.notEqual(uri, uriOf(file))
    const server = await startLanguageServer()
    try {
      await server.open(uri, saved.replace('吉g-56626', '涉案'))
      const answer = await server.connection.sendRequest<CheckedFolder>(CHECK_FOLDER_REQUEST, {
        folder: pathToFileURL(folder).href,
      })
      assert.deepEqual([answer.checked, answer.files], [1, []], 'the text in the editor was checked')
      const told = server.said.filter((text) => text.includes('publishDiagnostics'))
      assert.deepEqual(
        told.map((text) => JSON.parse(text).params.uri),
        [uri],
        'the open draft has its own problems',
      )
    } finally {
      await server.stop()
    }
  })
})
