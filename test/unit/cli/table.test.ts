import assert from 'node:assert/strict'
import { join } from 'node:path'
import { packageRoot } from '../../../src/node/assets'
import { useFolder, xinde } from './support'

describe('xinde table', () => {
  const { write } = useFolder()
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
    assert.deepEqual([first.status, first.problem.line, first.countermeasures[0].number], ['answered', 14, 1])
  })
  it('says what it cannot do', () => {
    assert.equal(xinde(['table', '--format', 'xml', file]).status, 2)
    const other = write('b.md', '# 心得体会\n\n学到很多。\n')
    const run = xinde(['table', other])
    assert.deepEqual([run.status, /没有“问题”“对策”部分/.test(run.stderr)], [2, true])
  })
})
