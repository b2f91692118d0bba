import assert from 'node:assert/strict'
import { p, r } from '../../support/docx-file'
import { markdown, read } from './reading'

const mark = (type: string, inside = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`
const code = (text: string) =>
  `<w:r><w:instrText xml:space="preserve">${text.replaceAll('"', '&quot;')}</w:instrText></w:r>`
/** A field without a result, as Word keeps those that it sets itself. */
const field = (text: string, form = '') => mark('begin', form) + code(text) + mark('end')
const paragraph = (...pieces: string[]) => `<w:p>${pieces.join('')}</w:p>`
const around = (inside: string) => paragraph(r('查处'), inside, r('起。'))

const LOST = '域 1 处没有内容（没有更新过或不完整），没有带进来；请在 Word 里全选后按 F9 再导入，或者手工补上'
const READINGS = '注音 1 处没有带进来，只留下了文字'
const FORMULAS = '公式 1 个只留下了字符，请核对'

describe('import: fields that keep no result', () => {
  it('what Word sets from the code comes in as text', () => {
    const cases: [code: string, text: string, ...notices: string[]][] = [
      [' EQ \\o\\ac(○,1) ', '①'],
      ['eq \\o\\ac(○,25)', '㉕'],
      ['EQ \\o\\ac(◯,三)', '㊂'],
      ['EQ \\o\\ac(○,密)', '密', FORMULAS],
      ['EQ \\o\\ac(□,1)', '1', FORMULAS],
      ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(zhāng),张)', '张', READINGS],
      ['EQ \\* jc0 \\o \\al( \\s \\up 15(jiǔ jià),酒驾)', '酒驾', READINGS],
      ['EQ \\o(\\s\\up 6(青岚),\\s\\do 2(支队))', '青岚支队', FORMULAS],
      ['EQ \\f(1,2)', '1/2', FORMULAS],
      ['EQ \\f((a+b),\\r(x))', '(a+b)/√x', FORMULAS],
      ['EQ \\b\\lc\\{(甲\\,乙\\))', '甲,乙)', FORMULAS],
      ['EQ 10\\s\\up5(2)', '10²'],
      ['EQ x\\s\\do5(甲)', 'x甲', FORMULAS],
      ['EQ 3)(', '3)('],
      [' SYMBOL 254 \\f Wingdings \\s 12', '☑'],
      ['SYMBOL 0xF0B3 \\f "Symbol"', '≥'],
      ['SYMBOL 9675 \\u', '○'],
      ['SYMBOL 75 \\f Wingdings', '□', '特殊符号 1 个认不出来，写成了 □，请对照原文改过来'],
      ['MACROBUTTON NoMacro [点击填写]', '[点击填写]'],
      ['XE "酒驾"', ''],
      ['AUTONUM', '', LOST],
      ['EQ\\o\\ac(○,2)', '②'],
    ]
    for (const [instructions, text, ...notices] of cases) {
      const document = read(around(field(instructions)))
      assert.equal(document.markdown, `查处${text}起。\n`, instructions)
      assert.deepEqual(document.notices, notices, instructions)
    }
  })

  it('boxes that were checked and entries that were chosen', () => {
    const box = (inside: string) =>
      field('FORMCHECKBOX', `<w:ffData><w:checkBox><w:sizeAuto/>${inside}</w:checkBox></w:ffData>`)
    const list = (inside: string) =>
      field('FORMDROPDOWN', `<w:ffData><w:ddList>${inside}</w:ddList></w:ffData>`)
    const entries = '<w:listEntry w:val="一中队"/><w:listEntry w:val="二中队"/>'
    const cases: [field: string, text: string, ...notices: string[]][] = [
      [box('<w:default w:val="0"/>'), '□'],
      [box('<w:default w:val="1"/>'), '☑'],
      [box('<w:default w:val="1"/><w:checked w:val="0"/>'), '□'],
      [box('<w:default w:val="0"/><w:checked/>'), '☑'],
      [list(entries), '一中队'],
      [list(`<w:result w:val="1"/>${entries}`), '二中队'],
      [list(`<w:result w:val="7"/>${entries}`), '', LOST],
      [list(''), '', LOST],
    ]
    for (const [inside, text, ...notices] of cases) {
      const document = read(around(inside))
      assert.equal(document.markdown, `查处${text}起。\n`, inside)
      assert.deepEqual(document.notices, notices, inside)
    }
  })

  it('an empty result is what Word shows, and one that prints goes before the code', () => {
    const shows = (instructions: string, result: string) =>
      around(mark('begin') + code(instructions) + mark('separate') + result + mark('end'))
    assert.deepEqual(read(shows('DOCPROPERTY 密级', '')).notices, [])
    assert.equal(markdown(shows('EQ \\o\\ac(○,1)', r('⑴'))), '查处⑴起。')
    assert.equal(markdown(shows('EQ \\o\\ac(○,1)', '')), '查处①起。')
    const simple = (inside: string) =>
      around(`<w:fldSimple w:instr="EQ \\o\\ac(○,3)">${inside}</w:fldSimple>`)
    assert.equal(markdown(simple('')), '查处③起。')
    assert.equal(markdown(simple(r('③'))), '查处③起。')
  })

  it('a field in the code of another, hidden or deleted ones', () => {
    const inner = field('EQ \\o\\ac(○,1)')
    const outer = mark('begin') + code('IF ') + inner + code(' = 1') + mark('separate') + r('3') + mark('end')
    assert.equal(markdown(around(outer)), '查处3起。')
    const simple = '<w:fldSimple w:instr="EQ \\o\\ac(○,1)"/>'
    assert.equal(markdown(around(outer.replace(inner, simple))), '查处3起。')
    const hidden = field('EQ \\o\\ac(○,1)').replaceAll('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>')
    assert.equal(markdown(around(hidden)), '查处起。')
    assert.equal(markdown(around(`<w:del>${mark('begin')}</w:del>`)), '查处起。')
  })

  it('the reading of a character is told where it is left out', () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('zhāng')}</w:rt><w:rubyBase>${r('张')}</w:rubyBase></w:ruby></w:r>`
    const document = read(around(ruby))
    assert.equal(document.markdown, '查处张起。\n')
    assert.deepEqual(document.notices, [READINGS])
  })
})

