import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { applyEdits } from '../../../src/lint/fix-all'
import { type TidiedDraft, tidyHeadings } from '../../../src/lint/tidy-headings'
import { packageRoot } from '../../../src/node/assets'
import { type ReportOptions, readReport } from '../../../src/report/report'
import { cpuTime } from '../../support/cpu'

const tidied = (source: string, options?: ReportOptions): TidiedDraft =>
  tidyHeadings(source, (text) => readReport(text, options))
const tidy = (...lines: string[]) => tidied(lines.join('\n')).text.split('\n')

/** Everything that a draft says, without what headings are made of. */
const words = (text: string) =>
  text
    .replace(/第[一二三四五六七八九十0-9]+(?:部分|章|节|篇)/g, '')
    .replace(/[#*\s　\ufeff、.．（）()。；：，;:,=_-]|[一二三四五六七八九十百零0-9①-⑳]/g, '')

describe('tidying headings', () => {
  it('gives every level its marks, its form of number and blank lines around', () => {
    assert.deepEqual(
      tidy(
        '夜查酒驾的几点体会',
        '一、存在的问题',
        '(一) 宣传不够',
        '有的群众不知道规定。',
        '(二) 查处不严',
        '有的路口无人值守。',
        '1、警力不足，夜间更少',
        '夜里只有两个人。',
        '二、对策：',
        '多走访。',
      ),
      [
        '# 夜查酒驾的几点体会',
        '',
        '## 一、存在的问题',
        '',
        '### （一）宣传不够',
        '',
        '有的群众不知道规定。',
        '',
        '### （二）查处不严',
        '',
        '有的路口无人值守。',
        '',
        '#### 1.警力不足，夜间更少',
        '',
        '夜里只有两个人。',
        '',
        '## 二、对策',
        '',
        '多走访。',
      ],
    )
  })

  it('joins a heading that goes on in the next line, and nothing that may be its text', () => {
    assert.deepEqual(
      tidy('一、存在的', '主要问题', '', '民警多。', '', '二、当', '前的对策', '', '多走访。'),
      ['## 一、存在的主要问题', '', '民警多。', '', '## 二、当前的对策', '', '多走访。'],
    )
    assert.deepEqual(
      tidy('一、管理存在的主要', '问题', '', '民警少。', '', '三、对策及', '', '建议', '', '多走访。').filter(
        Boolean,
      ),
      ['## 一、管理存在的主要问题', '民警少。', '## 二、对策及建议', '多走访。'],
    )
    assert.deepEqual(tidy('# 题', '', '## 一、民警与  ', '群众的距离', '', '民警多。'), [
      '# 题',
      '',
      '## 一、民警与群众的距离',
      '',
      '民警多。',
    ])
    assert.deepEqual(tidy('**一、存在的', '主要问题**', '', '民警多。')[0], '## 一、存在的主要问题')
    assert.deepEqual(tidy('**一、存在的**', '主要问题', '', '民警多。')[0], '## 一、存在的')
    for (const [heading, text] of [
      ['目的', '提高认识'],
      ['不文明行为', '闯红灯'],
      ['存在的', '民警不足，装备老旧'],
      ['存在的', '　　主要问题'],
      ['存在的', '（一）主要问题'],
      ['存在的问题', '主要表现'],
      ['存在的', ''],
    ] as const) {
      assert.equal(tidy(`一、${heading}`, text, '', '民警多。')[0], `## 一、${heading}`, text)
    }
  })

  it('takes bold lines out of their marks and joins torn headings', () => {
    assert.deepEqual(
      tidy(
        '## 一、当',
        '',
        '### 前的问题',
        '正文甲。',
        '',
        '**二、主要原因：**',
        '正文乙。',
        '',
        '**具体打算**',
        '正文丙。',
      ),
      [
        '## 一、当前的问题',
        '',
        '正文甲。',
        '',
        '## 二、主要原因',
        '',
        '正文乙。',
        '',
        '### 具体打算',
        '',
        '正文丙。',
      ],
    )
  })

  it('joins no pieces between which something stands that would be lost, be it an empty item', () => {
    for (const between of ['> 3. ', '> ', '- ', '1. ', '[^1]: ']) {
      const draft = `## 一、当前的\n${between}\n## 安全问题\n\n文。\n`
      assert.ok(tidied(draft).text.includes(`\n${between}\n`), JSON.stringify(between))
    }
  })

  it('joins a heading that only a dictionary can join', () => {
    const source = '## 一、路面管\n\n### 控的办法\n\n正文。\n'
    assert.equal(tidied(source, { joins: () => true }).text, '## 一、路面管控的办法\n\n正文。\n')
  })

  it('joins no line that a word joins by chance where it is all that stands under the heading', () => {
    const source = '一、主要原\n\n因\n\n经费不足。\n\n二、活动时\n\n间隔七天\n\n三、主要内\n\n容貌整洁\n'
    assert.deepEqual(
      tidied(source, { joins: () => true })
        .text.split('\n')
        .filter(Boolean),
      [...['## 一、主要原因', '经费不足。', '## 二、活动时', '间隔七天', '## 三、主要内', '容貌整洁']],
    )
  })

  it('counts on under each parent, and leaves headings without a number without one', () => {
    assert.deepEqual(
      tidy(
        '# 题',
        '',
        '## 一、甲部分',
        '',
        '### （二）乙方面',
        '',
        '### 丙方面',
        '',
        '### （五）丁方面',
        '',
        '## 四、戊部分',
        '',
        '### （三）己方面',
      ),
      [
        '# 题',
        '',
        '## 一、甲部分',
        '',
        '### （一）乙方面',
        '',
        '### 丙方面',
        '',
        '### （二）丁方面',
        '',
        '## 二、戊部分',
        '',
        '### （一）己方面',
      ],
    )
  })

  it('raises （一） and 1、 to the top where nothing stands above them', () => {
    assert.deepEqual(tidy('（一）甲', '', '文。', '', '（二）乙', '', '文。'), [
      ...['## 一、甲', '', '文。', '', '## 二、乙', '', '文。'],
    ])
    assert.deepEqual(tidy('### 1、怎么办？', '', '文。', '', '## 2、如何说？', '', '文。'), [
      ...['## 一、怎么办？', '', '文。', '', '## 二、如何说？', '', '文。'],
    ])
  })

  it('goes down to ##### and keeps a paragraph’s number free', () => {
    assert.deepEqual(
      tidy('# 题', '', '# 一、甲', '', '# （一）乙', '', '# 1、丙', '', '# (1)丁', '', '文。').filter(
        Boolean,
      ),
      ['# 题', '## 一、甲', '### （一）乙', '#### 1.丙', '##### （1）丁', '文。'],
    )
    const runIn = ['# 题', '', '## 一、甲', '', '二、宣传不够。形式单一。', '', '## 三、乙', '', '文。']
    assert.deepEqual(tidy(...runIn), runIn)
  })

  it('counts the paragraphs before the first heading of a row, and those of a form that no heading has', () => {
    const runIn = ['# 题', '', '## 一、甲', '', '（一）人员不足。只有20人。', '', '### （二）乙', '', '文。']
    assert.deepEqual(tidy(...runIn, '', '（三）设施不全。没有减速带。'), [
      ...[...runIn, '', '（三）设施不全。没有减速带。'],
    ])
    const first = ['# 题', '', '一、人员不足。只有20人。', '', '## 二、乙', '', '文。']
    assert.deepEqual(tidy(...first), first)
    assert.deepEqual(
      tidy(
        '# 题',
        '',
        '## 一、甲',
        '',
        '1、主干道。有人守点。',
        '',
        '2、小区周边',
        '',
        '文。',
        '',
        '（1）丙丙',
        '',
        '文。',
      ),
      [
        '# 题',
        '',
        '## 一、甲',
        '',
        '1、主干道。有人守点。',
        '',
        '### 2.小区周边',
        '',
        '文。',
        '',
        '（1）丙丙',
        '',
        '文。',
      ],
    )
    assert.deepEqual(
      tidy('## 一、甲', '', '（一）人员不足。只有20人。', '', '### （四）乙', '', '文。')[4],
      '### （一）乙',
    )
  })

  it('takes the stop from a line that stands among headings and above a text of its own', () => {
    assert.deepEqual(
      tidy(
        '# 题',
        '',
        '## 一、甲甲',
        '',
        '文。',
        '',
        '二、原因分析。',
        '',
        '经费不足。',
        '',
        '三、结语。',
        '',
        '文。',
      ).filter(Boolean),
      ['# 题', '## 一、甲甲', '文。', '## 二、原因分析', '经费不足。', '## 三、结语', '文。'],
    )
    for (const draft of [
      ['# 题', '', '## 一、甲甲', '', '（一）人员不足。', '', '（二）经费不足。', '', '（三）设施不全。'],
      ['# 题', '', '## 一、甲甲', '', '（一）人员不足。', '', '文。'],
      [
        '# 题',
        '',
        '## 一、甲甲',
        '',
        '文。',
        '',
        '二、人员不足。',
        '',
        '三、经费不足。',
        '',
        '四、设施不全。',
      ],
    ]) {
      assert.deepEqual(tidy(...draft), draft)
    }
  })

  it('leaves the lines of a list of attachments as they are', () => {
    for (const mark of ['.', '、']) {
      const draft = [
        '# 题',
        '',
        '## 一、甲',
        '',
        '文。',
        '',
        `附件：1${mark}走访名单`,
        '',
        `2${mark}问卷样表`,
        '',
        '青河县公安局',
      ]
      assert.deepEqual(tidy(...draft), draft)
    }
  })

  it('keeps a year apart from the number before it', () => {
    assert.deepEqual(
      tidy('# 题', '', '## 一、甲', '', '### （一）乙', '', '（2）2024年怎么办？', '', '文。').slice(6),
      [...['#### 1.2024年怎么办？', '', '文。']],
    )
    assert.equal(
      tidied(tidy('## 一、甲', '', '### （一）乙', '', '#### 2、2024年的工作', '').join('\n')).edits.length,
      0,
    )
  })

  it('counts each essay of a collection by itself', () => {
    assert.deepEqual(
      tidy(
        '## 篇一：学习',
        '',
        '一、甲',
        '',
        '文。',
        '',
        '二、乙',
        '',
        '文。',
        '',
        '## 篇二：工作',
        '',
        '一、丙',
        '',
        '文。',
      ).filter((line) => line.startsWith('#')),
      ['# 篇一：学习', '## 一、甲', '## 二、乙', '# 篇二：工作', '## 一、丙'],
    )
  })

  it('sets the space that Markdown asks for after #', () => {
    assert.deepEqual(tidy('#题目', '', '文。', '', '##一、甲', '文。', '#随手拍').slice(4), [
      ...['## 一、甲', '', '文。', '#随手拍'],
    ])
  })

  it('touches no list, quotation, table, code, front matter or sentence above a line', () => {
    for (const source of [
      '# 题\n\n- **甲**\n- 一、乙\n\n> ## 一、丙\n\n文。\n',
      '# 题\n\n1. **甲**\n2. 乙\n\n文。\n',
      '# 题\n\n参加人员：\n\n1、沈立言\n2、陆远山\n3、梁振国\n\n文。\n',
      '# 题\n\n```\n一、甲\n## 乙\n```\n\n| 一、甲 | **乙** |\n|---|---|\n| （一）丙 | 丁 |\n',
      '---\n体裁: 心得体会\n标题: 一、甲\n---\n\n# 题\n\n文。\n',
      '# 题\n\n今天学习了文件，收获很大。\n---\n\n文。\n',
      '# 题\n\n文。\n\n**柳溪大队**\n\n**2025年7月1日**\n',
      '# 题\n\n<!--\n一、甲\n-->\n\n文。\n',
      '',
      '\ufeff',
      '只有一段话，没有标题。\n',
    ]) {
      assert.deepEqual(tidied(source), { text: source, edits: [] }, source)
    }
  })

  it('finds a heading right after a pasted list', () => {
    assert.deepEqual(tidy('# 题', '', '1. 加强宣传。', '二、原因', '文。'), [
      ...['# 题', '', '1. 加强宣传。', '', '## 一、原因', '', '文。'],
    ])
  })

  it('keeps the line breaks of the draft and the byte-order mark', () => {
    assert.equal(
      tidied('\ufeff夜查体会\r\n一、甲\r\n文。\r\n\r\n二、乙\r\n文。').text,
      '\ufeff# 夜查体会\r\n\r\n## 一、甲\r\n\r\n文。\r\n\r\n## 二、乙\r\n\r\n文。',
    )
  })

  it('has nothing to do in the clean examples', () => {
    const folder = join(packageRoot, 'examples', '规范')
    for (const name of readdirSync(folder)) {
      const source = readFileSync(join(folder, name), 'utf8')
      assert.deepEqual(tidied(source).edits, [], name)
    }
  })

  const line = fc.oneof(
    fc.constantFrom(
      ...[
        '',
        '',
        '　　',
        '正文一段，写得清楚。',
        '    缩进的一段。',
        '夜查体会',
        '篇一：甲',
        '第二篇 乙',
        '---',
        '===',
        '- 项',
        '1. 项',
      ],
      ...[
        '> 引文',
        '> ## 引文',
        '```',
        '<!--',
        '-->',
        '| 甲 | 乙 |',
        '|---|---|',
        '**具体打算**',
        '**一、甲：**',
        '## **一、**甲',
        '##一、甲',
      ],
      ...[
        '## 当',
        '### 前的问题',
        '#',
        '## ',
        '## 甲 ##',
        '#### 2024年',
        '1.1 小节',
        '（3）3起案件怎么办？',
        '# 二、',
        '第一部分 总则',
        '① 乙？',
      ],
      ...['任**市队长，获**市奖', '2025年7月1日', '柳溪大队', '\ufeff', '#话题', '问：怎么办？'],
    ),
    fc
      .tuple(
        fc.constantFrom('', '', '# ', '## ', '### ', '##### ', '　　', '**', '- ', '> '),
        fc.constantFrom(
          '一、',
          '二、',
          '（一）',
          '(三) ',
          '1、',
          '2.',
          '3. ',
          '（1）',
          '2）',
          '①',
          '第二部分',
          '十二、',
        ),
        fc.constantFrom(
          '存在的问题',
          '原因',
          '对策。',
          '怎么办？',
          '宣传不够。形式单一。',
          '2024年工作',
          '3起案件',
          '',
        ),
      )
      .map(([marks, number, text]) => `${marks}${number}${text}${marks === '**' ? marks : ''}`),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const draft = fc
    .tuple(fc.array(line, { maxLength: 24 }), fc.constantFrom('\n', '\n', '\n\n', '\r\n'))
    .map(([lines, eol]) => lines.join(eol))
  const numRuns = Number(process.env.XINDE_FUZZ_RUNS ?? 400)

  it('done twice is done once, whatever the text', () => {
    fc.assert(
      fc.property(draft, (source) => {
        const { text, edits } = tidied(source)
        assert.equal(applyEdits(source, edits), text)
        assert.equal(tidied(text).text, text)
      }),
      { numRuns },
    )
  })

  it('changes no word of any text, and no line that is no heading', () => {
    fc.assert(
      fc.property(draft, (source) => {
        const { text } = tidied(source)
        assert.equal(words(text), words(source))
        const before = new Set(source.split(/\r\n|\r|\n/).map((one) => one.trim()))
        for (const one of text.split(/\r\n|\r|\n/)) {
          assert.ok(/^\ufeff?#/.test(one) || one.trim() === '' || before.has(one.trim()), one)
        }
      }),
      { numRuns },
    )
  })

  it('takes seconds at most for 200,000 characters of nothing but headings', () => {
    const hostile = [
      '一、甲\n',
      '## 一、当\n\n',
      '**甲**\n',
      '1、甲\n',
      '> 一、甲\n',
      '#'.repeat(50),
      '二、甲。乙。\n\n## 一、甲\n\n',
    ]
    for (const piece of hostile) {
      const source = piece.repeat(Math.ceil(200_000 / piece.length))
      const spent = cpuTime(() => tidied(source))
      assert.ok(spent < 6_000, `${JSON.stringify(piece)}: ${spent} ms`)
    }
  })
})
