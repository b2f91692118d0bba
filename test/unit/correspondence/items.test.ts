import assert from 'node:assert/strict'
import { correspondenceOf } from '../../../src/correspondence/correspondence'
import { readItems } from '../../../src/correspondence/items'
import { ROLES, type Role } from '../../../src/correspondence/roles'
import { createLinter } from '../../../src/lint/linter'
import { cpuTime } from '../../support/cpu'
import { genres } from '../../support/linter'

const linter = createLinter({ genres, rules: [] })

function itemsOf(source: string) {
  const { report, genre } = linter.lint(source)
  assert.ok(genre, 'the form is recognised')
  return readItems(report, genre)
}

/** Titles of the points, role by role. */
function titlesOf(source: string): Record<Role, string[]> {
  const items = itemsOf(source)
  const titles = (role: Role) => items[role].map(({ title }) => title)
  return { problem: titles('problem'), cause: titles('cause'), countermeasure: titles('countermeasure') }
}

const report = (problem: string, cause: string, countermeasure: string) =>
  `# 停车管理存在的问题及对策\n\n## 一、存在的问题\n\n${problem}\n\n## 二、产生问题的原因\n\n${cause}\n\n## 三、对策及建议\n\n${countermeasure}\n`

describe('points of a section', () => {
  const dresses: [string, string][] = [
    ['sub-headings', '### （一）泊位不足\n\n缺口两千个。\n\n### （二）设备少\n\n只有一台。'],
    ['headings that nobody marked', '（一）泊位不足\n\n缺口两千个。\n\n（二）设备少\n\n只有一台。'],
    ['bold heads', '**（一）泊位不足**\n\n缺口两千个。\n\n**（二）设备少**\n\n只有一台。'],
    ['numbered paragraphs', '1、泊位不足。缺口两千个。\n\n2、设备少。只有一台。'],
    ['numbered lines without blank lines', '1、泊位不足。缺口两千个。\n2、设备少。只有一台。'],
    ['a Markdown list', '1. 泊位不足。缺口两千个。\n2. 设备少。只有一台。'],
    ['bullets with bold leads', '- **泊位不足。** 缺口两千个。\n- **设备少。** 只有一台。'],
    ['一是二是 within a paragraph', '主要有两个：一是泊位不足。缺口两千个。二是设备少。只有一台。'],
    ['一是二是 in paragraphs of their own', '一是泊位不足。缺口两千个。\n\n二是设备少。只有一台。'],
    ['首先其次', '首先，泊位不足。缺口两千个。其次，设备少。只有一台。'],
    ['第一第二', '第一，泊位不足。缺口两千个。第二，设备少。只有一台。'],
    ['nothing at all', '泊位不足。缺口两千个。\n\n设备少。只有一台。'],
    [
      'an introduction before them',
      '主要表现在以下两个方面：\n\n泊位不足。缺口两千个。\n\n设备少。只有一台。',
    ],
    ['deeper points inside', '1、泊位不足。一是老城区少。二是新城区远。\n\n2、设备少。（1）旧。（2）坏。'],
  ]
  for (const [name, text] of dresses) {
    it(name, () => {
      assert.deepEqual(titlesOf(report(text, '1、规划滞后。', text)), {
        problem: ['泊位不足', '设备少'],
        cause: ['规划滞后'],
        countermeasure: ['泊位不足', '设备少'],
      })
    })
  }

  it('attachments are none of them', () => {
    const points = '1、增设泊位。\n\n2、添置设备。\n\n附件：1、走访名单\n\n2、问卷样表'
    assert.deepEqual(titlesOf(report('1、泊位不足。\n\n2、设备少。', '1、丙。', points)).countermeasure, [
      ...['增设泊位', '添置设备'],
    ])
  })

  it('under 主观原因 and 客观原因 are the points themselves', () => {
    const cause =
      '### （一）主观原因\n\n1.思想不重视。\n\n2.业务不熟。\n\n### （二）客观原因\n\n1.经费紧张。\n\n2.人手少。'
    assert.deepEqual(titlesOf(report('1、甲。\n\n2、乙。', cause, '1、丙。\n\n2、丁。')).cause, [
      '思想不重视',
      '业务不熟',
      '经费紧张',
      '人手少',
    ])
  })

  it('end before 结语 and 落款', () => {
    const source = report('1、甲不足。\n\n2、乙不足。', '1、丙。', '1、补甲。\n\n2、补乙。')
    const [, last] = itemsOf(
      `${source}\n总之，任重道远。\n\n柳溪县公安局交警大队\n\n2025年5月20日\n`,
    ).countermeasure
    assert.ok(last)
    assert.equal(source.slice(last.range.start, last.range.end), '2、补乙。')
  })

  it('hold everything up to the next one', () => {
    const source = report('1、甲不足。\n\n具体表现很多。\n\n2、乙不足。', '1、丙。', '1、补甲。\n\n2、补乙。')
    const [first] = itemsOf(source).problem
    assert.ok(first)
    assert.equal(source.slice(first.range.start, first.range.end), '1、甲不足。\n\n具体表现很多。')
    assert.equal(source.slice(first.head.start, first.head.end), '1、甲不足。')
    assert.equal(first.label, '问题1')
  })

  it('under a combined head are split by its sub-headings, and are countermeasures where it has none', () => {
    const split = titlesOf(
      '# 停车问题调研报告\n\n## 一、存在的问题\n\n1、甲。\n\n2、乙。\n\n## 二、原因及对策\n\n### （一）原因分析\n\n1、丙。\n\n2、丁。\n\n### （二）对策建议\n\n1、戊。\n\n2、己。\n',
    )
    assert.deepEqual(
      [split.cause, split.countermeasure],
      [
        ['丙', '丁'],
        ['戊', '己'],
      ],
    )
    const whole = titlesOf(
      '# 停车问题调研报告\n\n## 一、存在的问题\n\n1、甲。\n\n2、乙。\n\n## 二、原因及对策\n\n1、丙。\n\n2、丁。\n',
    )
    assert.deepEqual([whole.cause, whole.countermeasure], [[], ['丙', '丁']])
  })

  it('are found by the openings of paragraphs where there are no headings', () => {
    const { problem, countermeasure } = titlesOf(
      '---\n体裁: 问题—原因—对策\n---\n\n# 停车管理调研\n\n当前停车管理主要存在以下问题：一是泊位不足，二是设备少。\n\n造成这些问题的原因是：一是规划滞后，二是经费紧张。\n\n下一步，要抓好以下工作：一是增加泊位，二是添置设备。\n',
    )
    assert.deepEqual(problem, ['泊位不足', '设备少'])
    assert.deepEqual(countermeasure, ['增加泊位', '添置设备'])
  })

  it('of a new draft are marked as unfilled', () => {
    const { problem } = itemsOf(
      report('### （一）〔待填：第一个问题〕\n\n### （二）〔待填：第二个问题〕', '1、丙。', '1、丁。'),
    )
    assert.deepEqual(
      problem.map(({ unfilled }) => unfilled),
      [true, true],
    )
  })

  it('take time in proportion to the text, however hostile', () => {
    for (const piece of [
      '一是',
      '1、甲。\n\n',
      '- ',
      '### （一）主观原因\n\n',
      '针对第一、',
      '首先，',
      '解决的的',
    ]) {
      const text = piece.repeat(Math.ceil(200_000 / piece.length))
      const source = report(text, text, text)
      const { report: read, genre } = linter.lint(source)
      assert.ok(genre)
      const time = cpuTime(() => correspondenceOf({ report: read, genre }))
      assert.ok(time < 1000, `${JSON.stringify(piece)}: ${Math.round(time)} ms`)
      for (const role of ROLES) assert.ok(readItems(read, genre)[role].length <= 40)
    }
  })
})
