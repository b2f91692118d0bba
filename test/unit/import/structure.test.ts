import assert from 'node:assert/strict'
import { abstractList, inList, p, r, table } from '../../support/docx-file'
import { markdown, read } from './reading'

const BODY = '今年以来，大队走访了辖区的十二个村，逐村查看了劝导站、路口标志和学校门前的护栏。'
const center = '<w:jc w:val="center"/>'
const style = (id: string, name: string, inside = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`
const of = (id: string) => ({ properties: `<w:pStyle w:val="${id}"/>` })

describe('import: headings', () => {
  it('reads heading styles by their English and Chinese names and by outline level', () => {
    const styles = [
      style('a3', 'Title'),
      style('1', 'heading 1'),
      style('21', '标题 2'),
      style('x', '我的小标题', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      style('y', '又一个', '<w:basedOn w:val="x"/>'),
    ].join('')
    const body = [
      p('农村道路交通安全调研报告', of('a3')),
      p(BODY),
      p('存在的问题', of('1')),
      p('劝导力量', of('21')),
      p('人手', of('x')),
      p('装备', of('y')),
      p(BODY),
      p('对策', of('1')),
      p(BODY),
    ].join('')
    assert.equal(
      markdown({ body, styles }),
      [
        '# 农村道路交通安全调研报告',
        BODY,
        '## 存在的问题',
        '### 劝导力量',
        '#### 人手',
        '#### 装备',
        BODY,
        '## 对策',
        BODY,
      ].join('\n\n'),
    )
  })

  it('reads numbered lines that nobody marked, and nests them as official papers do', () => {
    const body = [
      p('一、存在的问题'),
      p('（一）劝导力量不足'),
      p('1.人手少'),
      p(BODY),
      p('2. 装备旧'),
      p(BODY),
      p('（二）隐患治理不快。有的路口缺少标志，报了半年还没有装上。'),
      p('二、下一步打算'),
      p('要配齐人手：'),
      p('1.张三所在的中队'),
      p('2.李四所在的中队'),
      p('3.王五所在的中队'),
    ].join('')
    assert.equal(
      markdown(body),
      [
        '## 一、存在的问题',
        '### （一）劝导力量不足',
        '#### 1.人手少',
        BODY,
        '#### 2.装备旧',
        BODY,
        '（二）隐患治理不快。有的路口缺少标志，报了半年还没有装上。',
        '## 二、下一步打算',
        '要配齐人手：',
        '1.张三所在的中队',
        '2.李四所在的中队',
        '3.王五所在的中队',
      ].join('\n\n'),
    )
  })

  it('joins a title that is set on two lines and leaves what stands below it', () => {
    const big = { properties: center, run: '<w:sz w:val="44"/>' }
    const body = [
      p('牢记使命 忠诚履职', big),
      p('做人民满意的交警', big),
      p('——记一中队民警的一天', { properties: center }),
      p('（青岚市公安局交通警察支队）', { properties: center }),
      p(BODY, { run: '<w:sz w:val="32"/>' }),
      p(BODY, { run: '<w:sz w:val="32"/>' }),
    ].join('')
    const document = read(body)
    assert.equal(document.title, '牢记使命 忠诚履职做人民满意的交警')
    assert.equal(
      document.markdown,
      `# 牢记使命 忠诚履职做人民满意的交警\n\n——记一中队民警的一天\n\n（青岚市公安局交通警察支队）\n\n${BODY}\n\n${BODY}\n`,
    )
  })

  it('takes a short first line for the title, but not a form of address or a sentence', () => {
    assert.equal(markdown(p('大练兵') + p(BODY)), `# 大练兵\n\n${BODY}`)
    assert.equal(markdown(p('各位领导：') + p(BODY)), `各位领导：\n\n${BODY}`)
    assert.equal(markdown(p('今天很高兴。') + p(BODY)), `今天很高兴。\n\n${BODY}`)
  })

  it('takes rare bold lines for headings, and none where everything is bold or at the end', () => {
    const bold = { run: '<w:b/>' }
    const body = [p(BODY), p('主要做法', bold), p(BODY), p(BODY), p(BODY), p('2025年6月18日', bold)].join('')
    assert.equal(markdown(body), [BODY, '## 主要做法', BODY, BODY, BODY, '2025年6月18日'].join('\n\n'))
    const loud = [p(BODY, bold), p('主要做法', bold), p(BODY, bold), p(BODY), p(BODY)].join('')
    assert.ok(!markdown(loud).includes('#'))
  })

  it('does not believe a heading style on a paragraph that runs on', () => {
    const styles = style('1', 'heading 1')
    const long = `${BODY}有的路口缺少标志，报了半年还没有装上，群众有意见。`
    assert.equal(
      markdown({ body: p('问题', of('1')) + p(long, of('1')), styles }),
      `# 问题\n\n${long}`.replace('# ', '## '),
    )
  })
})

