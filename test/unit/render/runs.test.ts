import assert from 'node:assert/strict'
import fc from 'fast-check'
import { plainText, readInline } from '../../../src/render/inline'
import { readElements } from '../../../src/render/read-elements'
import { cutRun, isEven, type Run, runCutter, textOfRuns } from '../../../src/render/run'
import { readReport } from '../../../src/report/report'

/** `text@start-end` of every run, with its marks behind it. */
const shown = (runs: readonly Run[]) =>
  runs.map(({ text, range, marks }) => {
    const kinds = marks.map(({ kind }) => `+${kind}`).join('')
    return `${text}@${range.start}-${range.end}${kinds}`
  })

describe('render/inline: runs', () => {
  it('know where they were made from', () => {
    assert.deepEqual(shown(readInline('全面 **加强** 管理。')), [
      '全面 @0-3',
      '加强@5-7+strong',
      ' 管理。@9-13',
    ])
    assert.deepEqual(shown(readInline('见`a b`、[网](https://a.cn)。')), [
      '见@0-1',
      'a b@2-5+code',
      '、@6-7',
      '网@8-9+link',
      '。@24-25',
    ])
  })

  it('are one piece where the draft writes more than prints', () => {
    assert.deepEqual(shown(readInline('任\\*\\*市')), ['任@0-1', '*@1-3+blank', '*@3-5+blank', '市@5-6'])
    assert.deepEqual(shown(readInline('甲&lt;乙&amp;&#20008;')), [
      '甲@0-1',
      '<@1-5',
      '乙@5-6',
      '&@6-11',
      '丨@11-19',
    ])
    assert.deepEqual(shown(readInline('&nGt;丙&nope;')), ['≫⃒@0-5', '丙&nope;@5-12'])
    assert.deepEqual(shown(readInline('甲<br>&nbsp;&amp;乙')), ['甲@0-1', '\n@1-5', '&@11-16', '乙@16-17'])
    assert.deepEqual(shown(readInline('这样\n  写着 **乙**')), ['这样@0-2', '写着 @5-8', '乙@10-11+strong'])
    assert.deepEqual(shown(plainText('sent in\r\n  lines')), ['sent in@0-7', ' @7-11', 'lines@11-16'])
  })

  it('keep blanks, also those that Markdown would read as bold', () => {
    assert.deepEqual(shown(readInline('获**市奖，任**市')), [
      '获@0-1',
      '**@1-3+blank',
      '市奖，任@3-7',
      '**@7-9+blank',
      '市@9-10',
    ])
  })

  it('name images, footnote calls and line breaks', () => {
    const [image] = readInline('![现场](图/1.png "题")')
    assert.deepEqual(image?.image, { path: '图/1.png', alt: '现场', title: '题' })
    assert.equal(image?.text, '［图片：现场］')
    assert.deepEqual(shown(readInline('![图](https://a.cn/1.png)')), ['［图片：图］@0-24+picture'])
    assert.deepEqual(shown(plainText('见[^1]。')), ['见@0-1', '〔1〕@1-5+note', '。@5-6'])
    assert.deepEqual(shown(readInline('甲\\\n　乙')), ['甲@0-1', '\n@1-3', '乙@4-5'])
  })

  it('are found for links that Markdown makes without saying where', () => {
    assert.deepEqual(
      shown(readInline('邮箱：a@b.cn。网址 www.a.cn 完')).map((run) => run.split('+')[0]),
      ['邮箱：@0-3', 'a@b.cn@3-9', '。网址 @9-13', 'www.a.cn@13-21', ' 完@21-23'],
    )
  })

  it('are found for links inside emphasis', () => {
    assert.deepEqual(
      shown(readInline('_a@b.cn_!')).map((run) => run.split('+')[0]),
      ['a@b.cn@1-7', '!@8-9'],
    )
  })

  it('in a bare address an entity stands for itself', () => {
    const source = 'www.a.cn&amp;**#'
    assert.equal(
      readInline(source)
        .map(({ text }) => text)
        .join(''),
      source,
    )
    assertPlaced(source, readInline(source))
  })

  for (const masked of [
    '号牌吉G·*****、吉G·*****。',
    '手机：***********、***********、***********。',
    '陪同人：***、***。',
  ]) {
    it(`keep every star of ${masked}`, () => {
      const runs = readInline(masked)
      assert.equal(runs.map(({ text }) => text).join(''), masked)
      assert.ok(runs.every(({ marks }) => marks.every(({ kind }) => kind === 'blank')))
    })
  }
  for (const [typed, bold] of [
    ['一是**加强学习**。', '加强学习'],
    ['坚持**“三超”**治理', '“三超”'],
    ['**加粗**正文', '加粗'],
  ] as const) {
    it(`set in bold what is no blank in ${typed}`, () => {
      const runs = readInline(typed)
      const strong = runs.filter(({ marks }) => marks.some(({ kind }) => kind === 'strong'))
      assert.deepEqual(
        strong.map(({ text }) => text),
        [bold],
      )
      assert.equal(runs.map(({ text }) => text).join(''), typed.replaceAll('**', ''))
    })
  }
  it('share one mark object within one mark', () => {
    const [, first, second] = readInline('甲 **乙 *丙*** 丁')
    assert.equal(first?.marks[0], second?.marks[0])
    assert.deepEqual(
      second?.marks.map(({ kind }) => kind),
      ['strong', 'emphasis'],
    )
  })
})

