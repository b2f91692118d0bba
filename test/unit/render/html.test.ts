import assert from 'node:assert/strict'
import { render, renderPlain, textOf } from './rendering'

/** A paragraph so that what follows is neither title nor closing. */
const LEAD = '# 题目\n\n为了把情况说清楚，现将有关工作报告如下。\n\n'
const shown = (source: string) =>
  renderPlain(LEAD + source)
    .split('\n')
    .slice(2)
    .join('\n')

describe('render/html: what was typed is what is shown', () => {
  it('keeps blanks that Markdown would read as bold', () => {
    for (const line of [
      '任**市队长，获**市奖。',
      '由***负责，共***起。',
      '**市**县公安局在工作中。',
      '在开展*某*活动中。',
      '于__年__月__日，__市，__人，到场。',
      '查处~~起，占~~成。',
      '任\\*\\*市队长。',
      '驾驶吉G*5*26号车。',
    ]) {
      const html = shown(line)
      assert.doesNotMatch(html, /<(strong|em|del)>/, line)
      assert.equal(textOf(html), line.replaceAll('\\', ''))
    }
  })

  it('still shows emphasis that stands clear of the words around it', () => {
    assert.equal(shown('全面 **加强** 管理。'), '<p>全面 <strong>加强</strong> 管理。</p>')
    assert.equal(shown('**重点**：抓落实。'), '<p><strong>重点</strong>：抓落实。</p>')
    assert.equal(
      shown('**一是认识不足，二是办法不多。**'),
      '<p><strong>一是认识不足，二是办法不多。</strong></p>',
    )
  })

  it('prints the number that the author typed', () => {
    assert.equal(textOf(shown('1. 甲\n3. 乙\n3. 丙')), '1.甲\n3.乙\n3.丙')
    assert.equal(textOf(shown('2) 甲乙\n4) B')), '2)甲乙\n4) B')
    assert.equal(textOf(shown('1、认识不足。\n\n3、管理不严。')), '1、认识不足。\n3、管理不严。')
    assert.equal(textOf(shown('（1）认识不足。\n（3）管理不严。')), '（1）认识不足。\n（3）管理不严。')
  })

  it('does not count lists or numbers anew in HTML', () => {
    assert.doesNotMatch(shown('1. 甲\n2. 乙\n   - 丙\n     - 丁'), /<[ou]l|<li/)
    assert.equal(shown('- (1) 甲\n- (2) 乙'), '<p>(1) 甲</p>\n<p>(2) 乙</p>')
    assert.equal(shown('- 甲\n  - 乙'), '<p>•&nbsp;甲</p>\n<p class="xd-item-1">•&nbsp;乙</p>')
  })

  it('marks what waits to be filled', () => {
    const blank = (text: string) => `<span class="xd-blank">${text}</span>`
    assert.equal(shown('由〔待填：姓名〕负责。'), `<p>由${blank('〔待填：姓名〕')}负责。</p>`)
    assert.equal(
      shown('在xxx路，XX市，×××同志。'),
      `<p>在${blank('xxx')}路，${blank('XX')}市，${blank('×××')}同志。</p>`,
    )
    assert.equal(shown('□是□否，____年。'), `<p>${blank('□')}是${blank('□')}否，${blank('____')}年。</p>`)
    assert.equal(shown('办理的  件案件。'), `<p>办理的${blank('  ')}件案件。</p>`)
    assert.equal(shown('驾驶4×4汽车，在X光室。'), '<p>驾驶4×4汽车，在X光室。</p>')
  })

  it('makes paragraphs of lines pasted from Word, and joins lines broken in mid-sentence', () => {
    assert.equal(shown('第一段说完了。\n第二段也说完了。'), '<p>第一段说完了。</p>\n<p>第二段也说完了。</p>')
    assert.equal(shown('　　第一段没有句号\n　　第二段'), '<p>第一段没有句号</p>\n<p>第二段</p>')
    assert.equal(
      shown('这一行写得很长很长但是在一句话的中间就\n断开了。'),
      '<p>这一行写得很长很长但是在一句话的中间就断开了。</p>',
    )
    assert.equal(
      shown('sentences in Latin letters go on\nin the next line'),
      '<p>sentences in Latin letters go on in the next line</p>',
    )
    assert.equal(shown('这一行用反斜杠断开\\\n还是同一段。'), '<p>这一行用反斜杠断开<br>还是同一段。</p>')
  })

  it('shows text in angle brackets and code as typed', () => {
    assert.equal(textOf(shown('报<某某>局，<xxx>市，a<b。')), '报<某某>局，<xxx>市，a<b。')
    assert.equal(
      shown('```\n1. **甲** <b>\n```'),
      '<pre class="xd-code"><code>1. **甲** &lt;b&gt;</code></pre>',
    )
  })

  it('shows tables, quotations and footnotes', () => {
    assert.equal(
      shown('| 甲 | 乙 |\n|:-:|--:|\n| **市 | 3 |\n|  | 4 |\n\n| 丙 |\n|---|\n| 丁 |'),
      '<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td class="xd-center"><span class="xd-blank">**</span>市</td>' +
        '<td class="xd-right">3</td></tr><tr><td class="xd-center"></td><td class="xd-right">4</td></tr></tbody></table>\n' +
        '<table><thead><tr><th>丙</th></tr></thead><tbody><tr><td>丁</td></tr></tbody></table>',
    )
    assert.equal(
      shown('| 丙 |\n|---|\n| 丁 | <!-- xinde-disable-line placeholder/x --> |'),
      '<table><thead><tr><th>丙</th></tr></thead><tbody><tr><td>丁</td></tr></tbody></table>',
    )
    assert.equal(shown('> 引用一句。'), '<p class="xd-quote">引用一句。</p>')
    assert.equal(
      shown('见注[^1]。\n\n[^1]: 注文在此。'),
      '<p>见注<sup>〔1〕</sup>。</p>\n<p class="xd-footnote"><sup>〔1〕</sup>注文在此。</p>',
    )
  })
})

