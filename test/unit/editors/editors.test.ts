import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { packageRoot } from '../../../src/node/assets'

/** What the page on other editors tells to write into their settings, in the order of the page. */
const page = readFileSync(join(packageRoot, 'docs', 'other-editors.md'), 'utf8')
const recipes = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) => text)

const DRAFT = '# 一次夜查\n\n民警驾驶吉g-56626号轿车在路口执勤，查处 3 起，任xxx,群众很满意。\n'
const MENDED = DRAFT.replace('吉g-56626', '吉G·*****')

/** What the drivers beside this file tell. */
interface Seen {
  before: string[]
  hover: string | string[]
  titles: string[]
  after: string[]
  fixedAll?: boolean
}

/** Windows starts no program by the name of a script. */
const runs = (command: string) =>
  process.platform !== 'win32' && spawnSync(command, ['--version']).status === 0

describe('recipes for other editors', function () {
  this.timeout(120_000)
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xinde-编辑器-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** Runs an editor with the recipe as its settings; nothing of this machine's own. */
  const drive = (
    command: string,
    args: readonly string[],
    recipe: string,
    env: Record<string, string> = {},
  ) => {
    const place = (name: string) => join(folder, name)
    mkdirSync(place('bin'))
    symlinkSync(join(packageRoot, 'dist', 'language-server.js'), join(place('bin'), 'xinde-language-server'))
    writeFileSync(place('settings'), recipe)
    writeFileSync(place('草稿.md'), DRAFT)
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 100_000,
      env: {
        ...process.env,
        PATH: `${place('bin')}${delimiter}${process.env.PATH}`,
        HOME: folder,
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
        LC_ALL: 'C.UTF-8',
        XINDE_DRAFT: place('草稿.md'),
        XINDE_RESULT: place('seen.json'),
        ...env,
      },
    })
    assert.equal(status, 0, `${stdout}\n${stderr}`)
    const seen: Seen = JSON.parse(readFileSync(place('seen.json'), 'utf8'))
    return { seen, draft: readFileSync(place('草稿.md'), 'utf8'), said: stdout + stderr }
  }
  const tells = (problems: readonly string[], what: string) => problems.some((text) => text.includes(what))
  const assertSeen = ({ before, hover, titles, after }: Seen) => {
    assert.deepEqual([tells(before, 'privacy/plate'), tells(before, 'placeholder/x')], [true, true])
    assert.ok(!tells(before, 'typography/han-space'), 'the settings were not heeded')
    assert.match(String(hover), /车牌号没有隐去/)
    assert.equal(titles[0], '脱敏：改为“吉G·*****”')
    assert.deepEqual([tells(after, 'privacy/plate'), tells(after, 'placeholder/x')], [false, true])
  }

  it(`Neovim${runs('nvim') ? '' : ', which is not installed here'}`, function () {
    if (!runs('nvim')) return this.skip()
    const driver = join(__dirname, 'neovim.lua')
    const [recipe = ''] = recipes('lua')
    const [fixAll = ''] = recipes('vim')
    const args = ['--headless', '--clean', '-c', 'luafile settings', '-c', `luafile ${driver}`]
    const { seen, draft, said } = drive('nvim', args, recipe, { XINDE_FIX_ALL: fixAll.trim() })
    assertSeen(seen)
    assert.equal(draft, seen.fixedAll ? MENDED.replace('xxx,', 'xxx，') : MENDED)
    assert.doesNotMatch(said, /registerCapability|error|warning/i)
  })

  it(`Emacs${runs('emacs') ? '' : ', which is not installed here'}`, function () {
    const finds = "(progn (package-initialize) (require 'markdown-mode) (require 'eglot))"
    const isComplete =
      runs('emacs') && spawnSync('emacs', ['--batch', '-l', 'package', '--eval', finds]).status === 0
    if (!isComplete) return this.skip()
    const [recipe = ''] = recipes('elisp')
    const settings = join(folder, 'settings')
    const args = [
      '--batch',
      ...['-l', 'package', '-f', 'package-initialize', '-l', settings],
      ...['-l', join(__dirname, 'emacs.el')],
    ]
    const { seen, draft } = drive('emacs', args, recipe)
    assertSeen(seen)
    assert.equal(draft, MENDED)
  })
})
