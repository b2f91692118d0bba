import assert from 'node:assert/strict'
import { join } from 'node:path'
import { correspondenceOf } from '../../../src/correspondence/correspondence'
import { referencesIn } from '../../../src/correspondence/references'
import { runMarksIn } from '../../../src/correspondence/runs'
import { statusText, tableOf } from '../../../src/correspondence/table'
import { GENERAL_WORDS, RELATED_WORDS } from '../../../src/correspondence/vocabulary'
import { parseConfig } from '../../../src/lint/config'
import { createLinter } from '../../../src/lint/linter'
import { packageRoot } from '../../../src/node/assets'
import { renderCorrespondence } from '../../../src/render/html/correspondence'
import { createIntlSegmenter } from '../../../src/text/segmenter/segmenter'
import { createWordCuts } from '../../../src/text/segmenter/word-cuts'
import { cpuTime } from '../../support/cpu'
import { applyFix, fullLinter, genres } from '../../support/linter'
import { superLinear } from '../../support/super-linear'
import { literalPatterns, patternsAtWork } from '../sensitive/patterns'

const linter = createLinter({ genres })

function readTable(source: string, using = linter) {
  const result = using.lint(source)
  const read = correspondenceOf(result)
  assert.ok(read && result.genre)
  return { read, table: tableOf(read, result.genre), problems: result.problems }
}

const DRAFT = `# 停车管理存在的问题及对策

## 一、存在的问题

1、停车泊位不足。老城区缺口两千个。

2、违停抓拍设备少。只有一台抓拍车。

3、咨询电话打不通。值班人员兼顾不过来。

## 二、产生问题的原因

1、规划滞后，泊位先天不足。

## 三、对策及建议

1、添置抓拍设备，严查违停。

2、新建停车场，增加停车泊位。

3、办好机关食堂。每周公布菜谱。
`

const reference = (text: string) => referencesIn({ title: text, lead: text, body: [] })

describe('references to problems', () => {
  it('by number', () => {
    assert.deepEqual(reference('针对第一个问题，增派警力').numbers.slice(0, 1), [1])
    assert.deepEqual([...new Set(reference('针对第一、三个问题，要严管').numbers)], [1, 3])
    assert.deepEqual([...new Set(reference('针对问题二，要严管').numbers)], [2])
    assert.deepEqual([...new Set(reference('解决上述第2项问题').numbers)], [2])
    assert.deepEqual(reference('第一个月解决问题').numbers, [])
    assert.deepEqual(reference('针对第一季度的问题').numbers, [])
  })
  it('by words', () => {
    assert.deepEqual(reference('针对警力不足的问题，充实力量').phrases, ['警力不足'])
    assert.deepEqual(reference('切实解决停车难问题').phrases, ['停车难'])
    assert.deepEqual(reference('解决群众合理诉求').phrases, [])
  })
})

describe('rows of points in running text', () => {
  const marks = (text: string) => runMarksIn(text).map(({ range }) => text.slice(range.start, range.end))
  it('are found by their marks, each at the beginning of a clause', () => {
    assert.deepEqual(marks('要抓三项：一是学习；二是规范；三是作风。'), ['一是', '二是', '三是'])
    assert.deepEqual(marks('首先，学习。其次，规范。最后，作风。'), ['首先，', '其次，', '最后，'])
    assert.deepEqual(marks('①学习；②规范。'), ['①', '②'])
  })
  it('not inside words and dates', () => {
    assert.deepEqual(marks('统一是关键，十一是国庆节，第一次是培训，唯一是他。'), [])
    assert.deepEqual(marks('民警首先进入现场，最后离开。'), [])
  })
})

