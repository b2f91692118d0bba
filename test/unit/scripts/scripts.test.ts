import assert from 'node:assert/strict'
import { pathToFileURL } from 'node:url'

/** The scripts are plain JavaScript, since they must run before anything is installed. */
const load = (name: string) => import(new URL(`../../../scripts/${name}.mjs`, pathToFileURL(__filename)).href)

describe('scripts: totals', () => {
  it('reads the end of what mocha prints, colours or not', async () => {
    const { readMochaTotals } = await load('shared/totals')
    const plain = '  a\n    ✔ 3 passing cars\n\n  12 passing (3s)\n  2 pending\n  1 failing\n'
    assert.deepEqual(readMochaTotals(plain), { passed: 12, failed: 1, skipped: 2 })
    const coloured = '\u001b[92m \u001b[0m\u001b[32m 12 passing\u001b[0m\u001b[90m (3s)\u001b[0m\n'
    assert.deepEqual(readMochaTotals(coloured), { passed: 12, failed: 0, skipped: 0 })
    assert.equal(readMochaTotals('Error: cannot load'), undefined)
  })

  it('closes with one plain line, and no test at all is a failure', async () => {
    const { closingLine, exitCode, sum, COULD_NOT_RUN } = await load('shared/totals')
    const some = { passed: 2, failed: 0, skipped: 0 }
    assert.equal(closingLine(some), '2 passed, 0 failed')
    assert.equal(
      closingLine(sum([some, { passed: 1, failed: 1, skipped: 3 }])),
      '3 passed, 1 failed, 3 skipped',
    )
    assert.equal(exitCode(some), 0)
    assert.equal(exitCode(sum([some, COULD_NOT_RUN])), 1)
    assert.equal(exitCode(sum([])), 1)
  })
})

describe('scripts: what is installed', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/yaml': { version: '2.0.0' },
      'node_modules/nodejieba': { version: '3.0.0', optional: true },
    },
  }

  it('lacks what is missing or of another version, but not what is optional', async () => {
    const { lacking } = await load('shared/lock')
    assert.deepEqual(lacking(wanted, { packages: {} }), ['node_modules/yaml'])
    assert.deepEqual(lacking(wanted, { packages: { 'node_modules/yaml': { version: '2.0.0' } } }), [])
    assert.deepEqual(
      lacking(wanted, {
        packages: {
          'node_modules/yaml': { version: '2.0.0' },
          'node_modules/nodejieba': { version: '2.9.0' },
        },
      }),
      ['node_modules/nodejieba'],
    )
  })
})

describe('scripts: address of the workbench', () => {
  it('carries paths with Chinese characters, spaces and signs', async () => {
    const { workbenchAddress } = await load('host/address')
    const folder = '/稿 件/a&b#c'
    const address = new URL(
      workbenchAddress('127.0.0.1:8000', { extension: '/心得 助手', folder, file: `${folder}/一?.md` }),
    )
    assert.equal(address.searchParams.get('folder'), folder)
    const payload = new Map<string, string>(JSON.parse(address.searchParams.get('payload') ?? '[]'))
    const extension = payload.get('extensionDevelopmentPath') ?? ''
    assert.equal(decodeURIComponent(extension), 'vscode-remote://127.0.0.1:8000/心得 助手')
    const file = payload.get('openFile') ?? ''
    assert.equal(decodeURIComponent(new URL(file).pathname), `${folder}/一?.md`)
  })
})

describe('scripts: draft to start with', () => {
  it('takes the examples, a file or a folder, and says what is not there', async () => {
    const { findTarget } = await load('start/drafts')
    const examples = findTarget()
    assert.equal(examples.single, false)
    assert.ok(examples.drafts.length > 1)
    const one = findTarget(examples.drafts[0])
    assert.deepEqual(one.drafts, [examples.drafts[0]])
    assert.equal(one.single, true)
    assert.throws(() => findTarget('没有的文件.md'), /没有这个文件或文件夹/)
  })
})

describe('scripts: npm', () => {
  const ci = ['ci', '--prefix', 'C:\\材料 一']
  it('is started without a shell where its program is found, also on Windows', async () => {
    const { npmCommand } = await load('shared/npm')
    const inside = 'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js'
    const windows = { platform: 'win32', execPath: 'C:\\Program Files\\nodejs\\node.exe' }
    const found = { ...windows, env: {}, exists: (path: string) => path === inside }
    assert.deepEqual(npmCommand(ci, found), {
      command: windows.execPath,
      args: [inside, ...ci],
      shell: false,
    })
    const unix = { platform: 'linux', execPath: '/opt/node/bin/node', exists: () => true }
    const lib = '/opt/node/lib/node_modules/npm/bin/npm-cli.js'
    const onlyLib = { ...unix, env: { npm_execpath: '/opt/yarn.js' }, exists: (path: string) => path === lib }
    assert.deepEqual(npmCommand(['ci'], onlyLib).args, [lib, 'ci'])
    const own = { ...unix, env: { npm_execpath: '/own/npm-cli.js' } }
    assert.deepEqual(npmCommand(['ci'], own).args, ['/own/npm-cli.js', 'ci'])
  })
  it('is a line for the shell where it is not, with folders between quotation marks', async () => {
    const { npmCommand } = await load('shared/npm')
    const windows = { platform: 'win32', execPath: 'C:\\node.exe', env: {}, exists: () => false }
    assert.deepEqual(npmCommand(ci, windows), {
      command: 'npm ci --prefix "C:\\材料 一"',
      args: [],
      shell: true,
    })
    const unix = { ...windows, platform: 'linux', execPath: '/node' }
    assert.deepEqual(npmCommand(ci, unix), { command: 'npm', args: ci, shell: false })
  })
})

describe('scripts: packages', () => {
  it('names what no installed extension needs', async () => {
    const { listStrangers } = await load('package/contents')
    const needed = ['package.json', 'dist/server.js', 'genres/wt3.yaml', 'docs/rules/privacy/plate.md']
    const strangers = [
      'src/cli/main.ts',
      'dist/server.js.map',
      'node_modules/yaml/index.js',
      'docs/images/editor.png',
    ]
    assert.deepEqual(listStrangers([...needed, ...strangers]), strangers)
    assert.deepEqual(listStrangers(needed.map((path) => path.replaceAll('/', '\\'))), [])
  })

  it('takes the notes of a release from the change log', async () => {
    const { sectionOf } = await load('package/release-notes')
    const changelog =
      '# Changelog\n\n## [Unreleased]\n- next\n\n## [1.2.0] - 2026-01-02\n### Added\n- this\n\n## [1.1.0]\n- old\n'
    assert.equal(sectionOf(changelog, '1.2.0'), '### Added\n- this')
    assert.equal(sectionOf(changelog, '2.0.0'), undefined)
  })
})
