import assert from 'node:assert/strict'
import { flatten } from '../../../src/report/outline'
import { readReport } from '../../../src/report/report'
import { cpuTime } from '../../support/cpu'

const outlineOf = (source: string) =>
  flatten(readReport(source).outline).map(
    ({ heading }) => `${heading.numbering?.mark.trim() ?? ''}${heading.title}`,
  )

describe('headings', () => {
  it('are found marked, numbered alone in a line, and bold', () => {
    const source = '## 一、问题\n\n正文。\n\n二、原因\n\n正文。\n\n**三、对策**\n\n正文。'
    assert.deepEqual(outlineOf(source), ['一、问题', '二、原因', '三、对策'])
    assert.deepEqual(
      readReport(source).headings.map(({ by }) => by),
      ['marked', 'numbered', 'bold'],
    )
  })
  it('are found where a paste from Word has single line breaks', () => {
    assert.deepEqual(outlineOf('一、问题\n认识不高。\n二、原因\n培训不够。\n'), ['一、问题', '二、原因'])
  })
  it('are found in a long paste without a blank line', () => {
    const text = '认识不高，管理不严。\n'.repeat(3_000)
    assert.deepEqual(outlineOf(`## 问题\n${text}## 原因\n${text}`), ['问题', '原因'])
  })
  it('are not sentences, items and amounts', () => {
    assert.deepEqual(
      outlineOf('一、民警认识不高，管理不严。\n\n1、加强领导。\n\n1.5万元罚款\n\n一是提高认识'),
      [],
    )
  })
  it('ask questions in manuals', () => {
    assert.deepEqual(outlineOf('5、遇围观怎么办？\n\n耐心劝解。'), ['5、遇围观怎么办？'])
  })
  it('torn over two lines become one', () => {
    const { headings, source } = readReport('## 一、当\n\n### 前的主要问题\n\n正文。')
    assert.deepEqual(
      headings.map(({ title }) => title),
      ['当前的主要问题'],
    )
    const range = headings[0]?.range ?? { start: 0, end: 0 }
    assert.equal(source.slice(range.start, range.end), '## 一、当\n\n### 前的主要问题')
  })
  it('that are whole are not joined to what follows', () => {
    assert.deepEqual(
      outlineOf('## 一、问题\n\n### 认识不高\n\n正文。\n\n## 二、强素质\n\n### 勤学苦练\n\n正文。'),
      ['一、问题', '认识不高', '二、强素质', '勤学苦练'],
    )
  })
  it('are joined where a word runs across, if somebody knows words', () => {
    const source = '## 一、宣传教\n\n### 育不够\n\n正文。'
    assert.equal(readReport(source).headings.length, 2)
    assert.equal(readReport(source, { joins: () => true }).headings.length, 1)
  })
})

describe('outline', () => {
  it('nests by the form of the number before the depth of the marks', () => {
    const roots = readReport('### 一、甲\n\n文。\n\n## 二、乙\n\n文。\n\n### 三、丙\n\n文。').outline
    assert.equal(roots.length, 3)
  })
  it('nests （一） under 一、 and 1. under （一）', () => {
    const [root] = readReport('## 一、甲\n\n## （一）乙\n\n文。\n\n## 1. 丙\n\n文。').outline
    assert.equal(root?.children[0]?.children[0]?.heading.title, '丙')
  })
  it('ends a part where the next of its level begins', () => {
    const source = '## 一、甲\n\n文。\n\n### （一）乙\n\n文。\n\n## 二、丙\n\n文。'
    const [first] = readReport(source).outline
    assert.equal(source.slice(first?.range.end), '## 二、丙\n\n文。')
  })
})