/** Even runs stand there unit for unit; the others are one piece. */
function assertPlaced(source: string, runs: readonly Run[]): void {
  let end = 0
  for (const run of runs) {
    const { text, range } = run
    assert.ok(range.start >= end && range.end >= range.start && range.end <= source.length)
    end = range.end
    if (!isEven(run) || /^[ \n]$/.test(text)) continue
    assert.equal(
      text,
      source
        .slice(range.start, range.end)
        .replace(/[\r\n]/g, ' ')
        .replaceAll('\0', '\ufffd'),
    )
  }
}

describe('render/run', () => {
  it('may be cut anywhere, or nowhere', () => {
    const even: Run = { text: '甲乙丙', range: { start: 5, end: 8 }, marks: [] }
    assert.deepEqual(shown([cutRun(even, 1, 2), cutRun(even, 0, 3)]), ['乙@6-7', '甲乙丙@5-8'])
    const piece: Run = { text: '甲乙', range: { start: 5, end: 9 }, marks: [] }
    assert.deepEqual(shown([cutRun(piece, 1, 2)]), ['乙@5-9'])
    const [picture] = readInline('![徐某某]()')
    assert.ok(picture)
    assert.equal(picture.text.length, picture.range.end)
    assert.deepEqual(shown([cutRun(picture, 4, 7)]), ['徐某某@0-8+picture'])
  })

  it('are cut in order', () => {
    const cut = runCutter(readInline('甲 **乙丙** 丁'))
    assert.deepEqual(shown(cut(0, 3)), ['甲 @0-2', '乙@4-5+strong'])
    assert.deepEqual(shown(cut(3, 5)), ['丙@5-6+strong', ' @8-9'])
    assert.deepEqual(shown(cut(5, 9)), ['丁@9-10'])
  })

  const BESIDE_ADDRESSES: readonly (readonly [what: string, source: string, expected: string[]])[] = [
    [
      'whose neighbours Markdown gives no places',
      '_**\\![a@b.cn_',
      ['**@1-3', '!@3-5', '[@5-6', 'a@b.cn@6-12'],
    ],
    [
      'where an escaped mark looks like the beginning of an entity',
      '\\&amp;**![www.a.cn',
      ['&@0-2', 'amp;@2-6', '**@6-8', '![@8-10', 'www.a.cn@10-18'],
    ],
  ]
  for (const [what, source, expected] of BESIDE_ADDRESSES) {
    it(`stand where they say beside an address, ${what}`, () => {
      const runs = readInline(source)
      assertPlaced(source, runs)
      assert.deepEqual(
        runs.map(({ text, range }) => `${text}@${range.start}-${range.end}`),
        expected,
      )
    })
  }

  it('stand where they say, for any text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '**',
        '*',
        '_',
        '`',
        '~~',
        '\\',
        '\\*',
        '&amp;',
        '[甲](b)',
        '![',
        '[^1]',
        'a@b.cn',
        'www.a.cn',
        '<br>',
        '<某>',
        '\n',
        '\r\n',
        '　',
        ' ',
        '年',
        '甲乙，',
        '____',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const source = pieces.join('')
        assertPlaced(source, readInline(source))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('render/read-elements', () => {
  it('gives every element its place in the draft', () => {
    const source =
      '# 题目\n\n——副题\n\n一、甲\n\n正文**乙**在此。\n\n1. 丙\n\n| 丁 |\n|---|\n| 戊 |\n\n```\n己\n```\n\n[^1]: 庚'
    for (const element of readElements(readReport(source))) {
      const lines =
        element.kind === 'table'
          ? element.rows.flatMap(({ cells }) => cells)
          : element.kind === 'closing'
            ? element.lines
            : [element]
      for (const { runs } of lines) {
        assertPlaced(source, runs)
        for (const { range } of runs)
          assert.ok(range.start >= element.range.start - 3 && range.end <= element.range.end)
      }
    }
  })

  it('groups the closing, and tells footnotes from their labels', () => {
    const source = '# 题目\n\n正文[^1]在此，为了把情况说清楚。\n\n[^1]: 注文。\n\n某某大队\n\n2024年9月12日'
    const elements = readElements(readReport(source))
    assert.deepEqual(
      elements.map(({ kind }) => kind),
      ['title', 'paragraph', 'footnote', 'closing'],
    )
    const [, , note, closing] = elements
    assert.ok(note?.kind === 'footnote' && note.label === '1' && textOfRuns(note.runs) === '注文。')
    assert.ok(closing?.kind === 'closing')
    assert.deepEqual(
      closing.lines.map(({ role }) => role),
      ['signature', 'date'],
    )
  })
})
