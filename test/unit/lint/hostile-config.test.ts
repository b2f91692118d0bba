import assert from 'node:assert/strict'
import { parseConfig } from '../../../src/lint/config'
import { configurableRules } from '../../../src/lint/found-config'
import { readFrontMatter } from '../../../src/report/front-matter'
import { cpuTime } from '../../support/cpu'
import { genres } from '../../support/linter'

const parse = (text: string) => parseConfig(text, { rules: configurableRules, genres })
/** How much processor time a hostile file of some kilobytes may take, in milliseconds. */
const LIMIT = 2_000

/** Nine lines that stand for a thousand million words. */
const BOMB = [
  'a: &a [甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲]',
  ...[...'bcdefghi'].map((name, i) => {
    const before = `*${'abcdefgh'[i]}`
    return `${name}: &${name} [${Array(10).fill(before).join(', ')}]`
  }),
].join('\n')

describe('a hostile configuration', () => {
  for (const key of [
    'allowNames',
    'relatedWords',
    'terms',
    'allowTerms',
    'masks',
    'page',
    'rules',
    'genre',
    'preset',
  ]) {
    it(`refuses an alias bomb at ${key}, at once and in plain words`, () => {
      const time = cpuTime(() => {
        const { faults, config } = parse(`${BOMB}\n${key}: *i\n`)
        assert.ok(faults.some(({ message }) => message.includes('不能用“*”引用')))
        assert.ok(faults.length < 100)
        assert.deepEqual(config.allowNames, [])
      })
      assert.ok(time < LIMIT, `${Math.round(time)} ms`)
    })
  }

  it('refuses an alias bomb in the front matter of a draft', () => {
    const time = cpuTime(() => {
      const { errors, values } = readFrontMatter(`---\n${BOMB}\n允许姓名: *i\n---\n\n正文。\n`)
      assert.equal(errors.length, 1)
      assert.match(errors[0]?.message ?? '', /“\*”/)
      assert.deepEqual(values.allowedNames, [])
    })
    assert.ok(time < LIMIT, `${Math.round(time)} ms`)
  })

  it('tells of a star that was meant as a mask', () => {
    const { errors } = readFrontMatter('---\n主人公: *某\n---\n\n正文。\n')
    assert.match(errors[0]?.message ?? '', /加上引号/)
  })

  it('stays quick on many levels, many keys and long values', () => {
    for (const text of [
      `rules: ${'['.repeat(15_000)}`,
      `rules: ${'[{a: '.repeat(3_000)}`,
      Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      `rules: ${'{a: '.repeat(500)}`,
      Array.from({ length: 5_000 }, (_, i) => `k${i}: v`).join('\n'),
      `allowNames: ["${'甲'.repeat(1_000_000)}"]`,
      `? ${'- '.repeat(9_000)}`,
      `a: ${'? '.repeat(9_000)}`,
      '!!js/function "function(){}"',
      'rules: !!binary "aaaa"',
      '__proto__: {polluted: true}',
    ]) {
      const time = cpuTime(() => {
        parse(text)
        readFrontMatter(`---\n${text}\n---\n`)
      })
      assert.ok(time < LIMIT, `${Math.round(time)} ms: ${text.slice(0, 20)}`)
    }
    assert.equal(({} as { polluted?: boolean }).polluted, undefined)
  })
})

describe('what a configuration can say', () => {
  it('names no program, plug-in, file or pattern of files', () => {
    for (const key of [
      'command',
      'exec',
      'run',
      'plugins',
      'extends',
      'include',
      'files',
      'ignore',
      'models',
      'genres',
      'path',
      'nodePath',
      'hooks',
      'formatter',
    ]) {
      const { config, faults } = parse(`${key}: ["../../../*", "/bin/sh -c x", "https://example.invalid/"]\n`)
      assert.match(faults[0]?.message ?? '', /不认识/, key)
      assert.deepEqual(config, parse('').config, key)
    }
  })

  it('has these entries only: one more is to be thought about here first', () => {
    const { faults } = parse('无: 1\n')
    const known = /可以写 (.*)$/.exec(faults[0]?.message ?? '')?.[1]?.split('、')
    assert.deepEqual(known, [
      'preset',
      'rules',
      'genre',
      'allowNames',
      'allowValues',
      'masks',
      'terms',
      'allowTerms',
      'relatedWords',
      'page',
    ])
  })
})
