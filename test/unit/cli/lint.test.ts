import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { lintJson, useFolder, xinde } from './support'

describe('xinde lint', () => {
  const { at, write } = useFolder()
  it('exits 0 on a clean draft and 1 on errors', () => {
    const clean = write('好.md', '民警依法查处违法行为3起。\n')
    const leaky = write('漏.md', '驾驶吉g-56626号轿车。\n')
    assert.equal(xinde(['lint', clean]).status, 0)
    assert.equal(xinde(['lint', leaky]).status, 1)
  })
  it('prints ESLint’s shape with the form of the draft', () => {
    const { files } = lintJson(write('a.md', '---\n体裁: wt3\n---\n\n## 一、问题\n\n驾驶吉g-56626号轿车。\n'))
    assert.equal(files[0].genre.id, 'wt3')
    const plate = files[0].messages.find((message: { ruleId: string }) => message.ruleId === 'privacy/plate')
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
    mkdirSync(at('子'))
    write('b.md', '甲。\n')
    write('a.md', '甲。\n')
    write('子/c.md', '甲。\n')
    write('d.txt', 'xxx')
    const { files } = lintJson(at())
    assert.deepEqual(
      files.map(({ filePath }: { filePath: string }) =>
        filePath.slice(at().length + 1).replaceAll('\\', '/'),
      ),
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
      ['lint', at('没有.md')],
      ['lint', '--format', 'xml', at()],
      ['lint', at()],
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
