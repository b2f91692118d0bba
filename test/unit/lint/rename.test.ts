import assert from 'node:assert/strict'
import { renameFault, renamingAt } from '../../../src/lint/rename'
import { sectionCounts } from '../../../src/lint/section-counts'
import { fullLinter } from '../../support/linter'

const linter = fullLinter()
const renaming = (marked: string) => {
  const source = marked.replace('|', '')
  const found = renamingAt(linter.lint(source), marked.indexOf('|'))
  return found && { ...found, words: found.places.map(({ start, end }) => source.slice(start, end)) }
}

describe('renamingAt', () => {
  it('finds every place of a pseudonym, and none of another person', () => {
    const text = '民警徐|某1找到徐某，又问徐某2。徐某1说，欧阳某和徐某1都在。'
    assert.deepEqual(renaming(text)?.words, ['徐某1', '徐某1', '徐某1'])
    assert.equal(renaming(text)?.proposal, '徐某1')
    assert.deepEqual(renaming('民警徐某1找到徐|某，又问徐某2。')?.words, ['徐某'])
    assert.deepEqual(renaming('民警欧阳|某来了，阳某没来。')?.words, ['欧阳某'])
    assert.deepEqual(renaming('司机张某|某来了，张某没来。')?.words, ['张某某'])
    assert.deepEqual(renaming('民警徐某|甲找到徐某乙，徐某甲说。')?.words, ['徐某甲', '徐某甲'])
    assert.deepEqual(renaming('徐|某13900001234，徐某说。')?.words, ['徐某', '徐某'])
  })

  it('proposes the pseudonym for a real name', () => {
    const found = renaming('# 事迹\n\n民警梁|振国同志到场。后来梁振国同志回来了。\n')
    assert.deepEqual(found?.words, ['梁振国', '梁振国'])
    assert.equal(found?.proposal, '梁某')
  })

  it('finds nothing elsewhere, nor where 某 is of a place or a day', () => {
    for (const text of [
      '民警在路|口执勤。',
      '民警说,驾驶人祁守田在|某市某某路。',
      '车辆位于|某市某某|路。',
      '他存在|某些问题。',
      '车辆驶向|某村，|某日返回。',
      '位于|某处，双方|某人在场。',
      '[记录](徐|某.md)和<a title="徐|某">。',
    ])
      for (const [at] of [...text.matchAll(/\|/g)].map(({ index }) => [index]))
        assert.equal(
          renaming(`${text.slice(0, at).replaceAll('|', '')}|${text.slice(at).replaceAll('|', '')}`),
          undefined,
          `${text} ${at}`,
        )
  })

  it('leaves villages, and what hides half a name of somebody else', () => {
    const text = '受害人王|某称，王某到王某庄找人，王某强也在。'
    assert.deepEqual(renaming(text)?.words, ['王某', '王某'])
  })

  it('leaves the targets of links, and finds a person before what may begin a place or a day', () => {
    assert.equal(renaming('徐|某的[记录](徐某.md)在徐某处，徐某路过，[徐某](甲.md)说。')?.words.length, 4)
    assert.deepEqual(renaming('---\n作者: 徐某\n---\n\n民警阳|某说，徐某与阳某同行。')?.words, [
      '阳某',
      '阳某',
    ])
    assert.deepEqual(renaming('---\n作者: 徐|某\n---\n\n徐某说。')?.words, ['徐某', '徐某'])
  })

  it('takes no empty name, and none that stands for somebody else', () => {
    const text = '民警徐|某1找到徐某2，梁振国同志到场。'
    const found = renaming(text)
    assert.ok(found)
    for (const name of [' ', '徐\n某', '徐某2', ' 徐某2 ', '梁振国'])
      assert.ok(renameFault(name, found), name)
    for (const name of ['徐某3', '徐某1', '李某']) assert.equal(renameFault(name, found), undefined)
    // Written out once and masked elsewhere: that may be one person.
    const written = renaming('民警徐某到场。民警徐|建国说，民警梁振国也到场。')
    assert.ok(written)
    assert.equal(renameFault('徐某', written), undefined)
    assert.ok(renameFault('梁振国', written))
    const other = renaming('民警孟庆|海到场，嫌疑人李某甲报警。')
    assert.ok(other)
    assert.ok(renameFault('李某甲', other), 'an officer and a suspect would be one')
    assert.equal(renameFault('孟某', other), undefined)
  })
})

describe('sectionCounts', () => {
  it('counts characters, sub-sections included, and the points of 问题 and 对策', () => {
    const source =
      '# 停车调研\n\n## 一、存在的主要问题\n\n### （一）泊位少\n\n泊位不够用。\n\n### （二）违停多\n\n随处停车。\n\n## 二、产生问题的原因\n\n规划滞后。\n\n## 三、对策及建议\n\n### （一）增加泊位\n\n建停车场。\n'
    const texts = sectionCounts(linter.lint(source)).map(({ text }) => text)
    assert.equal(texts.length, 6)
    assert.match(texts[0] ?? '', /^\d+ 字，问题 2 条$/)
    assert.equal(texts[1], '6 字')
    assert.match(texts.at(-2) ?? '', /，对策 1 条$/)
  })
})
