import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { type WalkOptions, walkDrafts } from '../../../src/node/walk'
import { canLink } from '../../support/links'

describe('walkDrafts', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'xinde-walk-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true })
      writeFileSync(join(root, name), text)
    }
  }
  const walked = (folder = '.', options?: WalkOptions) =>
    [...walkDrafts(join(root, folder), options)].map(({ path }) => relative(root, path).split(sep).join('/'))

  it('finds Markdown in stable order, and no hidden folder and no node_modules', () => {
    write({
      '乙.md': '',
      '甲.MARKDOWN': '',
      '图.png': '',
      '子/丙.md': '',
      '.git/丁.md': '',
      'node_modules/戊/readme.md': '',
    })
    assert.deepEqual(walked(), ['乙.md', '子/丙.md', '甲.MARKDOWN'])
  })

  it('heeds .gitignore and .xindeignore, nested ones and negations too', () => {
    write({
      '.gitignore': '*.md\n!要交的.md\n草稿箱/\n',
      '.xindeignore': '旧材料/\n',
      '要交的.md': '',
      '其他.md': '',
      '草稿箱/要交的.md': '',
      '旧材料/要交的.md': '',
      '队里/.xindeignore': '!范文.md\n',
      '队里/范文.md': '',
      '队里/别的.md': '',
    })
    assert.deepEqual(walked(), ['要交的.md', '队里/范文.md'])
  })

  it('heeds the ignore files above the folder, those of git within the repository alone', () => {
    write({
      '.gitignore': '甲.md\n',
      '.xindeignore': '乙.md\n',
      '子/甲.md': '',
      '子/乙.md': '',
      '子/丙.md': '',
    })
    assert.deepEqual(walked('子'), ['子/丙.md', '子/甲.md'])
    mkdirSync(join(root, '.git'))
    assert.deepEqual(walked('子'), ['子/丙.md'])
    mkdirSync(join(root, '子/.git'))
    assert.deepEqual(walked('子'), ['子/丙.md', '子/甲.md'])
  })

  it('heeds those of git from a folder above on, where there is no repository', () => {
    write({ '.gitignore': '子/甲.md\n', '子/甲.md': '', '子/孙/甲.md': '', '子/丙.md': '' })
    assert.deepEqual(walked('子', { base: root }), ['子/丙.md', '子/孙/甲.md'])
    assert.deepEqual(walked('子', { base: join(root, '子') }), ['子/丙.md', '子/孙/甲.md', '子/甲.md'])
    assert.deepEqual(walked('子', { base: join(root, '别处') }), ['子/丙.md', '子/孙/甲.md', '子/甲.md'])
    mkdirSync(join(root, '子/.git'))
    assert.deepEqual(walked('子', { base: root }), ['子/丙.md', '子/孙/甲.md', '子/甲.md'])
  })

  it('leaves out what the caller says, whatever the files say', () => {
    write({ '.xindeignore': '!学习/**\n', '学习/甲.md': '', '乙.md': '', '表.docx': '' })
    assert.deepEqual(walked('.', { exclude: ['学习/'] }), ['乙.md'])
    assert.deepEqual(walked('.', { extensions: ['.docx'] }), ['表.docx'])
  })

  it('tells the size, follows no link to a folder, and passes over what is gone', function () {
    write({ '甲.md': '四个字' })
    if (!canLink) this.skip()
    symlinkSync(root, join(root, '环'), 'dir')
    symlinkSync(join(root, '没有'), join(root, '断.md'))
    const found = [...walkDrafts(root)].map(({ path, size }) => [relative(root, path), size])
    assert.deepEqual(found, [
      ['断.md', undefined],
      ['甲.md', 9],
    ])
    assert.deepEqual(walked('没有这个文件夹'), [])
  })

  it('goes no further than it is asked', () => {
    write({ '一.md': '', '三.md': '' })
    const walk = walkDrafts(root)
    assert.ok(walk.next().value?.path.endsWith('一.md'))
    assert.deepEqual(walk.return(undefined), { value: undefined, done: true })
  })
})