describe('render/html: quotes', () => {
  const quoted = (...texts: string[]) => texts.map((text) => `<p class="xd-quote">${text}</p>`).join('\n')

  it('of more lines than one print without their marks', () => {
    assert.equal(shown('> 引用第一行。\n> 引用第二行。'), quoted('引用第一行。', '引用第二行。'))
    assert.equal(shown('> 甲。\r\n>乙。\n丙。'), quoted('甲。', '乙。', '丙。'))
    assert.equal(
      shown('> 甲，  \n> 乙乙乙乙乙乙乙乙乙乙乙乙乙 **丙\n>丙** 丁。'),
      quoted('甲，<br>乙乙乙乙乙乙乙乙乙乙乙乙乙 <strong>丙丙</strong> 丁。'),
    )
    assert.equal(shown('> 一、甲\n> 二、乙'), quoted('一、甲', '二、乙'))
  })

  it('in quotes and in items of lists too, and lists in quotes', () => {
    assert.equal(shown('> 甲。\n>> 乙。\n>> 丙。\n> 丁。'), quoted('甲。', '乙。', '丙。', '丁。'))
    assert.equal(shown('- 甲\n  > 乙。\n  > 丙。'), `<p>•&nbsp;甲</p>\n${quoted('乙。', '丙。')}`)
    assert.equal(textOf(shown('> - 甲。\n>   乙。\n> - 丙')), '• 甲。\n乙。\n• 丙')
    assert.equal(textOf(shown('> ## 甲\n> ---\n> <div>\n> 乙\n> </div>')), '甲\n乙')
  })

  it('hold code as typed', () => {
    const code = (text: string) => `<pre class="xd-code"><code>${text}</code></pre>`
    assert.equal(shown('> ```\n> 甲\n>   > 乙\n> ```'), code('甲\n  &gt; 乙'))
    assert.equal(shown('> > ```\n> > 甲\n>>\n> > ```'), code('甲\n'))
  })

  it('leave a mark that is none', () => {
    assert.equal(textOf(shown('> 甲\\>乙\n> \\> 丙 > 丁')), '甲>乙\n> 丙 > 丁')
    assert.equal(textOf(shown('甲\n    > 乙')), '甲\n> 乙')
  })
})

