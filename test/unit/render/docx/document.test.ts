import assert from 'node:assert/strict'
import { exifWith, type Orientation } from '../../../../src/render/exif'
import { layoutOf, STANDARD_LAYOUT } from '../../../../src/render/layout'
import { PAGE, TEXT } from '../../../../src/render/measures'
import { all, find, type Node, textOf, wordOf } from './word-file'

const DRAFT = [
  '# 题目',
  '',
  '——记某大队',
  '',
  '为了把情况说清楚，现将有关工作报告如下。',
  '',
  '## 一、甲方面',
  '',
  '### （一）乙方面',
  '',
  '#### 1．丙方面',
  '',
  '##### （1）丁方面',
  '',
  '正文 **要点** 在此，任**市队长，见 *某处* 。',
  '',
  '某某市公安局交警支队',
  '',
  '2024年9月12日',
].join('\n')

const twips = (millimetres: number) => String(Math.round((millimetres / 25.4) * 1440))

async function stylesOf(source: string, options = {}) {
  const { part } = await wordOf(source, options)
  const styles = part('word/styles.xml')
  return (id: string) => {
    const style = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id)
    assert.ok(style, `no style ${id}`)
    return style
  }
}

const val = (node: Node | undefined, ...path: string[]) => find(node, ...path)?.attributes['w:val']
const attribute = (node: Node | undefined, name: string) => node?.attributes[`w:${name}`]

