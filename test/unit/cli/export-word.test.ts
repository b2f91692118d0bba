import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { useFolder, xinde } from './support'

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('xinde export --to docx', () => {
  const { at, write } = useFolder()
  it('writes a Word file of a draft that may be handed in', async () => {
    const output = at('a.docx')
    const file = write('a.md', '# 题目\n\n民警依法查处违法行为3起。\n')
    const run = xinde(['export', file, '--to', 'docx', '-o', output])
    assert.deepEqual([run.status, run.stderr], [0, `已导出：${output}\n`])
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(output) })
    assert.equal(value, '题目\n\n民警依法查处违法行为3起。\n\n')
    assert.equal(xinde(['export', file, '--to', 'docx', '-o', output]).status, 2)
    assert.equal(xinde(['export', file, '--to', 'docx', '-o', output, '--force']).status, 0)
    assert.deepEqual(readdirSync(at()).sort(), ['a.docx', 'a.md'])
  })
  it('does not export what may not be handed in, lists it masked, and does so all the same when told', () => {
    const output = at('a.docx')
    const file = write('a.md', '# 题目\n\n民警查获吉G·12345号货车，任**市队长。\n')
    const refused = xinde(['export', file, '--to', 'docx', '-o', output])
    assert.equal(refused.status, 1)
    assert.match(refused.stderr, /^没有导出：不可提交（2 处要改）\n {2}第 3 行第 5 列　错误　.*吉G•••45/)
    assert.doesNotMatch(refused.stderr, /12345/)
    assert.ok(!existsSync(output))
    const anyway = xinde(['export', file, '--to', 'docx', '-o', output, '--anyway'])
    assert.deepEqual([anyway.status, /还有 2 处没有改好/.test(anyway.stderr)], [0, true])
  })
  it('redacts before it exports, and judges what is left', async () => {
    const output = at('a.docx')
    const source = '---\n作者: 周衡\n---\n\n# 题目\n\n民警查获吉G·12345号货车。\n'
    const file = write('a.md', source)
    const run = xinde(['export', file, '--to', 'docx', '-o', output, '--redacted'])
    assert.deepEqual([run.status, run.stderr], [0, `已导出：${output}（隐去 1 处）\n`])
    assert.match((await mammoth.extractRawText({ buffer: readFileSync(output) })).value, /吉G·\*{5}号货车/)
    assert.equal(readFileSync(file, 'utf8'), source)
    const file2 = unzipSync(readFileSync(output))
    assert.doesNotMatch(strFromU8(file2['docProps/core.xml'] ?? new Uint8Array()), /周衡/)
  })
  it('takes images from beside the draft alone, and sets the page as the unit wants it', () => {
    mkdirSync(at('稿'))
    write('.xinde.yaml', 'page:\n  linePitch: 28\n')
    write('外.png', PNG)
    write('稿/图 1.png', PNG)
    const file = write('稿/a.md', '# 题目\n\n现场情况见图。\n\n![图](图%201.png)\n\n![外](../外.png)\n')
    const output = at('a.docx')
    const run = xinde(['export', file, '--to', 'docx', '-o', output])
    assert.equal(run.status, 0)
    assert.match(run.stderr, /图片没有放进去，请检查它是否在草稿所在的文件夹里：\.\.\/外\.png/)
    const parts = unzipSync(readFileSync(output))
    assert.equal(Object.keys(parts).filter((name) => name.startsWith('word/media/')).length, 1)
    assert.match(strFromU8(parts['word/styles.xml'] ?? new Uint8Array()), /w:line="560"/)
  })
  it('tells of images on the web and on other disks, which it does not put in', () => {
    const file = write(
      'a.md',
      '# 题目\n\n现场情况见图。\n\n![甲](https://a.cn/1.png)\n\n![乙](C:\\\\照片\\\\2.png)\n',
    )
    const run = xinde(['export', file, '-o', at('a.docx')])
    assert.equal(run.status, 0)
    assert.match(
      run.stderr,
      /图片没有放进去，[^\n]*：https:\/\/a\.cn\/1\.png\n图片没有放进去，[^\n]*：C:\\照片\\2\.png/,
    )
  })
  it('keeps the photo whose name is masked, and tells nothing of it', () => {
    write('祁守田照片.png', PNG)
    const file = write('a.md', '# 题目\n\n驾驶人祁守田到案。\n\n![祁守田的照片](祁守田照片.png)\n')
    const run = xinde(['export', file, '-o', at('a.docx'), '--redacted'])
    assert.equal(run.status, 0, run.stderr)
    assert.doesNotMatch(run.stderr, /图片没有放进去/)
    const parts = unzipSync(readFileSync(at('a.docx')))
    assert.equal(Object.keys(parts).filter((name) => name.startsWith('word/media/')).length, 1)
    for (const [name, bytes] of Object.entries(parts))
      assert.ok(!`${name}${strFromU8(bytes)}`.includes('祁守田'), name)
  })
  it('takes photos without what the camera wrote into them, into a Word file and into a page', () => {
    const words = Buffer.from('\0\0\0\0tEXtComment\0by Camera 7\0\0\0\0', 'latin1')
    words.writeUInt32BE(words.length - 12)
    // Behind the head of the picture.
    const photo = Buffer.concat([PNG.subarray(0, 33), words, PNG.subarray(33)])
    write('1.png', photo)
    const file = write('a.md', '# 题目\n\n现场情况见图。\n\n![图](1.png)\n')
    assert.equal(xinde(['export', file, '-o', at('a.docx')]).status, 0)
    const media = Object.entries(unzipSync(readFileSync(at('a.docx')))).filter(([name]) =>
      name.startsWith('word/media/'),
    )
    assert.deepEqual(
      media.map(([, bytes]) => Buffer.from(bytes)),
      [PNG],
    )
    assert.equal(xinde(['export', file, '-o', at('a.html')]).status, 0)
    assert.ok(readFileSync(at('a.html'), 'utf8').includes(PNG.toString('base64')))
  })
  it('says what it cannot export to, and where it cannot write', () => {
    const file = write('a.md', '# 题目\n\n民警依法查处违法行为3起。\n')
    const run = (...args: string[]) => xinde(['export', file, ...args])
    assert.match(run('--to', 'pdf', '-o', 'a.pdf').stderr, /不能导出为“pdf”/)
    const gone = run('--to', 'docx', '-o', at('没有', 'a.docx'))
    assert.deepEqual([gone.status, /^文件夹不存在，可能已被移走或删除/.test(gone.stderr)], [2, true])
    const locked = write('只读.docx', 'x')
    chmodSync(locked, 0o444)
    const kept = run('--to', 'docx', '-o', locked, '--force')
    assert.deepEqual([kept.status, /^文件是只读的，没有覆盖/.test(kept.stderr)], [2, true])
    assert.equal(readFileSync(locked, 'utf8'), 'x')
  })
})
