import assert from 'node:assert/strict'
import { parseConfig } from '../../../src/lint/config'
import { styleSheet } from '../../../src/render/html/style'
import { layoutOf, STANDARD_LAYOUT } from '../../../src/render/layout'
import { PAGE, PLACE, TEXT } from '../../../src/render/measures'

const read = (text: string) => parseConfig(text, { rules: [], genres: [] })
const messages = (text: string) =>
  read(text).faults.map(({ range, message }) => `${text.slice(range.start, range.end).trim()}：${message}`)

describe('render/layout', () => {
  it('is the standard where the unit says nothing', () => {
    assert.deepEqual(STANDARD_LAYOUT.page, PAGE)
    assert.deepEqual(STANDARD_LAYOUT.text, TEXT)
    assert.equal(STANDARD_LAYOUT.place, PLACE)
    assert.equal(STANDARD_LAYOUT.characterPitch, 15.75)
    assert.deepEqual(
      read('page:\n  linePitch: 28.95').config.page && layoutOf({ linePitch: 28.95 }),
      STANDARD_LAYOUT,
    )
  })

  it('takes fonts, sizes, lines and margins from the configuration, in Chinese or English', () => {
    const config = [
      '版式:',
      '  字体: {标题: 方正小标宋简体, 西文: Arial}',
      '  字号: {标题: 小二, 正文: 15}',
      '  行距: 28',
      '  页边距: {上: 30, left: 30}',
    ].join('\n')
    const { config: found, faults } = read(config)
    assert.deepEqual(faults, [])
    assert.deepEqual(found.page, {
      fonts: { 小标宋: '方正小标宋简体', 西文: 'Arial' },
      sizes: { title: 18, body: 15 },
      linePitch: 28,
      margins: { top: 30, left: 30 },
    })
    const { page, text, fonts, latin } = layoutOf(found.page ?? {})
    assert.equal(text.title.size.value, 18)
    assert.equal(text.body.size.value, 15)
    assert.equal(text.level1.size.value, 16)
    assert.deepEqual([page.textWidth.value, page.textHeight.value], [154, 232])
    assert.deepEqual(
      [page.linesPerPage.value, page.charactersPerLine.value, page.tracking.value],
      [23, 29, 0],
    )
    assert.equal(page.top.note, '本单位设定')
    assert.equal(fonts.小标宋.windows[0], '方正小标宋简体')
    assert.equal(latin[0], 'Arial')
  })

  it('fits the lines and characters that a unit asks for', () => {
    const { page, characterPitch } = layoutOf({
      linesPerPage: 25,
      charactersPerLine: 30,
      sizes: { body: 14 },
    })
    assert.equal(page.linesPerPage.value, 25)
    assert.equal(page.charactersPerLine.value, 30)
    assert.ok(characterPitch * 30 <= (156 * 72) / 25.4 && characterPitch * 30 > 440)
  })

  it('reaches the style sheet', () => {
    const css = styleSheet(layoutOf({ linePitch: 30, fonts: { 仿宋: '华文仿宋' } }))
    assert.match(css, /"华文仿宋","仿宋_GB2312".*line-height:calc\(30\*var\(--pt\)\)/)
  })

  it('says what is wrong, at its place', () => {
    assert.deepEqual(messages('page: 28'), ['28：page 下面应当每行写一项，如 linePitch: 28'])
    assert.deepEqual(messages('page:\n  行高: 28'), [
      '行高：不认识“行高”；可以写 fonts、sizes、linePitch、linesPerPage、charactersPerLine、margins',
    ])
    assert.deepEqual(messages('page:\n  linePitch: 大'), ['大：应当是 12 到 60 之间的数（磅）'])
    assert.deepEqual(messages('page:\n  linesPerPage: 22.5'), ['22.5：应当是 10 到 50 之间的整数（行）'])
    assert.deepEqual(messages('page:\n  sizes: {body: 八号}'), [
      '八号：字号应当写 二号、三号、小四 这样的名称，或者 9 到 42 的磅数',
    ])
    assert.deepEqual(messages('page:\n  fonts: {body: "a;b"}'), [
      '"a;b"：字体应当写电脑上装着的字体名，如 方正小标宋简体',
    ])
    assert.match(messages('page:\n  margins: {中: 30}')[0] ?? '', /^中：不认识“中”；可以写 top、上/)
    assert.match(messages('page:\n  margins: 30')[0] ?? '', /^30：下面应当每行写一项/)
    assert.match(messages('page:\n  linePitch: 28\n  linesPerPage: 22')[0] ?? '', /只写一个/)
  })

  it('keeps what is right beside what is wrong', () => {
    assert.deepEqual(read('page:\n  linePitch: 大\n  charactersPerLine: 27').config.page, {
      charactersPerLine: 27,
    })
  })
})