describe('render/docx: the measures of the page', () => {
  it('page size, margins and lines are those of the table', async () => {
    const { part } = await wordOf(DRAFT)
    const [section] = all(part('word/document.xml'), 'w:sectPr')
    const size = find(section, 'w:pgSz')
    assert.deepEqual([attribute(size, 'w'), attribute(size, 'h')], [twips(210), twips(297)])
    const margins = find(section, 'w:pgMar')
    for (const side of ['top', 'right', 'bottom', 'left'] as const) {
      assert.equal(attribute(margins, side), twips(PAGE[side].value), side)
    }
    const grid = find(section, 'w:docGrid')
    assert.deepEqual([attribute(grid, 'type'), attribute(grid, 'linePitch')], ['lines', '579'])
    // 22 lines of that pitch fit into the type area, and no more; so do 28 characters of that width.
    const height = Math.round((225 / 25.4) * 1440)
    assert.equal(Math.floor(height / 579), 22)
    const pitch = 16 * 20 - 5
    assert.equal(Math.floor(Math.round((156 / 25.4) * 1440) / pitch), 28)
  })

  it('every style has the face, size, tracking and pitch of the table, under a name that Word knows', async () => {
    const style = await stylesOf(DRAFT)
    const expected: [string, string, keyof typeof TEXT, string][] = [
      ['Normal', 'Normal', 'body', '仿宋_GB2312'],
      ['Title', 'Title', 'title', '方正小标宋简体'],
      ['Subtitle', 'Subtitle', 'subtitle', '楷体_GB2312'],
      ['Heading1', 'heading 1', 'level1', '黑体'],
      ['Heading2', 'heading 2', 'level2', '楷体_GB2312'],
      ['Heading3', 'heading 3', 'level3', '仿宋_GB2312'],
      ['Heading4', 'heading 4', 'level4', '仿宋_GB2312'],
      ['Footer', 'footer', 'pageNumber', '宋体'],
    ]
    for (const [id, name, role, font] of expected) {
      const node = style(id)
      const run = find(node, 'w:rPr')
      assert.equal(val(node, 'w:name'), name)
      const fonts = find(run, 'w:rFonts')
      assert.equal(attribute(fonts, 'eastAsia'), font, id)
      const latin = id === 'Footer' ? '宋体' : 'Times New Roman'
      assert.deepEqual([attribute(fonts, 'ascii'), attribute(fonts, 'hAnsi')], [latin, latin], id)
      assert.equal(val(run, 'w:sz'), String(TEXT[role].size.value * 2), id)
      assert.equal(val(run, 'w:spacing'), '-5', id)
      assert.equal(val(run, 'w:b'), 'false', id)
    }
    for (const id of ['Normal', 'Heading1', 'Heading4', 'Subtitle', 'Title']) {
      const spacing = find(style(id), 'w:pPr', 'w:spacing')
      assert.deepEqual([attribute(spacing, 'line'), attribute(spacing, 'lineRule')], ['579', 'exact'], id)
    }
    for (const id of ['BodyText', 'Heading1', 'Heading2', 'Heading3', 'Heading4']) {
      const indent = find(style(id), 'w:pPr', 'w:ind')
      assert.deepEqual(
        [attribute(indent, 'firstLineChars'), attribute(indent, 'firstLine')],
        ['200', '630'],
        id,
      )
    }
    for (const level of [1, 2, 3, 4]) {
      assert.equal(val(style(`Heading${level}`), 'w:pPr', 'w:outlineLvl'), String(level - 1))
      assert.ok(find(style(`Heading${level}`), 'w:pPr', 'w:keepNext'))
    }
  })

  it('keeps two lines together and sets no space between 汉字 and digits', async () => {
    const body = find((await stylesOf(DRAFT))('Normal'), 'w:pPr')
    assert.ok(find(body, 'w:widowControl'))
    assert.deepEqual(
      ['overflowPunct', 'autoSpaceDE', 'autoSpaceDN'].map((name) => val(body, `w:${name}`)),
      ['0', '0', '0'],
    )
  })

  it('numbers pages with fields: odd ones at the right, even ones at the left, one character in', async () => {
    const { part } = await wordOf(DRAFT)
    assert.ok(find(part('word/settings.xml'), 'w:evenAndOddHeaders'))
    const references = all(part('word/document.xml'), 'w:footerReference')
    const targets = all(part('word/_rels/document.xml.rels'), 'Relationship')
    for (const [type, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const reference = references.find((node) => attribute(node, 'type') === type)
      const target = targets.find(({ attributes }) => attributes.Id === reference?.attributes['r:id'])
      const footer = part(`word/${target?.attributes.Target}`)
      const [properties] = all(footer, 'w:pPr')
      assert.equal(val(properties, 'w:jc'), side)
      assert.equal(attribute(find(properties, 'w:ind'), side), '280')
      assert.equal(textOf(footer), '—  —')
      assert.deepEqual(
        all(footer, 'w:instrText').map(({ text }) => text),
        ['PAGE'],
      )
    }
    const margins = find(all(part('word/document.xml'), 'w:sectPr')[0], 'w:pgMar')
    // The dash, in the middle of the number's line of 14 pt, is 7 mm below the type area.
    const dash = Number(attribute(margins, 'footer')) + (14 * 20) / 2
    assert.ok(Math.abs(Number(twips(35)) - dash - Number(twips(7))) <= 1)
  })

  it('takes what a unit sets otherwise', async () => {
    const layout = layoutOf({
      fonts: { 仿宋: '仿宋', 西文: 'Arial' },
      sizes: { title: 18 },
      linePitch: 28,
      margins: { top: 30 },
    })
    const style = await stylesOf(DRAFT, { layout })
    assert.equal(attribute(find(style('Normal'), 'w:rPr', 'w:rFonts'), 'eastAsia'), '仿宋')
    assert.equal(attribute(find(style('Normal'), 'w:rPr', 'w:rFonts'), 'ascii'), 'Arial')
    assert.equal(val(style('Title'), 'w:rPr', 'w:sz'), '36')
    assert.equal(attribute(find(style('Normal'), 'w:pPr', 'w:spacing'), 'line'), '560')
    const { part } = await wordOf(DRAFT, { layout })
    assert.equal(attribute(all(part('word/document.xml'), 'w:pgMar')[0], 'top'), twips(30))
  })

  it('names fonts that may stand in where a face is not installed', async () => {
    const { part } = await wordOf(DRAFT)
    const fonts = all(part('word/fontTable.xml'), 'w:font')
    const body = fonts.find((font) => attribute(font, 'name') === '仿宋_GB2312')
    assert.match(val(body, 'w:altName') ?? '', /仿宋,FangSong,STFangsong/)
    assert.equal(fonts.length, 6)
  })
})

describe('render/docx: what stands on the page', () => {
  const paragraphs = async (source: string, options = {}) => {
    const { part } = await wordOf(source, options)
    return all(part('word/document.xml'), 'w:p')
  }
  const shown = (nodes: Node[]) => nodes.map((node) => `${val(node, 'w:pPr', 'w:pStyle')}: ${textOf(node)}`)

  it('title, subtitle, headings, text and closing have their styles', async () => {
    assert.deepEqual(shown(await paragraphs(DRAFT)), [
      'Title: 题目',
      'Subtitle: ——记某大队',
      'BodyText: 为了把情况说清楚，现将有关工作报告如下。',
      'Heading1: 一、甲方面',
      'Heading2: （一）乙方面',
      'Heading3: 1．丙方面',
      'Heading4: （1）丁方面',
      'BodyText: 正文 要点 在此，任**市队长，见 某处 。',
      'Signature: 某某市公安局交警支队',
      'Date: 2024年9月12日',
    ])
  })

  it('bold is bold, emphasis is 楷体, and blanks are as typed', async () => {
    const text = (await paragraphs(DRAFT))[7]
    assert.ok(text)
    const runs = all(text, 'w:r').map((run) => ({
      text: textOf(run),
      bold: find(run, 'w:rPr', 'w:b') !== undefined,
      font: attribute(find(run, 'w:rPr', 'w:rFonts'), 'eastAsia'),
      hint: attribute(find(run, 'w:rPr', 'w:rFonts'), 'hint'),
    }))
    assert.deepEqual(
      runs.map(({ text, bold, font }) => [text, bold, font]),
      [
        ['正文 ', false, undefined],
        ['要点', true, undefined],
        [' 在此，任**市队长，见 ', false, undefined],
        ['某处', false, '楷体_GB2312'],
        [' 。', false, undefined],
      ],
    )
    assert.ok(runs.every(({ hint }) => hint === 'eastAsia'))
  })

  it('places the closing: the signature 2 字 from the edge, the date 2 字 right of its beginning', async () => {
    const nodes = await paragraphs(DRAFT)
    const rightOf = (node: Node | undefined) =>
      Number(attribute(find(node, 'w:pPr', 'w:ind'), 'right') ?? 0) / 315
    const near = (node: Node | undefined) => Math.round(rightOf(node) * 10) / 10
    const [signature, date] = nodes.slice(-2)
    // 10 字 against 2 + 6.5: the signature reaches further right.
    assert.deepEqual([near(signature), near(date)], [2, 3.5])
    assert.equal(attribute(find(signature, 'w:pPr', 'w:spacing'), 'before'), '579')
    assert.ok(find(signature, 'w:pPr', 'w:keepNext'))
    const short = await paragraphs(DRAFT.replace('某某市公安局交警支队', '某某大队'))
    // 4 字 against 8.5: now the date does.
    assert.deepEqual(short.slice(-2).map(near), [6.5, 2])
    const alone = await paragraphs(DRAFT.replace('某某市公安局交警支队\n\n', ''))
    assert.equal(rightOf(alone.at(-1)), 4)
  })

  it('places units that sign together under one another, and an attachment on a page of its own', async () => {
    const nodes = await paragraphs(
      DRAFT.replace('某某市公安局交警支队', '某某市公安局交警支队\n某某市应急管理局').concat(
        '\n\n附件1\n\n甲，说明情况。\n\n乙。\n\n丙。',
      ),
    )
    const [first, second, date, attachment, ...rest] = nodes.slice(-7)
    assert.deepEqual(
      [first, second, date, attachment].map((node) => node && val(node, 'w:pPr', 'w:pStyle')),
      ['Signature', 'Signature', 'Date', 'XindeAttachment'],
    )
    const widths = [first, second].map((node) => {
      const right = Number(attribute(find(node, 'w:pPr', 'w:ind'), 'right')) / 315
      return Math.round(10 * (right + (node ? textOf(node).length : 0)))
    })
    assert.equal(widths[0], widths[1])
    const breaks = [first, second, date, attachment, ...rest].map((node) =>
      Boolean(find(node, 'w:pPr', 'w:pageBreakBefore')),
    )
    assert.deepEqual(breaks, [false, false, false, true, false, false, false])
  })

  it('sets the list of attachments 2 字 in, its items under the first', async () => {
    const nodes = await paragraphs(
      '# 题目\n\n为了说明情况。\n\n附件：1.实施方案\n　　　2.人员名单\n\n2024年9月12日',
    )
    const entries = nodes.slice(2, 4)
    assert.deepEqual(shown(entries), [
      'XindeAttachmentList: 附件：1.实施方案',
      'XindeAttachmentList: 2.人员名单',
    ])
    const begin = entries.map((node) => {
      const indent = find(node, 'w:pPr', 'w:ind')
      return (Number(attribute(indent, 'left')) - Number(attribute(indent, 'hanging'))) / 315
    })
    assert.deepEqual(begin.map(Math.round), [2, 5])
    assert.equal(attribute(find(entries[0], 'w:pPr', 'w:spacing'), 'before'), '579')
  })

  it('prints the number that the author typed, and counts nothing', async () => {
    const file = await wordOf('# 题目\n\n现将有关工作报告如下。\n\n1. 甲\n3. 乙\n\n- 丙\n  - 丁')
    const texts = all(file.part('word/document.xml'), 'w:p').map(textOf)
    assert.deepEqual(texts.slice(2), ['1.甲', '3.乙', '•\u00a0丙', '•\u00a0丁'])
    assert.doesNotMatch(file.raw('word/document.xml'), /w:numPr/)
  })

  it('footnotes are Word’s own; a call without words stays as typed, words without a call stay', async () => {
    const file = await wordOf(
      '# 题目\n\n见注[^甲]，再见[^甲]，没有[^乙]，为了说明情况。\n\n[^甲]: 注文**要**在此。\n\n[^丙]: 没有人提到。\n\n正文到此结束，情况已经说明。',
    )
    const body = file.part('word/document.xml')
    assert.deepEqual(
      all(body, 'w:footnoteReference').map((node) => attribute(node, 'id')),
      ['1'],
    )
    const notes = all(file.part('word/footnotes.xml'), 'w:footnote')
    const note = notes.find((node) => attribute(node, 'id') === '1')
    assert.equal(note && textOf(note).trim(), '注文要在此。')
    const texts = all(body, 'w:p').map(textOf)
    assert.deepEqual(texts.slice(1), [
      '见注，再见1，没有〔乙〕，为了说明情况。',
      '〔丙〕没有人提到。',
      '正文到此结束，情况已经说明。',
    ])
  })

  it('a further call of a footnote repeats the number that Word gives it, wherever it stands', async () => {
    const file = await wordOf(
      '# 题目\n\n甲[^2]，乙[^1]，丙再引[^1]，为了说明情况。\n\n[^1]: 一注，参见[^2]。\n\n[^2]: 二注。\n\n[^3]: 无人提到，参见[^1]。',
    )
    const body = file.part('word/document.xml')
    const notes = file.part('word/footnotes.xml')
    const marks = all(body, 'w:bookmarkStart').map(({ attributes }) => [
      attributes['w:id'],
      attributes['w:name'],
    ])
    assert.deepEqual(marks, [
      ['1', '_Note1'],
      ['2', '_Note2'],
    ])
    const repeated = (node: Node) =>
      all(node, 'w:fldSimple').map((field) => [attribute(field, 'instr')?.trim(), textOf(field)])
    assert.deepEqual(repeated(body), [
      ['NOTEREF _Note2 \\f \\h', '2'],
      ['NOTEREF _Note2 \\f \\h', '2'],
    ])
    assert.deepEqual(repeated(notes), [['NOTEREF _Note1 \\f \\h', '1']])
    const [field] = all(body, 'w:fldSimple')
    assert.equal(val(field, 'w:r', 'w:rPr', 'w:rStyle'), 'FootnoteReference')
    const words = all(notes, 'w:footnote').map((note) => [attribute(note, 'id'), textOf(note).trim()])
    assert.deepEqual(words.slice(-2), [
      ['1', '二注。'],
      ['2', '一注，参见1。'],
    ])
  })

  it('tables have borders, a head that is repeated, and the alignment of their columns', async () => {
    const { part } = await wordOf('# 题目\n\n现将情况列表如下。\n\n| 甲 | 乙 |\n|:-:|--:|\n| 丙丙丙 | 4 |')
    const [table] = all(part('word/document.xml'), 'w:tbl')
    assert.ok(table)
    const borders = find(table, 'w:tblPr', 'w:tblBorders')
    assert.deepEqual(
      borders?.children.map((line) => [line.name, attribute(line, 'val')]),
      ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => [`w:${side}`, 'single']),
    )
    const [head, row] = all(table, 'w:tr')
    assert.ok(find(head, 'w:trPr', 'w:tblHeader') && !find(row, 'w:trPr', 'w:tblHeader'))
    assert.deepEqual(
      all(table, 'w:p').map((node) => [textOf(node), val(node, 'w:pPr', 'w:jc')]),
      [
        ['甲', 'center'],
        ['乙', 'center'],
        ['丙丙丙', 'center'],
        ['4', 'right'],
      ],
    )
    const width = all(table, 'w:gridCol').reduce((sum, node) => sum + Number(attribute(node, 'w')), 0)
    assert.ok(width <= Number(twips(156)) && width > Number(twips(155)))
  })

  it('keeps lines of code and breaks inside a paragraph', async () => {
    const nodes = await paragraphs('# 题目\n\n这一行用反斜杠断开\\\n还是同一段。\n\n```\n甲  乙\n丙\n```')
    assert.deepEqual(nodes.slice(1).map(textOf), ['这一行用反斜杠断开\n还是同一段。', '甲  乙\n丙'])
  })

  it('drops what XML cannot hold and keeps everything else', async () => {
    const { raw } = await wordOf('# 题目\n\n甲\u0001\u000b乙<丙>&"\ud800丁😀，为了说明情况。')
    assert.match(raw('word/document.xml'), /甲乙&lt;丙&gt;&amp;/)
    const texts = (await paragraphs('# 题目\n\n甲\u0001乙<丙>&"\ud800丁😀，为了说明情况。')).map(textOf)
    assert.equal(texts[1], '甲乙<丙>&"丁😀，为了说明情况。')
  })
})