describe('blocks', () => {
  it('keep the blanks that Markdown would read as bold', () => {
    const { blocks } = readReport('任**市队长，获**市奖。')
    assert.equal(blocks[0]?.content.source, '任**市队长，获**市奖。')
  })
  it('have true ranges under every line ending and behind a byte-order mark', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const source = `\ufeff---${eol}体裁: wt3${eol}---${eol}${eol}# 题目${eol}${eol}- 甲${eol}- 乙${eol}${eol}> 引${eol}`
      const { blocks } = readReport(source)
      for (const { content, range } of blocks)
        assert.equal(source.slice(range.start, range.end), content.source)
      assert.deepEqual(
        blocks.map(({ content }) => content.source),
        ['题目', '甲', '乙', '引'],
      )
    }
  })
  it('end with their last character behind a byte-order mark that was pasted into the draft', () => {
    const texts = (source: string) =>
      readReport(source).blocks.map(({ range }) => source.slice(range.start, range.end))
    assert.deepEqual(texts('前文。\n\n\ufeff民警梁振国\n\n后文'), ['前文。', '民警梁振国', '后文'])
    assert.deepEqual(texts('\ufeff𠮷\n\n后文'), ['𠮷', '后文'])
    assert.equal(readReport('前文。\n\n\ufeff## 一、题目\n\n后文').headings[0]?.title, '题目')
  })
  it('take a line indented by four spaces for a paragraph, not for code', () => {
    assert.equal(readReport('    民警依法查处。').blocks[0]?.content.kind, 'paragraph')
  })
  it('read cells, list numbers as typed, and footnotes', () => {
    const { blocks } = readReport('| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n3. 戊\n\n[^1]: 己\n')
    assert.deepEqual(
      blocks.map(({ content }) => [content.kind, content.source, content.numbering?.value]),
      [
        ['cell', '甲', undefined],
        ['cell', '乙', undefined],
        ['cell', '丙', undefined],
        ['cell', '丁', undefined],
        ['paragraph', '戊', 3],
        ['paragraph', '己', undefined],
      ],
    )
  })
  it('blank links and tags in prose, and keep their length', () => {
    const { content } = readReport('见[网页](http://a.cn/xxx)和<b>粗</b>。').blocks[0] ?? {}
    assert.equal(content?.prose.length, content?.source.length)
    assert.ok(!content?.prose.includes('xxx'))
  })
  it('read hostile text in bounded time', () => {
    for (const piece of [
      '*',
      '[',
      '>',
      '> ',
      '- ',
      '#',
      '|',
      '`',
      '<',
      '一、',
      '[^1]:',
      '\n',
      '　',
      '<!--',
    ]) {
      const source = piece.repeat(Math.floor(1_000_000 / piece.length))
      const time = cpuTime(() => readReport(source))
      assert.ok(time < 6000, `${JSON.stringify(piece)} took ${Math.round(time)} ms`)
    }
  })
})

describe('front matter', () => {
  it('is read in Chinese and in English', () => {
    const { values } = readReport(
      '---\n体裁: wt3\nauthor: [沈立言, 陆远山]\n允许姓名:\n  - 雷锋\n---\n',
    ).frontMatter
    assert.equal(values.genre, 'wt3')
    assert.deepEqual(values.authors, ['沈立言', '陆远山'])
    assert.deepEqual(values.allowedNames, ['雷锋'])
  })
  it('that is broken becomes an error with its line, and the draft is still read', () => {
    const report = readReport('---\n体裁: wt3\n作者: [沈\n---\n\n## 一、问题\n')
    assert.equal(report.frontMatter.errors.length, 1)
    assert.match(report.frontMatter.errors[0]?.message ?? '', /文件头第 \d 行/)
    assert.equal(report.headings.length, 1)
  })
  it('that is not closed is told from a rule across the page', () => {
    assert.match(readReport('---\n体裁: wt3\n\n正文').frontMatter.errors[0]?.message ?? '', /没有结束/)
    assert.deepEqual(readReport('---\n\n正文').frontMatter.errors, [])
  })
  it('that is not closed ends where the text begins, and is no part of it', () => {
    const openOf = (source: string) => {
      const { frontMatter, blocks } = readReport(source)
      return [source.slice(0, frontMatter.open?.end ?? 0), blocks[0]?.content.source]
    }
    assert.deepEqual(openOf('---\n体裁: wt3\n作者:\n  - 甲\n\n日期: 2024\n\n# 体会\n'), [
      '---\n体裁: wt3\n作者:\n  - 甲\n\n日期: 2024',
      '体会',
    ])
    assert.deepEqual(openOf('---\n体裁：wt3\n民警说：好。'), ['---\n体裁：wt3', '民警说：好。'])
    assert.deepEqual(openOf('---\n体裁: wt3\n\n标题：甲')[1], '标题：甲')
    assert.deepEqual(openOf('---\n民警说：好。')[0], '')
  })
  it('knows where 体裁 stands', () => {
    const source = '---\n作者: 甲\n体裁: wt3\n---\n'
    const genre = readReport(source).frontMatter.places.genre
    assert.equal(source.slice(genre?.start, genre?.end), 'wt3')
  })
})

