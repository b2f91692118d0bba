import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'

const grammar = JSON.parse(readFileSync(join(packageRoot, 'syntaxes', 'xinde.tmLanguage.json'), 'utf8'))

/** What each part of the grammar colours, and what it leaves alone. */
const CASES: Record<string, { yes: string[]; no: string[] }> = {
  todo: { yes: ['〔待填：时间〕', '【待补】'], no: ['〔2024〕', '（待查）'] },
  blank: { yes: ['任xxx员', '□', '____', '\\*\\*市'], no: ['X光机', 'Linux', '**重点**'] },
  mask: { yes: ['徐某', '李某1', '李某甲', '吉G·*****'], no: ['某日', '吉林'] },
  numbering: { yes: ['一、情况', '（二）管理', '（3）人员'], no: ['一个人', '（见附件）'] },
}

describe('highlighting', () => {
  for (const [name, { yes, no }] of Object.entries(CASES)) {
    const pattern = new RegExp(grammar.repository[name].match)
    for (const text of yes) it(`${name} colours ${text}`, () => assert.match(text, pattern))
    for (const text of no) it(`${name} leaves ${text}`, () => assert.doesNotMatch(text, pattern))
  }
  it('includes every part', () => {
    const included = grammar.patterns.map(({ include }: { include: string }) => include.slice(1))
    assert.deepEqual(included.sort(), Object.keys(grammar.repository).sort())
  })
})