describe('render/docx: images', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const source =
    '# 题目\n\n现将有关情况报告如下。\n\n![现场](图/1.png)\n\n![丢了](图/2.png)\n\n![外面](https://a.cn/3.png)'

  it('stand in the file, and one that is missing leaves a note that can be seen', async () => {
    const images = new Map([['图/1.png', new Uint8Array(PNG)]])
    const file = await wordOf(source, { images })
    const body = file.part('word/document.xml')
    assert.equal(all(body, 'wp:inline').length, 1)
    const [extent] = all(body, 'wp:extent')
    assert.deepEqual([extent?.attributes.cx, extent?.attributes.cy], ['9525', '9525'])
    assert.equal(all(body, 'wp:docPr')[0]?.attributes.descr, '现场')
    const media = file.names.filter((name) => name.startsWith('word/media/'))
    assert.equal(media.length, 1)
    const texts = all(body, 'w:p').map(textOf)
    assert.deepEqual(texts.slice(3), ['［图片：丢了，没有找到：图/2.png］', '［图片：外面］'])
  })

  it('an image is no wider than the type area', async () => {
    const wide = Uint8Array.from(PNG)
    new DataView(wide.buffer).setUint32(16, 6000)
    new DataView(wide.buffer).setUint32(20, 3000)
    const { part } = await wordOf(source, { images: new Map([['图/1.png', wide]]) })
    const [extent] = all(part('word/document.xml'), 'wp:extent')
    const width = Number(extent?.attributes.cx) / 36_000
    assert.ok(width <= 156.2 && width > 155, String(width))
    assert.ok(Math.abs(Number(extent?.attributes.cx) / Number(extent?.attributes.cy) - 2) < 0.01)
  })

  const sized = (width: number, height: number) => {
    const image = Uint8Array.from(PNG)
    new DataView(image.buffer).setUint32(16, width)
    new DataView(image.buffer).setUint32(20, height)
    return image
  }
  const LEAD = '# 题目\n\n现将有关情况报告如下。\n\n'
  const file = (source: string, image: Uint8Array) =>
    wordOf(LEAD + source, { images: new Map([['1.png', image]]) })
  const lineOf = (node: Node | undefined) => {
    const spacing = find(node, 'w:pPr', 'w:spacing')
    return [attribute(spacing, 'line'), attribute(spacing, 'lineRule')]
  }

  it('are not cut off in cells, headings and footnotes, where lines have an exact pitch', async () => {
    const { part } = await file(
      '## 甲![](1.png)\n\n| 甲 | ![](1.png) |\n|---|---|\n| 乙 | 丙 |\n\n注[^1]，到此结束。\n\n[^1]: 丁![](1.png)',
      sized(300, 200),
    )
    const holders = [...all(part('word/document.xml'), 'w:p'), ...all(part('word/footnotes.xml'), 'w:p')]
    const lines = holders.map((node) => [all(node, 'wp:inline').length, ...lineOf(node)])
    assert.deepEqual(
      lines.filter(([count]) => count === 1),
      Array(3).fill([1, '240', 'auto']),
    )
  })

  it('are no wider than their cell', async () => {
    const { part } = await file('| 甲 | 乙 |\n|---|---|\n| ![](1.png) | 丙 |', sized(6000, 3000))
    const body = part('word/document.xml')
    const [column] = all(body, 'w:gridCol')
    const [extent] = all(body, 'wp:extent')
    const room = Number(attribute(column, 'w')) * 635 - 2 * 0.25 * 15.75 * 12_700
    const width = Number(extent?.attributes.cx)
    assert.ok(width <= room + 9525 && width > room - 20_000, `${width} of ${room}`)
  })

  it('are a pixel wide and high at least', async () => {
    const { part } = await file('![](1.png)', sized(1, 60_000))
    const [extent] = all(part('word/document.xml'), 'wp:extent')
    assert.equal(extent?.attributes.cx, '9525')
  })

  it('stand upright where a photo says which way up it is', async () => {
    const photo = (orientation: number) =>
      Uint8Array.from([
        ...[0xff, 0xd8, 0xff, 0xe1, 0, 34, ...exifWith(orientation as Orientation)],
        ...[0xff, 0xc0, 0, 17, 8, 0, 100, 0, 200, 3, 0, 0],
      ])
    const pixels = (node: Node | undefined, ...names: string[]) =>
      names.map((name) => Number(node?.attributes[name]) / 9525).join(' ')
    const placed = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(async (orientation) => {
        const { part } = await file('![](1.png)', photo(orientation))
        const body = part('word/document.xml')
        const [turned] = all(body, 'a:xfrm')
        const { rot = '0', flipH = 'false' } = turned?.attributes ?? {}
        // The size is that before it is turned; what it takes beyond that is said beside.
        assert.equal(pixels(all(body, 'wp:extent')[0], 'cx', 'cy'), '200 100')
        assert.equal(pixels(find(turned, 'a:ext'), 'cx', 'cy'), '200 100')
        return [Number(rot) / 60_000, flipH, pixels(all(body, 'wp:effectExtent')[0], 'l', 't', 'r', 'b')]
      }),
    )
    assert.deepEqual(placed, [
      [0, 'false', '0 0 0 0'],
      [0, 'true', '0 0 0 0'],
      [180, 'false', '0 0 0 0'],
      [180, 'true', '0 0 0 0'],
      [270, 'true', '0 50 0 50'],
      [90, 'false', '0 50 0 50'],
      [90, 'true', '0 50 0 50'],
      [270, 'false', '0 50 0 50'],
    ])
  })

  it('a photo on its side is as high as there is room for', async () => {
    const photo = Uint8Array.from([
      ...[0xff, 0xd8, 0xff, 0xe1, 0, 34, ...exifWith(6)],
      ...[0xff, 0xc0, 0, 17, 8, 0x0b, 0xd0, 0x0f, 0xc0, 3, 0, 0],
    ])
    const [extent] = all((await file('![](1.png)', photo)).part('word/document.xml'), 'wp:extent')
    const [across, down] = [Number(extent?.attributes.cy), Number(extent?.attributes.cx)].map(
      (emu) => emu / 36_000,
    )
    assert.ok(across && down && across < 156.2 && down > across && down < 225, `${across} × ${down}`)
  })

  it('what is no image is said to be none', async () => {
    const { part } = await wordOf(source, { images: new Map([['图/1.png', Uint8Array.of(1, 2, 3)]]) })
    assert.match(all(part('word/document.xml'), 'w:p').map(textOf)[2] ?? '', /不是 PNG、JPG、GIF 或 BMP/)
  })
})