describe('import: automatic numbers', () => {
  const numbering = [
    abstractList(0, [
      ['chineseCountingThousand', '%1、'],
      ['chineseCountingThousand', '（%2）'],
      ['decimal', '%3.'],
      ['decimal', '（%4）'],
      ['decimalEnclosedCircle', '%5'],
    ]),
    abstractList(1, [
      ['bullet', '\uf06c'],
      ['bullet', '\uf06e'],
    ]),
    abstractList(2, [
      ['decimal', '%1.'],
      ['decimal', '%1.%2'],
    ]),
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
  ].join('')

  it('types the numbers that Word only shows, over all levels, and begins anew below each', () => {
    const body = [
      p('存在的问题', inList(1)),
      p('劝导力量不足', inList(1, 1)),
      p(BODY),
      p('人手', inList(1, 2)),
      p(`白天。${BODY}`, inList(1, 3)),
      p(`晚上。${BODY}`, inList(1, 3)),
      p(`早高峰。${BODY}`, inList(1, 4)),
      p('隐患治理不快', inList(1, 1)),
      p(BODY),
      p('对策', inList(1)),
      p('添人手', inList(1, 1)),
      p(BODY),
    ].join('')
    assert.equal(
      markdown({ body, numbering }),
      [
        '## 一、存在的问题',
        '### （一）劝导力量不足',
        BODY,
        '#### 1.人手',
        `（1）白天。${BODY}`,
        `（2）晚上。${BODY}`,
        `①早高峰。${BODY}`,
        '### （二）隐患治理不快',
        BODY,
        '## 二、对策',
        '### （一）添人手',
        BODY,
      ].join('\n\n'),
    )
  })

  it('takes numbers from heading styles, down to the eleventh and past it', () => {
    const styles = style(
      '1',
      'heading 1',
      '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>',
    )
    const body = Array.from({ length: 12 }, (_, i) => p(`方面${i}`, of('1')) + p(BODY)).join('')
    const text = markdown({ body, numbering, styles })
    assert.ok(text.includes('## 十、方面9\n'))
    assert.ok(text.includes('## 十二、方面11\n'))
  })

  it('writes bullets and plain numbers as lists, nested under their items', () => {
    const body = [
      p(BODY),
      p('劝导站', inList(2)),
      p('村口', inList(2, 1)),
      p('学校', inList(2)),
      p(BODY),
      p('走访。', inList(3)),
      p('整改。', inList(3)),
      p(BODY),
      p('回头看。', inList(3)),
      p('再起头。', inList(4)),
    ].join('')
    assert.equal(
      markdown({ body, numbering }),
      [
        BODY,
        '- 劝导站\n  - 村口\n- 学校',
        BODY,
        '1. 走访。\n2. 整改。',
        BODY,
        '3. 回头看。\n5. 再起头。',
      ].join('\n\n'),
    )
  })

  it('a number switched off in the paragraph is not shown', () => {
    assert.equal(markdown({ body: p(BODY, inList(0)), numbering }), BODY)
  })

  it('formats of other kinds', () => {
    const kinds: [string, string, string][] = [
      ['upperLetter', '%1.', 'A.'],
      ['lowerRoman', '%1)', 'i)'],
      ['chineseLegalSimplified', '%1、', '壹、'],
      ['ideographTraditional', '%1、', '甲、'],
      ['decimalFullWidth', '%1．', '１．'],
      ['decimalZero', '%1、', '01、'],
      ['none', '附件', '附件'],
    ]
    for (const [format, text, shown] of kinds) {
      const list = `${abstractList(0, [[format, text]])}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
      assert.equal(
        markdown({ body: p(BODY) + p(`某事。${BODY}`, inList(1)), numbering: list }),
        `${BODY}\n\n${shown}某事。${BODY}`,
      )
    }
  })
})

describe('import: tables', () => {
  it('writes a table as Markdown, with paragraphs in cells and bars in the text', () => {
    const body = `<w:tbl><w:tr><w:tc>${p('单位')}</w:tc><w:tc>${p('起数|辆')}</w:tc></w:tr><w:tr><w:tc>${p('一中队')}${p('二中队')}</w:tc><w:tc>${p('12')}</w:tc></w:tr></w:tbl>`
    assert.equal(markdown(body), '| 单位 | 起数\\|辆 |\n| --- | --- |\n| 一中队<br>二中队 | 12 |')
  })

  it('parts merged cells and says so', () => {
    const cell = (text: string, about = '') => `<w:tc><w:tcPr>${about}</w:tcPr>${p(text)}</w:tc>`
    const body = [
      '<w:tbl>',
      `<w:tr>${cell('一季度', '<w:gridSpan w:val="2"/>')}${cell('合计', '<w:vMerge w:val="restart"/>')}</w:tr>`,
      `<w:tr>${cell('查处')}${cell('教育')}${cell('', '<w:vMerge/>')}</w:tr>`,
      `<w:tr>${cell('3')}</w:tr>`,
      '</w:tbl>',
    ].join('')
    const document = read(body)
    assert.equal(
      document.markdown,
      '| 一季度 |  | 合计 |\n| --- | --- | --- |\n| 查处 | 教育 |  |\n| 3 |  |  |\n',
    )
    assert.deepEqual(document.notices, ['合并的单元格 2 个已拆开，文字留在第一格，请核对表格'])
  })

  it('rows and cells that a revision took out stay out, and those that it put in are told', () => {
    const cell = (text: string, about = '') => `<w:tc><w:tcPr>${about}</w:tcPr>${p(text)}</w:tc>`
    const gone = '<w:cellDel w:id="1"/>'
    const row = (about: string, ...cells: string[]) =>
      `<w:tr><w:trPr>${about}</w:trPr>${cells.join('')}</w:tr>`
    const document = read(
      [
        '<w:tbl>',
        row('', cell('村'), cell('户主', gone), cell('隐患', '<w:cellIns w:id="2"/>')),
        row('<w:ins w:id="3"/>', cell('东河村'), cell('张三', gone), cell('2')),
        row('<w:del w:id="4"/>', cell('西河村'), cell('李四'), cell('3')),
        row('', cell('南河村', gone), cell('王五', gone)),
        '</w:tbl>',
      ].join(''),
    )
    assert.equal(document.markdown, '| 村 | 隐患 |\n| --- | --- |\n| 东河村 | 2 |\n')
    assert.deepEqual(document.notices, ['修订：插入的 2 处已按接受处理', '修订：删除的 5 处没有带进来'])
    assert.equal(markdown(`${p(BODY)}<w:tbl>${row('', cell('密', gone))}</w:tbl>`), BODY)
  })

  it('loses nothing of a row that is wider than any of Word', () => {
    const document = read(table([Array.from({ length: 250 }, (_, i) => `第${i + 1}格`), ['甲']]))
    const [head = '', line = ''] = document.markdown.split('\n')
    assert.equal(line.match(/---/g)?.length, 100)
    assert.match(head, /\| 第99格 \| 第100格<br>第101格<br>.*<br>第250格 \|$/)
    assert.deepEqual(document.notices, ['表格里有 1 行超过 100 格，多出的内容并进了最后一格，请核对表格'])
  })

  it('opens a frame of one cell and flattens a table inside a cell', () => {
    assert.equal(markdown(table([[BODY]])), BODY)
    const nested = `<w:tbl><w:tr><w:tc>${table([
      ['甲', '乙'],
      ['丙', '丁'],
    ])}${p('')}</w:tc><w:tc>${p('右')}</w:tc></w:tr></w:tbl>`
    assert.equal(markdown(nested), '| 甲 乙<br>丙 丁 | 右 |\n| --- | --- |')
  })
})

describe('import: text', () => {
  it('removes indents, and keeps the closing lines as they are', () => {
    const body = [
      p(`　　${BODY}`),
      p('青岚市公安局交通警察支队'),
      p('2025年6月18日', { properties: '<w:jc w:val="right"/>' }),
    ]
    assert.equal(markdown(body.join('')), `${BODY}\n\n青岚市公安局交通警察支队\n\n2025年6月18日`)
  })

  it('cuts paragraphs at line breaks, joins headings, and leaves out page breaks', () => {
    const line = '<w:r><w:br/></w:r>'
    const page = '<w:r><w:br w:type="page"/><w:lastRenderedPageBreak/></w:r>'
    const body = `<w:p>${r(BODY)}${line}${r('一、问题')}${line}${r('说')}${page}${r('明。')}</w:p>`
    assert.equal(markdown(body), `${BODY}\n\n## 一、问题\n\n说明。`)
    const styles = style('1', 'heading 1')
    const head = `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>${r('存在的')}${line}${r('问题')}</w:p>`
    assert.equal(markdown({ body: p(BODY) + head + p(BODY), styles }), `${BODY}\n\n## 存在的问题\n\n${BODY}`)
  })

  it('keeps a bold lead before a mark, and no other emphasis', () => {
    const body = `<w:p>${r('一是加强领导。', '<w:b/>')}${r('成立专班，')}${r('定人定责', '<w:i/>')}${r('。')}</w:p>`
    assert.equal(markdown(p(BODY) + body), `${BODY}\n\n**一是加强领导**。成立专班，定人定责。`)
    const blank = `<w:p>${r('任**市队长', '<w:b/>')}${r('，获奖。')}</w:p>`
    assert.equal(markdown(p(BODY) + blank), `${BODY}\n\n任**市队长，获奖。`)
  })

  it('keeps struck words struck, and tells how many', () => {
    const strike = '<w:strike/>'
    const line = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`
    const gone = '<w:r><w:rPr><w:rStyle w:val="gone"/></w:rPr><w:t>六</w:t></w:r>'
    const document = read({
      body: [
        p(BODY),
        line(r('查处'), r('三', strike), r('十', '<w:dstrike/><w:b/>'), r('5起。')),
        line(r('查处'), r('（三）', strike), r('起。'), r('另有~2起', '<w:strike w:val="0"/>')),
        line(r('整句不要。', strike), r(' ', strike), r('任**市队长')),
        line(gone, r('起，', strike), r('，', strike)),
        table([['甲', '乙']]).replace('<w:rPr></w:rPr>', `<w:rPr>${strike}</w:rPr>`),
      ].join(''),
      styles: '<w:style w:type="character" w:styleId="gone"><w:rPr><w:strike/></w:rPr></w:style>',
    })
    assert.equal(
      document.markdown,
      [
        BODY,
        '查处~~三十~~5起。',
        '查处（~~三~~）起。另有~2起',
        '~~整句不要。~~ 任**市队长',
        '~~六起，，~~',
        '| ~~甲~~ | 乙 |\n| --- | --- |\n',
      ].join('\n\n'),
    )
    assert.deepEqual(document.notices, ['划掉的文字 5 处写成了 ~~…~~，请核对要不要删掉'])
  })

  it('writes raised and lowered figures as such, and tells what has no characters for it', () => {
    const up = '<w:vertAlign w:val="superscript"/>'
    const down = '<w:vertAlign w:val="subscript"/>'
    const line = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`
    const document = read(
      p(BODY) +
        line(r('面积10'), r('2', up), r('米，10'), r('-3', up), r('，CO'), r('2', down), r('。')) +
        line(
          r('第2'),
          r('nd', up),
          r('x'),
          r('甲', down),
          r('3', '<w:vertAlign w:val="baseline"/>'),
          r(' ', up),
        ),
    )
    assert.equal(document.markdown, `${BODY}\n\n面积10²米，10⁻³，CO₂。\n\n第2ndx甲3\n`)
    assert.deepEqual(document.notices, ['上标、下标 2 处成了普通文字，请核对数字和单位'])
  })

  it('writes notes after the paragraph that calls them, in the order of their calls', () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${r(text)}</w:p></w:footnote>`
    const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const document = read({
      body: `<w:p>${r('甲')}${call(5)}${r('乙')}${call(2)}${r('。')}</w:p>${p('2025年6月18日')}`,
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote>${note(2, ' 后一个。')}${note(5, ' 先一个。')}`,
    })
    assert.equal(document.markdown, '甲[^1]乙[^2]。\n\n[^1]: 先一个。\n\n[^2]: 后一个。\n\n2025年6月18日\n')
  })

  it('a table in a note gives a paragraph a row, and this is said', () => {
    const rows = table([
      ['单位', '起数'],
      ['一中队', '12'],
    ])
    const document = read({
      body: `<w:p>${r('见注')}<w:r><w:endnoteReference w:id="2"/></w:r>${r('。')}</w:p>`,
      endnotes: `<w:endnote w:id="2">${p('分布：')}${rows}</w:endnote>`,
    })
    assert.equal(document.markdown, '见注[^1]。\n\n[^1]: 分布：\n\n    单位 起数\n\n    一中队 12\n')
    assert.deepEqual(document.notices, ['脚注、尾注里的表格 1 个改成了文字，一行一段，请核对'])
  })

  it('reads fields as they show, not their code', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = '<w:r><w:instrText> HYPERLINK "http://10.0.0.1/x" </w:instrText></w:r>'
    const body = `<w:p>${r('见')}${mark('begin')}${code}${r('不是')}${mark('separate')}${r('附件')}${mark('end')}${r('。')}</w:p>`
    assert.equal(markdown(body), '见附件。')
  })

  it('signs that are no letters, and checks in boxes', () => {
    const sym = (font: string, char: string) =>
      `<w:p>${r('是否到位')}<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r></w:p>`
    const signs: [font: string, char: string, sign: string][] = [
      ['Wingdings', 'F0FE', '☑'],
      ['Wingdings', 'F0A8', '□'],
      ['Wingdings', 'F083', '③'],
      ['Symbol', 'F0B4', '×'],
      ['Symbol', '00B4', '×'],
      ['Symbol', 'F0B8', '÷'],
      ['Symbol', 'F0B1', '±'],
      ['Symbol', 'F0B3', '≥'],
      ['Symbol', 'F0A3', '≤'],
      ['Symbol', 'F0B9', '≠'],
      ['Symbol', 'F0B0', '°'],
      ['Symbol', 'F0D7', '·'],
      ['Symbol', 'F0D6', '√'],
      ['Symbol', 'F0AE', '→'],
      ['Symbol', 'F06D', 'μ'],
      ['Symbol', 'F044', 'Δ'],
      ['Symbol', 'F0E5', '∑'],
      ['Segoe UI Symbol', '2611', '☑'],
    ]
    for (const [font, char, sign] of signs) {
      const document = read(sym(font, char))
      assert.equal(document.markdown, `是否到位${sign}\n`, `${font} ${char}`)
      assert.deepEqual(document.notices, [])
    }
  })

  it('a sign that nobody knows is a box, and this is said', () => {
    const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
    const unknown: [string, string][] = [
      ['某字体', 'F0E9'],
      ['Wingdings', '004B'],
      ['Webdings', 'F061'],
      ['Symbol', 'D800'],
      ['Symbol', 'constructor'],
      ['__proto__', 'FFFFFFF'],
    ]
    const document = read(`<w:p>${r('到位')}${unknown.map((sign) => sym(...sign)).join('')}</w:p>`)
    assert.equal(document.markdown, '到位□□□□□□\n')
    assert.deepEqual(document.notices, ['特殊符号 6 个认不出来，写成了 □，请对照原文改过来'])
  })
})