describe('render/html: headings, title and closing', () => {
  it('sets the title, also one that stands in the front matter alone', () => {
    assert.equal(
      renderPlain('# 题目\n\n——记某大队\n\n正文在此。'),
      '<h1 class="xd-title">题目</h1>\n<p class="xd-subtitle">——记某大队</p>\n<p>正文在此。</p>',
    )
    assert.equal(
      render('---\n标题: 甲<乙>\n---\n\n正文在此，没有标题。'),
      '<h1 class="xd-title" data-line="1">甲&lt;乙&gt;</h1>\n<p data-line="5">正文在此，没有标题。</p>',
    )
  })

  it('takes depth from the outline and the face from the form of the number', () => {
    assert.equal(
      shown('### 一、甲方面\n\n（一）乙方面\n\n1．怎么办？\n\n## 二、丙方面'),
      '<h2 class="xd-level-1">一、甲方面</h2>\n<h3 class="xd-level-2">（一）乙方面</h3>\n<h4 class="xd-level-3">1．怎么办？</h4>\n<h2 class="xd-level-1">二、丙方面</h2>',
    )
  })

  it('begins with the first level where the outermost form is 1.', () => {
    assert.match(
      shown('## 1、遇到甲情形怎么办？\n\n答。\n\n## 2、遇到乙情形怎么办？'),
      /^<h2 class="xd-level-1">1、/,
    )
  })

  it('shows headings that nobody marked, and bold ones without their stars', () => {
    assert.equal(
      shown('一、存在的问题\n\n正文在此。'),
      '<h2 class="xd-level-1">一、存在的问题</h2>\n<p>正文在此。</p>',
    )
    assert.equal(
      shown('**存在的问题**\n\n正文在此。'),
      '<h2 class="xd-level-1"><strong>存在的问题</strong></h2>\n<p>正文在此。</p>',
    )
  })

  it('joins a heading that was torn apart', () => {
    assert.equal(
      render('开头一段，说明情况。\n\n## 一、当\n\n### 前的同步录音录像工作\n\n正文在此。'),
      '<p data-line="1">开头一段，说明情况。</p>\n<h2 class="xd-level-1" data-line="3" data-end="5">一、当前的同步录音录像工作</h2>\n<p data-line="7">正文在此。</p>',
    )
  })

  it('places signature and date, in one block or two', () => {
    const closing =
      '<div class="xd-closing">\n<p class="xd-signature">青岚市公安局交通警察支队法制科情报室</p>\n<p class="xd-date">2024年9月12日</p>\n</div>'
    assert.equal(shown('青岚市公安局交通警察支队法制科情报室\n2024年9月12日'), closing)
    assert.equal(shown('青岚市公安局交通警察支队法制科情报室\n\n2024年9月12日'), closing)
    assert.equal(
      shown('最后一段说完了。\n\n2024年9月12日').split('\n').slice(1).join('\n'),
      '<div class="xd-closing">\n<p class="xd-date">2024年9月12日</p>\n</div>',
    )
  })

  it('sets an attachment behind the closing, and units that sign together one above the other', () => {
    assert.equal(
      shown(
        '青岚市公安局\n青岚市交通运输局\n2024年9月12日\n\n附件1\n\n甲，说明情况。\n\n乙。\n\n丙。\n\n## **附件2**\n\n丁。',
      ),
      '<div class="xd-closing">\n<p class="xd-signature">青岚市公安局</p>\n<p class="xd-signature">青岚市交通运输局</p>\n<p class="xd-date">2024年9月12日</p>\n</div>\n' +
        '<h2 class="xd-attachment">附件1</h2>\n<p>甲，说明情况。</p>\n<p>乙。</p>\n<p>丙。</p>\n<h2 class="xd-attachment"><strong>附件2</strong></h2>\n<p>丁。</p>',
    )
  })

  it('sets the list of attachments as one, and none of it as a heading', () => {
    assert.equal(
      shown('附件：1.实施方案\n　　　2.人员名单\n\n某某大队\n2024年9月12日').split('\n<div')[0],
      '<p class="xd-attachments">附件：1.实施方案</p>\n<p class="xd-attachments-more">2.人员名单</p>',
    )
    const pasted = '附件：1.实施方案\n　　　2.人员名单\n某某大队\n2024年9月12日'
    assert.match(
      shown(pasted),
      /-more">2.人员名单<\/p>\n<div class="xd-closing">\n<p class="xd-signature">某某大队/,
    )
    assert.match(shown('附件：1.实施方案\n\n2. 人员名单'), /-more">2.人员名单/)
  })

  it('shows nothing for nothing', () => {
    for (const empty of ['', '\n\n', '---\n体裁: xd\n---\n', '<!-- 注释 -->']) assert.equal(render(empty), '')
  })
})

describe('render/html: source lines', () => {
  const lines = (html: string) =>
    [...html.matchAll(/data-line="(\d+)"(?: data-end="(\d+)")?/g)].map(([, a, b]) => (b ? `${a}-${b}` : a))

  it('are 1-based, with front matter and every kind of line break', () => {
    const source = [
      '---',
      '体裁: xd',
      '---',
      '',
      '# 题目',
      '',
      '第一段。',
      '第二段。',
      '',
      '## 一、甲',
      '',
      '- 乙',
      '- 丙',
    ]
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      assert.deepEqual(lines(render(source.join(lineBreak))), ['5', '7', '8', '10', '12', '13'])
    }
  })

  it('span all lines of an element, and mark the rows of a table', () => {
    assert.deepEqual(lines(render('# 题目\n\n```\n甲\n```\n\n|甲|\n|-|\n|乙|')), [
      '1',
      '3-5',
      '7-9',
      '7',
      '9',
    ])
  })

  it('never step back', () => {
    const numbers = [
      ...render(`${LEAD}一、甲\n\n乙。\n丙。\n\n> 丁\n\n1. 戊\n\n|己|\n|-|\n|庚|\n\n[^1]: 辛`).matchAll(
        /data-line="(\d+)"/g,
      ),
    ].map((match) => Number(match[1]))
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    )
  })
})