describe('render/docx: what the file tells', () => {
  it('is nothing of who, when and with what', async () => {
    const file = await wordOf(DRAFT)
    for (const name of file.names.filter((part) => part.startsWith('docProps/'))) {
      const [, ...texts] = file.raw(name).split(/<[^>]*>/)
      assert.equal(texts.join('').trim(), '', name)
    }
    for (const name of file.names.filter((part) => /\.(?:xml|rels)$/.test(part))) {
      const xml = file.raw(name)
      assert.doesNotMatch(xml, /w:rsid|dcterms|lastModifiedBy|<Application>|docx\.js|dolan/i, name)
    }
    const view = new DataView(file.bytes.buffer, file.bytes.byteOffset)
    // The date of the first file in the archive: 1 January 1980.
    assert.equal(view.getUint16(12, true), 0b0000000_0001_00001)
  })

  it('is what it is given', async () => {
    const { raw } = await wordOf(DRAFT, { properties: { title: '甲<乙>', author: '李某', unit: '某大队' } })
    assert.match(
      raw('docProps/core.xml'),
      /<dc:title>甲&#60;乙&#62;<\/dc:title><dc:creator>李某<\/dc:creator>/,
    )
    assert.match(raw('docProps/app.xml'), /<Company>某大队<\/Company>/)
  })

  it('is the same, byte by byte, for the same draft', async () => {
    const [a, b] = [await wordOf(DRAFT), await wordOf(DRAFT)]
    assert.ok(Buffer.from(a.bytes).equals(Buffer.from(b.bytes)))
    assert.equal(STANDARD_LAYOUT.page.linePitch.value, 28.95)
  })
})