describe('import: fields that are broken', () => {
  it('a mark that nothing closes costs no text, there or after', () => {
    const document = read(around(mark('begin')) + p('后文。'))
    assert.equal(document.markdown, '查处起。\n\n后文。\n')
    assert.deepEqual(document.notices, [])
    const coded = read(paragraph(r('甲'), mark('begin'), code('EQ \\o\\ac(○,1)'), r('乙')) + p('后文。'))
    assert.equal(coded.markdown, '# 甲乙\n\n后文。\n')
    assert.deepEqual(coded.notices, [LOST])
    assert.equal(markdown(paragraph(mark('begin'), mark('begin'), r('甲'), mark('end'), r('乙'))), '乙')
  })

  it('marks without a beginning, and a result that goes on over paragraphs', () => {
    const first = paragraph(mark('begin'), code('TOC'), mark('separate'), r('第一条'))
    const last = paragraph(r('第二条'), mark('end'), mark('separate'), r('后文。'))
    assert.equal(markdown(first + last), '# 第一条\n\n第二条后文。')
  })

  it('in a note, in a cell and in a text box too', () => {
    const open = paragraph(r('甲'), mark('begin'), r('乙'))
    const box = `<w:p>${mark('begin')}<w:r><w:pict><v:textbox><w:txbxContent>${open}</w:txbxContent></v:textbox></w:pict></w:r>${r('外')}</w:p>`
    const body = `<w:p>${r('文')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>${box}<w:tbl><w:tr><w:tc>${open}</w:tc><w:tc>${p('丙')}</w:tc></w:tr></w:tbl>`
    assert.equal(
      markdown({ body, footnotes: `<w:footnote w:id="1">${open}</w:footnote>` }),
      '文[^1]\n\n[^1]: 甲乙\n\n外\n\n甲乙\n\n| 甲乙 | 丙 |\n| --- | --- |',
    )
  })
})

describe('import: links', () => {
  const link = (instructions: string) =>
    read(around(mark('begin') + code(instructions) + mark('separate') + r('附件') + mark('end')))

  it('a link that is a field is told like others, one inside the document is not', () => {
    const document = link(' HYPERLINK "http://10.0.0.1/x" ')
    assert.equal(document.markdown, '查处附件起。\n')
    assert.deepEqual(document.notices, ['链接 1 处只留下了文字'])
    assert.deepEqual(link(' HYPERLINK \\l "_Toc1" ').notices, [])
    const simple = `<w:fldSimple w:instr="HYPERLINK a.doc">${r('附件')}</w:fldSimple>`
    assert.deepEqual(read(around(simple)).notices, ['链接 1 处只留下了文字'])
  })
})

describe('import: hostile fields', () => {
  it('cost no more than in proportion', () => {
    const start = process.cpuUsage()
    const many = 30_000
    markdown(around(mark('begin').repeat(many) + r('甲').repeat(many) + mark('end').repeat(many)))
    markdown(around((mark('begin') + mark('separate')).repeat(many) + r('甲').repeat(many)))
    for (const unit of ['\\o(', '\\s\\up', '\\* "', '(', ',', '\\ \\', '\\a ', ')']) {
      markdown(around(field(`EQ ${unit.repeat(20_000)}`)))
      markdown(around(field(`SYMBOL ${unit.repeat(20_000)}`)))
    }
    const { user } = process.cpuUsage(start)
    assert.ok(user < 20_000_000, `${user} µs`)
  })
})
