import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createProgram } from '../../../src/cli/program'
import { parseConfig } from '../../../src/lint/config'
import { configurableRules } from '../../../src/node/config-files'
import { genres } from '../../support/linter'
import { useFolder, xinde } from './support'

describe('xinde rules, explain, init', () => {
  const { at } = useFolder()

  it('lists every rule, as text and as JSON', () => {
    const { status, stdout } = xinde(['rules'])
    assert.equal(status, 0)
    for (const id of configurableRules)
      assert.match(stdout, new RegExp(`^${id} +(?:错误|警告|提示|建议)  `, 'm'))
    const rows = JSON.parse(xinde(['rules', '--format', 'json', '--preset', '仅隐私']).stdout)
    assert.deepEqual(rows.map(({ id }: { id: string }) => id).sort(), [...configurableRules].sort())
    const levels = new Map(rows.map(({ id, level }: Record<string, string>) => [id, level]))
    assert.deepEqual([levels.get('privacy/plate'), levels.get('placeholder/x')], ['error', 'off'])
  })
  it('explains a rule by its id, the end of its id or its title', () => {
    for (const name of ['privacy/plate', 'plate', '车牌号没有隐去']) {
      const { status, stdout } = xinde(['explain', name])
      assert.equal(status, 0, name)
      assert.match(stdout, /由车牌可以查到车主/)
      assert.doesNotMatch(stdout, /^#|```/m)
      assert.ok(!stdout.includes('\u001b'))
    }
  })
  it('suggests the nearest rule', () => {
    const { status, stderr, stdout } = xinde(['explain', 'privacy/plat'])
    assert.deepEqual([status, stdout, /是不是 privacy\/plate？/.test(stderr)], [2, '', true])
    assert.match(xinde(['explain', 'police-no']).stderr, /请写全：.*privacy\/police-no/)
  })
  it('makes a configuration file without faults, and overwrites none', () => {
    assert.equal(xinde(['init', at(), '--genre', 'wt3']).status, 0)
    const text = readFileSync(at('.xinde.yaml'), 'utf8')
    const { config, faults } = parseConfig(text, { rules: configurableRules, genres })
    assert.deepEqual([faults, config.genre], [[], '问题—原因—对策'])
    const again = xinde(['init', at()])
    assert.deepEqual([again.status, /已经存在/.test(again.stderr)], [2, true])
    assert.match(xinde(['init', at(), '--genre', '诗歌']).stderr, /wt3/)
    assert.equal(xinde(['init', at('没有')]).status, 2)
  })
  it('says in Chinese what is wrong with a command line', () => {
    for (const args of [
      ['lnt'],
      ['lint', '--formt', 'json'],
      ['lint', '--max-warnings', '多'],
      ['redact', 'a.md'],
      ['explain'],
    ]) {
      const { status, stderr } = xinde(args)
      assert.equal(status, 2, args.join(' '))
      assert.match(stderr, /[\u4e00-\u9fff]/)
      assert.doesNotMatch(stderr, /error:|unknown|missing/)
    }
  })
  it('every command has help in Chinese with an example of itself', () => {
    for (const command of createProgram(() => {}).commands) {
      assert.match(command.description(), /[\u4e00-\u9fff]/)
      let text = ''
      const write = (part: string) => {
        text += part
      }
      command.configureOutput({ writeOut: write }).outputHelp()
      assert.match(text, new RegExp(`例：\\n  xinde ${command.name()}`))
      assert.doesNotMatch(text, /Usage|Options|default|display help/)
    }
  })
})