describe('import: what is not taken in is said', () => {
  it('revisions: what was put in stays, what was taken out goes, deleted marks join', () => {
    const body = [
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('查处')}<w:ins w:id="2">${r('酒驾')}</w:ins></w:p>`,
      `<w:p><w:del w:id="3"><w:r><w:delText>三</w:delText></w:r></w:del>${r('5起。')}</w:p>`,
    ].join('')
    const document = read(body)
    assert.equal(document.markdown, '查处酒驾5起。\n')
    assert.deepEqual(document.notices, ['修订：插入的 1 处已按接受处理', '修订：删除的 1 处没有带进来'])
  })

  it('comments, hidden text, headers, text boxes, contents, charts', () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p('框里的话。')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框里的话。')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('框外的话。')}</w:p>`
    const document = read({
      body: [
        p('目 录 条 目', of('toc')),
        `<w:p>${r('正文。')}${r('密', '<w:vanish/>')}<w:r><w:commentReference w:id="1"/></w:r></w:p>`,
        box,
        '<w:p><w:r><w:drawing><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></w:drawing></w:r></w:p>',
      ].join(''),
      styles: style('toc', 'toc 1'),
      header: p('内部材料'),
    })
    assert.equal(document.markdown, '正文。\n\n框外的话。\n\n框里的话。\n')
    assert.deepEqual(document.notices, [
      '批注 1 条没有带进来',
      '隐藏文字 1 处没有带进来；要用请在 Word 里取消隐藏后再导入',
      '文本框 1 个，里面的文字放到了所在段落的后面，请核对位置',
      '页眉页脚没有带进来',
      '自动目录没有带进来，导出时由 Word 重新生成即可',
      '图表、图形等 1 个没有带进来，请截图后插入',
    ])
  })

  it('shapes that give no text are told, and WordArt comes in as the text of a box', () => {
    const pict = (inside: string) => `<w:p>${r('正文。')}<w:r><w:pict>${inside}</w:pict></w:r></w:p>`
    const art = (text: string) =>
      `<v:shapetype id="t"><v:textpath on="t"/></v:shapetype><v:shape><v:textpath on="t" string="${text}"/></v:shape>`
    const boxed = `<v:shape><v:textbox><w:txbxContent>${p('框里')}</w:txbxContent></v:textbox></v:shape>`
    const drawn = '图表、图形等 1 个没有带进来，请截图后插入'
    const box = '文本框 1 个，里面的文字放到了所在段落的后面，请核对位置'
    const cases: [body: string, text: string, ...notices: string[]][] = [
      [pict(art('严禁酒驾&#10;安全出行')), '正文。\n\n严禁酒驾\n\n安全出行', box],
      [pict(art(' ')), '正文。', drawn],
      [pict('<v:group><v:line/><v:rect/></v:group>'), '正文。', drawn],
      [pict(`<v:group>${boxed}<v:line/></v:group>`), '正文。\n\n框里', box, drawn],
      [pict(boxed), '正文。\n\n框里', box],
      [pict(boxed).replaceAll('v:shape', 'wps:wsp').replaceAll('w:pict', 'w:drawing'), '正文。\n\n框里', box],
      [pict('<wps:wsp/>').replaceAll('w:pict', 'w:drawing'), '正文。', drawn],
      [pict('<v:shapetype/>'), '正文。'],
    ]
    for (const [body, text, ...notices] of cases) {
      const document = read(body)
      assert.equal(document.markdown, `${text}\n`, body)
      assert.deepEqual(document.notices, notices, body)
    }
  })

  it('a header that is only a picture or a mark behind the text is told too', () => {
    const picture = '<w:p><w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r></w:p>'
    const mark = '<w:p><w:r><w:pict><v:shape><v:textpath string="内部"/></v:shape></w:pict></w:r></w:p>'
    for (const header of [picture, mark]) {
      assert.deepEqual(read({ body: p(BODY), header }).notices, ['页眉页脚没有带进来'])
    }
  })

  it('no page number is a header, and nothing to say where nothing is lost', () => {
    assert.deepEqual(read({ body: p(BODY), header: p('— 1 —') }).notices, [])
  })

  it('tables and paragraphs of any length', function () {
    this.timeout(60_000)
    // All alike they would be taken for a bomb.
    const rows = Array.from(
      { length: 130_000 },
      (_, i) => `<w:tr><w:tc>${p(String((i * 7919) % 1_000_003))}</w:tc></w:tr>`,
    )
    assert.equal(markdown(`<w:tbl>${rows.join('')}</w:tbl>`).split('\n').length, 130_001)
    const pieces = Array.from({ length: 140_000 }, (_, i) =>
      r(String((i * 7919) % 1_000_003), i % 2 ? '<w:b/>' : ''),
    )
    assert.ok(markdown(`<w:p>${pieces.join('')}</w:p>`).length > 700_000)
  })

  it('a document without words', () => {
    assert.deepEqual(read('<w:p/>').notices, ['文档里没有文字；如果整篇是扫描的图片，请先识别成文字'])
  })
})
