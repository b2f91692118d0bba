import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { packageRoot } from '../../../src/node/assets'

const cli = join(packageRoot, 'dist', 'cli.js')

function xinde(args: string[], options: { input?: string; cwd?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    ...options,
    env: { ...process.env, ...options.env },
  })
  return { status, stdout, stderr }
}

describe('xinde', () => {
  let folder = ''
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const lintJson = (...paths: string[]) => {
    const run = xinde(['lint', '--format', 'json', ...paths])
    return { ...run, files: JSON.parse(run.stdout) }
  }
  const ids = (file: { messages: { ruleId: string }[] }) => file.messages.map(({ ruleId }) => ruleId)
  /** One pixel. */
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  /** 交警支队xx部门 in GBK. */
  const GBK = Uint8Array.from([
    0xbd, 0xbb, 0xbe, 0xaf, 0xd6, 0xa7, 0xb6, 0xd3, 0x78, 0x78, 0xb2, 0xbf, 0xc3, 0xc5,
  ])

  before(() => assert.ok(existsSync(cli), 'run `npm run build` first'))
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xinde-cli-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  describe('lint', () => {
    it('exits 0 on a clean draft and 1 on errors', () => {
      const clean = write('好.md', '民警依法查处违法行为3起。\n')
      const leaky = write('漏.md', '驾驶吉g-56626号轿车。\n')
      assert.equal(xinde(['lint', clean]).status, 0)
      assert.equal(xinde(['lint', leaky]).status, 1)
    })
    it('prints ESLint’s shape with the form of the draft', () => {
      const { files } = lintJson(
        write('a.md', '---\n体裁: wt3\n---\n\n## 一、问题\n\n驾驶吉g-56626号轿车。\n'),
      )
      assert.equal(files[0].genre.id, 'wt3')
      const plate = files[0].messages.find(
        (message: { ruleId: string }) => message.ruleId === 'privacy/plate',
      )
      assert.deepEqual(
        [plate.severity, plate.line, plate.column, plate.endLine, plate.endColumn],
        [2, 7, 3, 7, 11],
      )
      assert.deepEqual(plate.fix, { range: [28, 36], text: '吉G·*****' })
      assert.equal(
        files[0].errorCount,
        files[0].messages.filter((m: { severity: number }) => m.severity === 2).length,
      )
    })
    it('never prints a whole sensitive value', () => {
      const file = write('a.md', '驾驶吉g-56626，电话13900001234，身份证11010519491231002X，警号：012345。\n')
      for (const format of ['stylish', 'sarif', 'github', 'json']) {
        const { stdout } = xinde(['lint', '--format', format, file])
        for (const value of ['56626', '13900001234', '11010519491231002X', '012345']) {
          assert.ok(!stdout.includes(value), `${format} shows ${value}`)
        }
      }
    })
    it('searches folders in stable order', () => {
      mkdirSync(join(folder, '子'))
      write('b.md', '甲。\n')
      write('a.md', '甲。\n')
      write('子/c.md', '甲。\n')
      write('d.txt', 'xxx')
      const { files } = lintJson(folder)
      assert.deepEqual(
        files.map(({ filePath }: { filePath: string }) => filePath.slice(folder.length + 1)),
        ['a.md', 'b.md', '子/c.md'],
      )
    })
    it('counts warnings against --max-warnings', () => {
      const file = write('a.md', '交警支队xx部门。\n')
      assert.equal(xinde(['lint', file]).status, 0)
      assert.equal(xinde(['lint', '--max-warnings', '0', file]).status, 1)
    })
    it('exits 2 with a Chinese message where it cannot run', () => {
      for (const args of [
        ['lint', join(folder, '没有.md')],
        ['lint', '--format', 'xml', folder],
        ['lint', folder],
      ]) {
        const { status, stderr } = xinde(args)
        assert.equal(status, 2)
        assert.match(stderr, /[\u4e00-\u9fff]/)
        assert.doesNotMatch(stderr, /at .*\.js/)
      }
    })
    it('prints SARIF with a rule for every result', () => {
      const { stdout } = xinde(['lint', '--format', 'sarif', write('a.md', '驾驶吉g-56626号轿车。\n')])
      const [run] = JSON.parse(stdout).runs
      const rules = run.tool.driver.rules.map(({ id }: { id: string }) => id)
      assert.ok(run.results.length > 0)
      for (const { ruleId } of run.results) assert.ok(rules.includes(ruleId))
    })
    it('has colours on request only', () => {
      const file = write('a.md', '驾驶吉g-56626号轿车。\n')
      assert.ok(!xinde(['lint', file]).stdout.includes('\u001b'))
      assert.ok(xinde(['lint', file], { env: { FORCE_COLOR: '1', NO_COLOR: '' } }).stdout.includes('\u001b'))
    })
  })

  describe('bad input', () => {
    it('empty file', () => assert.deepEqual(ids(lintJson(write('a.md', '')).files[0]), []))
    it('a GBK file is recognised, said so, and checked as what it says', () => {
      const { files } = lintJson(write('a.md', GBK))
      assert.deepEqual(ids(files[0]), ['lint/encoding', 'placeholder/x'])
      assert.match(files[0].messages[0].message, /GBK/)
    })
    it('a file that is no text', () => {
      const { files, status } = lintJson(write('a.md', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])))
      assert.deepEqual(ids(files[0]), ['lint/encoding'])
      assert.equal(status, 1)
    })
    it('CRLF: the same problems at the same lines', () => {
      const text = '## 一、问题\n\n## 三、对策\n\n驾驶吉g-56626号轿车，任xxx。\n'
      const places = (file: { messages: { line: number; column: number; ruleId: string }[] }) =>
        file.messages.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`)
      const { files } = lintJson(write('lf.md', text), write('crlf.md', text.replaceAll('\n', '\r\n')))
      assert.deepEqual(places(files[1]), places(files[0]))
      assert.ok(files[0].messages.length >= 4)
    })
    it('1 MB of one character', () => {
      for (const character of ['*', 'x', '一', '>', '[', '\n', '〔', '1', '王']) {
        const file = write('a.md', character.repeat(1_000_000 / Buffer.byteLength(character)))
        const start = performance.now()
        const { status } = xinde(['lint', '--format', 'json', file])
        assert.ok(status === 0 || status === 1, character)
        assert.ok(performance.now() - start < 15_000, `${character} took too long`)
      }
    }).timeout(120_000)
    it('broken front matter is one warning; the rest is still checked', () => {
      const { files } = lintJson(write('a.md', '---\n体裁: [wt3\n---\n\n任xxx。\n'))
      assert.deepEqual(ids(files[0]), ['lint/front-matter', 'placeholder/x'])
    })
    it('an unknown form is said so', () => {
      const { files } = lintJson(write('a.md', '---\n体裁: 诗歌\n---\n\n正文。\n'))
      assert.deepEqual(ids(files[0]), ['lint/front-matter'])
    })
    it('a broken configuration is a problem of that file, and the defaults stay in force', () => {
      write('.xinde.yaml', 'rules:\n  placeholder/x: off\n bad: [\n')
      const { files, status } = lintJson(write('a.md', '任xxx。\n'))
      assert.deepEqual(ids(files[0]), ['lint/config'])
      assert.ok(files[0].filePath.endsWith('.xinde.yaml'))
      assert.deepEqual(ids(files[1]), ['placeholder/x'])
      assert.equal(status, 0)
    })
    it('nodejieba absent: the engine’s own words join a torn heading', () => {
      const text = '## 一、宣传教\n\n### 育不够\n\n正文。\n'
      const file = write('a.md', text)
      const hook = write(
        'no-jieba.cjs',
        [
          "const { Module } = require('node:module')",
          'const resolve = Module._resolveFilename',
          'Module._resolveFilename = function (request, ...rest) {',
          "  if (request === 'nodejieba') throw new Error('no such module')",
          '  return resolve.call(this, request, ...rest)',
          '}',
        ].join('\n'),
      )
      for (const env of [{}, { NODE_OPTIONS: `--require ${hook}` }]) {
        const run = xinde(['lint', '--format', 'json', file], { env })
        const found = ids(JSON.parse(run.stdout)[0])
        assert.deepEqual(found, ['structure/split-heading'], JSON.stringify(env))
      }
    })
  })

  describe('configuration', () => {
    it('sets levels and allowed names; the nearest file wins', () => {
      write('.xinde.yaml', 'rules:\n  placeholder/x: error\n')
      mkdirSync(join(folder, '子'))
      write('子/.xinde.json', '{"rules": {"placeholder/x": "off"}}')
      write('a.md', '任xxx。\n')
      write('子/b.md', '任xxx。\n')
      const { files } = lintJson(folder)
      assert.equal(files[0].messages[0].severity, 2)
      assert.deepEqual(ids(files[1]), [])
    })
    it('tells unknown rules, levels and forms at their lines', () => {
      write('.xinde.yaml', 'genre: 诗歌\nrules:\n  no/such: off\n  placeholder/x: loud\nrun: rm\n')
      const { files } = lintJson(write('a.md', '正文。\n'))
      assert.deepEqual(
        files[0].messages.map(({ line }: { line: number }) => line),
        [1, 3, 4, 5],
      )
    })
  })

  describe('scan', () => {
    it('answers line by line, in order, without values', () => {
      const lines = [
        { id: 'a', text: '驾驶吉g-56626号轿车，吉G·56626又来了。' },
        { id: 2, text: '平安无事。' },
        { text: '电话13900001234' },
      ]
      const { status, stdout } = xinde(['scan', '--ndjson'], {
        input: lines.map((line) => JSON.stringify(line)).join('\n'),
      })
      const answers = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      assert.equal(status, 0)
      assert.deepEqual(
        answers.map(({ id }) => id),
        ['a', 2, undefined],
      )
      assert.deepEqual(
        answers[0].findings.map(({ kind, range, entity }: Record<string, unknown>) => ({
          kind,
          range,
          entity,
        })),
        [
          { kind: 'plate', range: { start: 2, end: 10 }, entity: 'plate-1' },
          { kind: 'plate', range: { start: 14, end: 22 }, entity: 'plate-1' },
        ],
      )
      assert.ok(!stdout.includes('56626'))
    })
    it('goes on after a line that is no JSON, and exits 2', () => {
      const { status, stdout } = xinde(['scan', '--ndjson'], { input: '不是\n{"text":"好"}\n{"id":1}\n' })
      assert.equal(status, 2)
      assert.equal(stdout.trim().split('\n').length, 3)
    })
  })

  describe('new', () => {
    it('writes a draft that is recognised and lacks nothing but its blanks', () => {
      for (const genre of ['wt3', 'wt4', 'sj3', 'xd', 'dz', 'qa', 'hd']) {
        const file = join(folder, `${genre}.md`)
        assert.equal(xinde(['new', '--genre', genre, '-o', file]).status, 0)
        const { files } = lintJson(file)
        assert.equal(files[0].genre.id, genre)
        assert.deepEqual([...new Set(ids(files[0]))], ['placeholder/todo'])
      }
    }).timeout(60_000)
    it('does not overwrite without --force', () => {
      const file = write('a.md', '旧稿')
      assert.equal(xinde(['new', '--genre', 'wt3', '-o', file]).status, 2)
      assert.equal(readFileSync(file, 'utf8'), '旧稿')
      assert.equal(xinde(['new', '--genre', 'wt3', '-o', file, '--force']).status, 0)
      assert.notEqual(readFileSync(file, 'utf8'), '旧稿')
    })
    it('lists the forms when asked for an unknown one', () => {
      const { status, stderr } = xinde(['new', '--genre', '诗歌'])
      assert.equal(status, 2)
      assert.match(stderr, /wt3/)
    })
  })

  describe('tidy', () => {
    const draft = '夜查体会\r\n一、路面管\r\n\r\n## 二、查处\r\n(二) 不严\r\n文。\r\n'
    const tidied = '# 夜查体会\r\n\r\n## 一、路面管\r\n\r\n## 二、查处\r\n\r\n### （一）不严\r\n\r\n文。\r\n'
    it('prints the draft with clean headings, and leaves the file alone', () => {
      const file = write('a.md', draft)
      const run = xinde(['tidy', file])
      assert.deepEqual([run.status, run.stdout], [0, tidied])
      assert.match(run.stderr, /整理了 4 处标题/)
      assert.equal(readFileSync(file, 'utf8'), draft)
    })
    it('joins a heading torn inside a word, which only the segmenter knows', () => {
      const file = write('a.md', '## 一、当前交通\n\n### 安全存在的问\n\n### 题和不足\n\n文。\n')
      assert.match(xinde(['tidy', file]).stdout, /安全存在的问题和不足\n/)
    })
    it('writes a file with -o, and overwrites none without --force', () => {
      const file = write('a.md', draft)
      const output = join(folder, 'b.md')
      assert.equal(xinde(['tidy', file, '-o', output]).status, 0)
      assert.equal(readFileSync(output, 'utf8'), tidied)
      assert.equal(xinde(['tidy', file, '-o', file]).status, 2)
      assert.equal(readFileSync(file, 'utf8'), draft)
      const again = xinde(['tidy', output, '-o', output, '--force'])
      assert.match(again.stderr, /已经整齐/)
      assert.equal(readFileSync(output, 'utf8'), tidied)
    })
    it('says what is wrong with a file that is none, or is no text', () => {
      assert.equal(xinde(['tidy', join(folder, '没有.md')]).status, 2)
      const run = xinde(['tidy', write('b.md', Uint8Array.from([0, 1, 2, 255]))])
      assert.deepEqual([run.status, run.stdout], [2, ''])
      assert.match(run.stderr, /不是文本/)
    })
  })

  describe('redact', () => {
    const draft = '# 一次执勤\n\n民警梁振国查获吉g-12345号货车，村民祁守山、祁守田作证。梁振国制作笔录。\n'
    it('writes a masked copy in which nothing is found, and leaves the draft alone', () => {
      const file = write('a.md', draft)
      const output = join(folder, '脱敏.md')
      assert.equal(xinde(['redact', file, '-o', output]).status, 0)
      assert.equal(readFileSync(file, 'utf8'), draft)
      const text = readFileSync(output, 'utf8')
      assert.equal(text, '# 一次执勤\n\n民警梁某查获吉G·*****号货车，村民祁某1、祁某2作证。梁某制作笔录。\n')
      assert.deepEqual(ids(lintJson(output).files[0]), [])
    })
    it('never overwrites without --force, and never the draft by accident', () => {
      const file = write('a.md', draft)
      assert.equal(xinde(['redact', file, '-o', file]).status, 2)
      assert.equal(readFileSync(file, 'utf8'), draft)
    })
    it('writes who is who only when asked for by name, with a warning at its head', () => {
      const file = write('a.md', draft)
      const report = join(folder, '对照.json')
      const { stdout, stderr } = xinde(['redact', file, '-o', join(folder, 'b.md'), '--report', report])
      const table = JSON.parse(readFileSync(report, 'utf8'))
      assert.match(Object.keys(table)[0] ?? '', /警告/)
      assert.deepEqual(
        table.对照.map(({ 代称, 处数 }: Record<string, unknown>) => [代称, 处数]),
        [
          ['梁某', 2],
          ['吉G·*****', 1],
          ['祁某1', 1],
          ['祁某2', 1],
        ],
      )
      assert.doesNotMatch(stdout + stderr, /梁振国|12345|守山/)
    })
    it('keeps what the front matter allows', () => {
      const file = write('a.md', `---\n允许姓名: [梁振国]\n---\n\n${draft}`)
      const output = join(folder, 'b.md')
      xinde(['redact', file, '-o', output])
      assert.match(readFileSync(output, 'utf8'), /民警梁振国查获吉G·/)
    })
  })

  describe('lint --submit', () => {
    it('says whether each draft may be handed in', () => {
      const good = write('好.md', '民警依法查处违法行为3起。\n')
      const bad = write('差.md', '任xxx，依法查处。\n')
      const passed = xinde(['lint', '--submit', good])
      assert.deepEqual([passed.status, /可提交/.test(passed.stderr)], [0, true])
      const failed = xinde(['lint', '--submit', bad])
      assert.deepEqual([failed.status, /不可提交（1 处要改）/.test(failed.stderr)], [1, true])
    })
  })

  describe('lint --submit: wording', () => {
    it('tells repeated phrases and their lines, without standing in the way', () => {
      const file = write('a.md', '群众的小事当作自己的大事来办。\n\n要把群众的小事当作自己的大事来办。\n')
      const { status, stderr } = xinde(['lint', '--submit', file])
      assert.equal(status, 0)
      assert.match(stderr, /用词（供参考）：“群众的小事当作自己的大事来办”2 处，重复的话，第 1、3 行/)
    })
  })

  describe('lint --fix', () => {
    const faulty = '民警,辅警"到了"现场。。电话13900001234,查处 3 起。没有其它线索\n'
    const mended = '民警，辅警“到了”现场。电话13900001234，查处3起。没有其它线索\n'
    it('mends what cannot change the meaning, and prints what is left', () => {
      const file = write('a.md', faulty)
      const { stdout, stderr } = xinde(['lint', '--fix', '--format', 'json', file])
      assert.equal(readFileSync(file, 'utf8'), mended)
      assert.deepEqual(ids(JSON.parse(stdout)[0]), ['privacy/phone', 'typography/confusable'])
      assert.match(stderr, /a\.md：已修复 6 处/)
      assert.equal(xinde(['lint', '--fix', file]).stderr, '')
      assert.equal(readFileSync(file, 'utf8'), mended)
    })
    it('keeps the byte-order mark, the line ends and the permissions', () => {
      const file = write('a.md', `\ufeff${faulty.repeat(2).replaceAll('\n', '\r\n')}`)
      chmodSync(file, 0o640)
      xinde(['lint', '--fix', file])
      assert.equal(readFileSync(file, 'utf8'), `\ufeff${mended.repeat(2).replaceAll('\n', '\r\n')}`)
      assert.equal(statSync(file).mode & 0o777, 0o640)
      assert.deepEqual(readdirSync(folder), ['a.md'])
    })
    it('writes through a link', () => {
      const file = write('a.md', faulty)
      const link = join(folder, 'b.md')
      symlinkSync(file, link)
      xinde(['lint', '--fix', link])
      assert.equal(readFileSync(file, 'utf8'), mended)
      assert.ok(lstatSync(link).isSymbolicLink())
    })
    it('leaves files in other encodings alone, and says so', () => {
      const file = write('a.md', GBK)
      const { stderr } = xinde(['lint', '--fix', file])
      assert.deepEqual(Uint8Array.from(readFileSync(file)), GBK)
      assert.match(stderr, /不是 UTF-8/)
    })
    it('--fix-dry-run shows the difference, values masked, and writes nothing', () => {
      const file = write('a.md', `第一行\n\n${faulty}\n好的。\n\n民警,辅警\n`)
      const { status, stdout, stderr } = xinde(['lint', '--fix-dry-run', file], { cwd: folder })
      assert.equal(status, 0)
      assert.equal(
        stdout,
        [
          '--- a.md',
          '+++ a.md',
          '@@ -3,1 +3,1 @@',
          `-${faulty.trimEnd().replace('13900001234', '13•••34')}`,
          `+${mended.trimEnd().replace('13900001234', '13•••34')}`,
          '@@ -7,1 +7,1 @@',
          '-民警,辅警',
          '+民警，辅警',
          '',
        ].join('\n'),
      )
      assert.match(stderr, /可以修复 7 处/)
      assert.ok(readFileSync(file, 'utf8').includes(faulty))
    })
    it('obeys the configuration', () => {
      write('.xinde.yaml', 'rules:\n  typography/half-punct: off\npreset: 标准\n')
      const file = write('a.md', '民警,辅警"到了"\n')
      xinde(['lint', '--fix', file])
      assert.equal(readFileSync(file, 'utf8'), '民警,辅警“到了”\n')
    })
  })

  describe('export', () => {
    it('writes one self-contained page', () => {
      const output = join(folder, 'a.html')
      const file = write('a.md', '# 题目\n\n任**市队长，获**市奖。\n')
      assert.equal(xinde(['export', file, '--to', 'html', '-o', output]).status, 0)
      const html = readFileSync(output, 'utf8')
      assert.match(html, /<html lang="zh-CN"/)
      assert.match(html, /任\*\*市队长|任<span[^>]*>\*\*<\/span>市队长/)
      assert.doesNotMatch(html, /https?:\/\//)
    })
    it('says what it cannot write', () => {
      const file = write('a.md', '题目\n')
      assert.equal(xinde(['export', file, '--to', 'html', '-o', join(folder, '没有', 'a.html')]).status, 2)
    })
    it('adds the 对照表 where it is asked for', () => {
      const output = join(folder, 'a.html')
      const file = join(packageRoot, 'examples', '规范', '问题原因对策.md')
      assert.equal(xinde(['export', file, '--with-table', '-o', output]).status, 0)
      assert.match(readFileSync(output, 'utf8'), /附：问题—原因—对策对照表[\s\S]*<td>1\. 压实责任/)
      const other = write('b.md', '# 心得体会\n\n学到很多。\n')
      const run = xinde(['export', other, '--with-table', '-o', join(folder, 'b.html')])
      assert.deepEqual([run.status, /没有附对照表/.test(run.stderr)], [0, true])
    })
    it('writes a Word file of a draft that may be handed in', async () => {
      const output = join(folder, 'a.docx')
      const file = write('a.md', '# 题目\n\n民警依法查处违法行为3起。\n')
      const run = xinde(['export', file, '--to', 'docx', '-o', output])
      assert.deepEqual([run.status, run.stderr], [0, `已导出：${output}\n`])
      const { value } = await mammoth.extractRawText({ buffer: readFileSync(output) })
      assert.equal(value, '题目\n\n民警依法查处违法行为3起。\n\n')
      assert.equal(xinde(['export', file, '--to', 'docx', '-o', output]).status, 2)
      assert.equal(xinde(['export', file, '--to', 'docx', '-o', output, '--force']).status, 0)
      assert.deepEqual(readdirSync(folder).sort(), ['a.docx', 'a.md'])
    })
    it('does not export what may not be handed in, lists it masked, and does so all the same when told', () => {
      const output = join(folder, 'a.docx')
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
      const output = join(folder, 'a.docx')
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
      mkdirSync(join(folder, '稿'))
      write('.xinde.yaml', 'page:\n  linePitch: 28\n')
      write('外.png', PNG)
      write('稿/图 1.png', PNG)
      const file = write('稿/a.md', '# 题目\n\n现场情况见图。\n\n![图](图%201.png)\n\n![外](../外.png)\n')
      const output = join(folder, 'a.docx')
      const run = xinde(['export', file, '--to', 'docx', '-o', output])
      assert.equal(run.status, 0)
      assert.match(run.stderr, /图片没有放进去，请检查它是否在草稿所在的文件夹里：\.\.\/外\.png/)
      const parts = unzipSync(readFileSync(output))
      assert.equal(Object.keys(parts).filter((name) => name.startsWith('word/media/')).length, 1)
      assert.match(strFromU8(parts['word/styles.xml'] ?? new Uint8Array()), /w:line="560"/)
    })
    it('says what it cannot export to, and where it cannot write', () => {
      const file = write('a.md', '# 题目\n\n民警依法查处违法行为3起。\n')
      const run = (...args: string[]) => xinde(['export', file, ...args])
      assert.match(run('--to', 'pdf', '-o', 'a.pdf').stderr, /不能导出为“pdf”/)
      const gone = run('--to', 'docx', '-o', join(folder, '没有', 'a.docx'))
      assert.deepEqual([gone.status, /^文件夹不存在，可能已被移走或删除/.test(gone.stderr)], [2, true])
      const locked = write('只读.docx', 'x')
      chmodSync(locked, 0o444)
      const kept = run('--to', 'docx', '-o', locked, '--force')
      assert.deepEqual([kept.status, /^文件是只读的，没有覆盖/.test(kept.stderr)], [2, true])
      assert.equal(readFileSync(locked, 'utf8'), 'x')
    })
  })

  describe('table', () => {
    const file = join(packageRoot, 'examples', '规范', '问题原因对策.md')
    it('prints what answers what', () => {
      const { status, stdout } = xinde(['table', file])
      assert.equal(status, 0)
      assert.match(
        stdout,
        /问题 2\. 车辆底数不清，带病上路多（第 18 行）\n(?: {4}原因.*\n)? {4}对策 3\. 摸清底数/,
      )
      assert.match(stdout, /3 个问题，3 个有对策/)
    })
    it('as JSON, with places', () => {
      const table = JSON.parse(xinde(['table', '--format', 'json', file]).stdout)
      const [first] = table.rows
      assert.deepEqual(
        [first.status, first.problem.line, first.countermeasures[0].number],
        ['answered', 14, 1],
      )
    })
    it('says what it cannot do', () => {
      assert.equal(xinde(['table', '--format', 'xml', file]).status, 2)
      const other = write('b.md', '# 心得体会\n\n学到很多。\n')
      const run = xinde(['table', other])
      assert.deepEqual([run.status, /没有“问题”“对策”部分/.test(run.stderr)], [2, true])
    })
  })
})