describe('what answers what', () => {
  it('pairs by what points speak of, whatever their order', () => {
    const { table, read } = readTable(DRAFT)
    assert.deepEqual(
      table.rows.map(({ status, problem, causes, answers }) => [
        status,
        problem?.item.number ?? 0,
        causes.map(({ item }) => item.number),
        answers.map(({ item }) => item.number),
      ]),
      [
        ['answered', 1, [1], [2]],
        ['answered', 2, [], [1]],
        ['unanswered', 3, [], []],
        ['loose', 0, [], [3]],
      ],
    )
    assert.equal(table.summary, '3 个问题，2 个有对策，1 个没有对策；1 条对策没有对应的问题')
    assert.equal(read.method, 'pairs')
    for (const link of [...read.answers, ...read.causes]) assert.ok(link.value > 0 && link.value <= 1)
    assert.deepEqual(
      table.rows.map((row) => statusText(row, table)),
      ['有对策', '有对策', '没有对策', '没有对应的问题'],
    )
  })

  it('takes the author’s word for it', () => {
    const source = DRAFT.replace('办好机关食堂。', '针对第三个问题，办好机关食堂。')
    const { read } = readTable(source)
    const link = read.answers.find(({ from }) => from.number === 3)
    assert.deepEqual([link?.to.number, link?.value, link?.explicit], [3, 1, true])
  })

  it('is not read twice for one check, and not at all for other forms', () => {
    const result = linter.lint(DRAFT)
    assert.equal(correspondenceOf(result), correspondenceOf({ ...result }))
    const other = linter.lint('---\n体裁: 心得体会\n---\n\n# 心得体会\n\n学到很多。\n')
    assert.equal(correspondenceOf(other), undefined)
  })

  it('waits with its judgement until the words are known', async () => {
    const cuts = createWordCuts(createIntlSegmenter())
    const waiting = createLinter({ genres, words: cuts.cut })
    const ours = (source: string) =>
      waiting.lint(source).problems.filter(({ ruleId }) => /unanswered|orphan/.test(ruleId)).length
    assert.equal(ours(DRAFT), 0)
    await cuts.settle()
    assert.equal(ours(DRAFT), 2)
    assert.equal(readTable(DRAFT, waiting).read.method, 'words')
  })

  it('learns a unit’s own words', () => {
    const source = DRAFT.replace('办好机关食堂。每周公布菜谱。', '开办夜市小棚。')
    const { config, faults } = parseConfig('relatedWords:\n  - [打不通, 小棚]\n  - 咨询 夜市\n', {
      rules: [],
      genres,
    })
    assert.deepEqual(faults, [])
    const answered = (result: ReturnType<typeof linter.lint>) =>
      result.problems.filter(({ ruleId }) => ruleId === 'structure/unanswered-problem').length
    assert.equal(answered(linter.lint(source)), 1)
    assert.equal(answered(linter.lint(source, config)), 0)
  })

  it('says where a unit’s words are wrong', () => {
    const faults = (text: string) => parseConfig(text, { rules: [], genres }).faults.length
    assert.equal(faults('relatedWords: 好\n'), 1)
    assert.equal(faults('relatedWords:\n  - [只有一个]\n'), 1)
    assert.equal(faults('同类词:\n  - [劝导站, 卡点]\n'), 0)
  })

  it('offers a countermeasure in the dress of the others, and is content with it', () => {
    for (const source of [
      DRAFT,
      DRAFT.replaceAll('\n', '\r\n'),
      DRAFT.replace(/^(\d)、(.*?)。/gm, '### （$1）$2\n\n'),
    ]) {
      const [problem] = linter
        .lint(source)
        .problems.filter(({ ruleId }) => ruleId === 'structure/unanswered-problem')
      assert.ok(problem?.fixes?.[0], source)
      const fixed = applyFix(source, problem)
      assert.match(fixed, /(?:4、|（4）)〔待填：针对“咨询电话打不通”的问题/)
      assert.deepEqual(
        linter.lint(fixed).problems.filter(({ ruleId }) => ruleId === 'structure/unanswered-problem'),
        [],
      )
    }
  })

  it('is silent about a new draft that nobody has filled in', () => {
    const source =
      '---\n体裁: wt3\n---\n\n# 题目\n\n## 一、存在的问题\n\n### （一）〔待填：第一个问题〕\n\n〔待填〕\n\n### （二）〔待填：第二个问题〕\n\n〔待填〕\n\n## 二、原因\n\n### （一）〔待填：原因〕\n\n## 三、对策\n\n### （一）〔待填：第一条对策〕\n\n### （二）〔待填：第二条对策〕\n'
    const ours = linter.lint(source).problems.filter(({ ruleId }) => /unanswered|orphan/.test(ruleId))
    assert.deepEqual(ours, [])
  })

  it('names nobody in a message', () => {
    const named = `民警陆远山思想不稳定，电话13900001234`
    const source = DRAFT.replace('咨询电话打不通', named).replace('办好机关食堂', '请村民沈立言管好食堂')
    const { problems } = fullLinter().lint(source)
    const ours = problems.filter(({ ruleId }) => /unanswered|orphan/.test(ruleId))
    assert.equal(ours.length, 2)
    const said = JSON.stringify(ours)
    assert.doesNotMatch(said, /陆远山|远山|沈立言|立言|13900001234/)
    assert.match(said, /民警陆某/)
  })

  it('is printed as a table without any mark-up of the draft', () => {
    const { table } = readTable(DRAFT.replace('停车泊位不足', '停车<b>泊位</b>不足'))
    const html = renderCorrespondence(table)
    assert.match(html, /<td>1\. 停车&#?\w+;b/)
    assert.doesNotMatch(html, /<b>/)
    assert.match(html, /没有对策/)
  })

  it('costs little on a long draft', () => {
    const section = (name: string) =>
      `## ${name}\n\n${Array.from({ length: 60 }, (_, i) => `${i + 1}、第${i}项警力设备不足。${'民警在路口执勤查处违停车辆，'.repeat(60)}`).join('\n\n')}\n\n`
    const source = `# 问题与对策\n\n${section('一、存在的问题')}${section('二、产生问题的原因')}${section('三、对策及建议')}`
    const { report, genre } = createLinter({ genres, rules: [] }).lint(source)
    const time = cpuTime(() => correspondenceOf({ report, genre }))
    assert.ok(time < 2000, `${Math.round(time)} ms for ${source.length} characters`)
  })
})

describe('regular expressions of the correspondence', () => {
  it('are none of them super-linear (recheck)', async function () {
    this.timeout(60_000)
    const atWork = patternsAtWork(() => {
      reference('针对第一个问题，解决停车难问题')
      runMarksIn('一是')
    })
    const literals = literalPatterns(join(packageRoot, 'src', 'correspondence'))
    const all = new Map([...atWork, ...literals].map((pattern) => [pattern.source, pattern]))
    assert.ok(all.size > 15, `${all.size} patterns`)
    for (const { source, flags } of all.values()) {
      assert.equal(await superLinear(source, flags), undefined, source)
    }
  })
})

describe('the vocabulary', () => {
  it('has words of two characters or more, none twice in a group, none both general and related', () => {
    assert.equal(new Set(GENERAL_WORDS).size, GENERAL_WORDS.length, 'general words twice')
    for (const group of RELATED_WORDS) {
      assert.equal(new Set(group).size, group.length, group.join(' '))
      for (const word of group) {
        assert.ok(word.length >= 2, word)
        assert.ok(!GENERAL_WORDS.includes(word), `${word} is general`)
      }
    }
  })
})

describe('lists that run in step', () => {
  const list = (points: readonly string[]) => points.map((point, i) => `${i + 1}、${point}`).join('\n\n')
  const paper = (problems: readonly string[], measures: readonly string[]) =>
    `# 反诈宣传存在的问题及对策\n\n## 一、存在的问题\n\n${list(problems)}\n\n## 二、产生问题的原因\n\n经费不足。\n\n## 三、对策及建议\n\n${list(measures)}\n`
  const problems = [
    '停车泊位不足。老城区缺口两千个。',
    '内容陈旧。讲的还是老案例。',
    '抓拍设备少。只有一台。',
  ]
  const told = (measures: readonly string[]) =>
    readTable(paper(problems, measures)).problems.filter(({ ruleId }) =>
      /unanswered-problem|orphan-countermeasure/.test(ruleId),
    ).length

  it('answer by place what their few words do not', () => {
    assert.equal(told(['新建停车场，增加停车泊位。', '常讲常新。每月收集骗术。', '添置抓拍设备。']), 0)
  })

  it('are no such lists where points answer elsewhere, or are fewer', () => {
    assert.ok(told(['添置抓拍设备。', '常讲常新。每月收集骗术。', '新建停车场，增加停车泊位。']) > 0)
    assert.ok(told(['新建停车场，增加停车泊位。', '添置抓拍设备。']) > 0)
  })
})
