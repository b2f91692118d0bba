import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../../src/node/package-root'
import { docxFile, PNG, p, picture } from '../../support/docx-file'

const cli = join(packageRoot, 'dist', 'cli.js')
const LEAKY = '民警查处吉g-56626号轿车，发现**市驾驶人徐某饮酒后驾驶机动车。'
const ESSAY = {
  body: [
    p('参加执法培训的心得体会', { properties: '<w:jc w:val="center"/>', run: '<w:sz w:val="44"/>' }),
    p('2025年6月9日至13日，我参加了支队举办的执法规范化培训班，感触很深。'),
    p('一、认识与收获'),
    p(`学习之后我认识到，程序就是公正。${LEAKY}`),
    p('二、存在的不足'),
    p('对照先进典型，我在文书制作方面还有差距，有时图快。'),
    picture('r:embed="a"'),
    p('三、今后的打算'),
    p('今后我要每周学习一部法规，年底前争取做到零退回。'),
    p('青岚市公安局交通警察支队一大队'),
    p('沈立言'),
    p('2025年6月18日'),
  ].join(''),
  links: { a: { type: 'image', target: 'media/image1.png' } },
  files: { 'word/media/image1.png': PNG },
}

describe('xinde import', () => {
  let folder = ''
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'import', ...args], {
      encoding: 'utf8',
      timeout: 60_000,
      cwd: folder,
    })
    return { status, stdout, stderr }
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')

  before(() => assert.ok(existsSync(cli), 'run `npm run build` first'))
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xinde-import-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('writes the draft with front matter and its images, and prints what is wrong with it', () => {
    write('稿 (终).docx', docxFile(ESSAY))
    const { status, stdout, stderr } = run('稿 (终).docx', '-o', '稿 (终).md')
    assert.equal(status, 0, stderr)
    const draft = read('稿 (终).md')
    assert.ok(
      draft.startsWith(
        '---\n体裁: 心得体会\n作者: 沈立言\n单位: 青岚市公安局交通警察支队一大队\n日期: 2025年6月18日\n---\n\n# 参加执法培训的心得体会\n',
      ),
      draft,
    )
    assert.ok(draft.includes('\n\n## 一、认识与收获\n\n'))
    assert.ok(draft.includes('![图1](稿%20%28终%29.assets/图1.png)'))
    assert.ok(draft.endsWith('\n\n2025年6月18日\n'))
    assert.deepEqual(Uint8Array.from(readFileSync(join(folder, '稿 (终).assets', '图1.png'))), PNG)
    assert.match(stderr, /已导入：稿 \(终\)\.md（\d+ 字，图片 1 张）/)
    assert.match(stdout, /privacy\/plate/)
    assert.match(stdout, /placeholder\/asterisk/)
    assert.ok(!stdout.includes('56626') && !stderr.includes('56626'))
    assert.deepEqual(readdirSync(folder).sort(), ['稿 (终).assets', '稿 (终).docx', '稿 (终).md'].sort())
  })

  it('overwrites neither draft nor image without --force', () => {
    write('稿.docx', docxFile(ESSAY))
    write('草稿.md', '早就有的。\n')
    const kept = run('稿.docx', '-o', '草稿.md')
    assert.equal(kept.status, 2)
    assert.match(kept.stderr, /已经存在，没有覆盖.*--force/)
    assert.equal(read('草稿.md'), '早就有的。\n')
    assert.ok(!existsSync(join(folder, '草稿.assets')))
    mkdirSync(join(folder, '另稿.assets'))
    write('另稿.assets/图1.png', '别的图')
    assert.equal(run('稿.docx', '-o', '另稿.md').status, 2)
    assert.equal(read('另稿.assets/图1.png'), '别的图')
    assert.ok(!existsSync(join(folder, '另稿.md')))
    assert.equal(run('稿.docx', '-o', '草稿.md', '--force').status, 0)
    assert.match(read('草稿.md'), /心得体会/)
  })

  it('says in Chinese why nothing was imported, and writes nothing', () => {
    write('旧.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))
    write('坏.docx', docxFile(ESSAY).subarray(0, 900))
    const cases: [string[], RegExp][] = [
      [['旧.doc', '-o', '草稿.md'], /另存为 \.docx/],
      [['坏.docx', '-o', '草稿.md'], /已损坏/],
      [['没有.docx', '-o', '草稿.md'], /读不出来/],
      [['坏.docx', '-o', '草稿.txt'], /\.md/],
    ]
    for (const [args, message] of cases) {
      const { status, stdout, stderr } = run(...args)
      assert.equal(status, 2)
      assert.match(stderr, message)
      assert.equal(stdout, '')
    }
    write('好.docx', docxFile(ESSAY))
    const { status, stderr } = run('好.docx', '-o', '没有/更没有/草稿.md')
    assert.equal(status, 2)
    assert.match(stderr, /文件夹不存在/)
    assert.deepEqual(readdirSync(folder).sort(), ['旧.doc', '坏.docx', '好.docx'].sort())
  })
})
