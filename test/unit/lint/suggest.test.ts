import assert from 'node:assert/strict'
import { applyEdits } from '../../../src/lint/fix-all'
import { suggest } from '../../../src/lint/suggest/suggest'
import { genres, namelessLinter } from '../../support/linter'

const linter = namelessLinter()
const HEAD = '---\n体裁: 问题—原因—对策\n---\n\n# 停车调研\n\n'
const offers = (marked: string, asked = true) => {
  const caret = marked.indexOf('|')
  const source = marked.replace('|', '')
  return { source, found: suggest(linter.lint(source), caret, { genres, asked }) }
}
const labels = (marked: string, asked = true) => offers(marked, asked).found.map(({ label }) => label)
const taken = (marked: string, label: string) => {
  const { source, found } = offers(marked)
  const suggestion = found.find((each) => each.label === label) ?? assert.fail(`no ${label}`)
  return applyEdits(source, [suggestion])
}

describe('suggest', () => {
  it('offers the sections that are due, numbered on, and none that is there', () => {
    const draft = `${HEAD}## 一、存在的主要问题\n\n甲。\n\n##|`
    assert.deepEqual(labels(draft).slice(0, 2), ['产生问题的原因', '对策及建议'])
    assert.ok(!labels(draft).includes('存在的主要问题'))
    assert.ok(taken(draft, '产生问题的原因').endsWith('甲。\n\n## 二、产生问题的原因'))
    assert.ok(
      taken(`${draft.replace('|', '')} 原因|`, '产生问题的原因').endsWith('\n\n## 二、产生问题的原因'),
    )
    assert.ok(taken(`${HEAD}## 问题|`, '存在的主要问题').endsWith('\n\n## 一、存在的主要问题'))
  })

  it('offers the full names of laws behind 《, found by their short names too, and closes once', () => {
    const draft = `${HEAD}按照《道交|的规定。\n`
    const { found } = offers(draft, false)
    const law = found.find(({ label }) => label === '《中华人民共和国道路交通安全法》')
    assert.ok(law?.filter?.includes('道交法'))
    assert.match(
      taken(draft, '《中华人民共和国道路交通安全法》'),
      /按照《中华人民共和国道路交通安全法》的规定。/,
    )
    assert.match(
      taken(`${HEAD}按照《|》的规定。\n`, '《中华人民共和国人民警察法》'),
      /按照《中华人民共和国人民警察法》的规定/,
    )
    assert.deepEqual(labels(`${HEAD}按照《警察法》第二条|\n`), [])
  })

  it('offers keys and forms in the front matter', () => {
    const keys = labels('---\n体裁: 心得体会\n|\n---\n\n甲。\n')
    assert.ok(keys.includes('作者') && keys.includes('允许姓名') && !keys.includes('体裁'))
    assert.ok(labels('---\n体裁: |\n---\n\n甲。\n').includes('强素质—讲拼搏—解民忧'))
    assert.match(taken('---\n体裁:|\n---\n', '强素质—讲拼搏—解民忧'), /^---\n体裁: 强素质—讲拼搏—解民忧\n---/)
    assert.deepEqual(labels('---\n作者: 陈|\n---\n'), [])
  })

  it('offers the phrases of the part, only where somebody asks on an empty line', () => {
    const draft = `${HEAD}## 一、存在的主要问题\n\n|\n\n## 二、产生问题的原因\n\n乙。\n`
    assert.ok(labels(draft).includes('从调研情况看，主要存在以下几个方面的问题：'))
    assert.deepEqual(labels(draft, false), [])
  })

  it('offers nothing in code', () => {
    for (const code of ['```\n#|\n```\n', '~~~md\n甲\n\n##|', '```\n《|\n```\n', '```\n|\n\n```\n'])
      assert.deepEqual(labels(`${HEAD}${code}`), [], code)
    assert.notDeepEqual(labels(`${HEAD}\`\`\`\n甲\n\`\`\`\n\n##|`), [])
  })

  it('offers nothing in ordinary prose', () => {
    for (const prose of ['民警|', '民警来到|现场。', '一、|', '查处: |', '见《警察法》，']) {
      const marked = prose.includes('|') ? prose : `${prose}|`
      assert.deepEqual(labels(`${HEAD}## 一、存在的主要问题\n\n${marked}\n`), [], prose)
    }
  })

  it('has phrases for every section that a draft must have, each with something of its own', () => {
    for (const genre of genres) {
      for (const { required, phrases, name } of genre.sections) {
        if (required) assert.ok(phrases.length > 0, `${genre.title}：${name}`)
      }
    }
  })
})