describe('title and closing', () => {
  it('are found', () => {
    const source = '# 关于路口管理的调研\n\n正文。\n\n一大队 沈立言\n\n2025年6月18日\n'
    const { title, closing } = readReport(source)
    assert.equal(title?.text, '关于路口管理的调研')
    assert.equal(source.slice(closing.date?.start, closing.date?.end), '2025年6月18日')
    assert.equal(source.slice(closing.signature?.start, closing.signature?.end), '一大队 沈立言')
  })
  const closingOf = (source: string) => {
    const { cosigners, signature, date, attachments } = readReport(source).closing
    const text = (line?: { start: number; end: number }) => line && source.slice(line.start, line.end)
    return [cosigners?.map(text), text(signature), text(date), attachments?.map(text)]
  }
  it('are found before an attachment, however long that is', () => {
    const body = '正文很长。\n\n'
    const list = '名单一项，说明情况。\n\n'.repeat(6)
    const closed = `# 题目\n\n${body}某某支队\n\n2024年9月12日\n\n`
    assert.deepEqual(closingOf(`${closed}附件1\n\n${list}附件2\n\n${list}`), [
      undefined,
      '某某支队',
      '2024年9月12日',
      ['附件1', '附件2'],
    ])
    for (const head of ['附件', '附件 1', '## 附件一', '**附件1**', '附件1：', '附件1\n人员名单']) {
      assert.equal(closingOf(`${closed}${head}\n\n${list}`)[2], '2024年9月12日', head)
    }
    const oneBlock = `${body}某某支队\n2024年9月12日\n附件1\n${list}`
    assert.deepEqual(closingOf(oneBlock), [undefined, '某某支队', '2024年9月12日', ['附件1']])
    // 附件 that no closing stands before is none of the paper's.
    assert.deepEqual(closingOf(`${body}附件1\n\n${list}${closed}`)[3], undefined)
    assert.deepEqual(closingOf(`${closed}${list}`)[2], undefined)
  })
  it('have more units than one', () => {
    const date = '2024年9月12日'
    for (const gap of ['\n', '\n\n']) {
      const lines = [
        '最后一段说完了。',
        '青岚市公安局',
        '青岚市交通运输局',
        '青岚市公安局交警支队',
        date,
      ].join(gap)
      assert.deepEqual(closingOf(lines), [
        ['青岚市公安局', '青岚市交通运输局'],
        '青岚市公安局交警支队',
        date,
        undefined,
      ])
    }
    assert.deepEqual(closingOf(`## 联合指挥中心\n\n某某大队\n\n${date}`)[0], undefined)
    assert.deepEqual(closingOf(`要学习再学习\n\n某某大队\n\n${date}`)[0], undefined)
  })
  it('a short first line is a title, a sentence is none', () => {
    assert.equal(readReport('大练兵\n\n正文很长。').title?.text, '大练兵')
    assert.equal(readReport('今天执勤。\n\n正文很长。').title, undefined)
  })
})
