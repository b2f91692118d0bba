import assert from 'node:assert/strict'
import { FONTS, fontFamily, latinFace } from '../../../src/render/fonts'
import { styleSheet } from '../../../src/render/html/style'
import { STANDARD_LAYOUT } from '../../../src/render/layout'
import { type Measure, PAGE, PLACE, POINTS_PER_MM, TEXT } from '../../../src/render/measures'

describe('render/measures', () => {
  it('adds up: margins and type area fill the page', () => {
    assert.equal(PAGE.left.value + PAGE.textWidth.value + PAGE.right.value, PAGE.width.value)
    assert.equal(PAGE.top.value + PAGE.textHeight.value + PAGE.bottom.value, PAGE.height.value)
  })

  it('fits 22 lines and 28 characters into the type area, and no more', () => {
    const width = PAGE.textWidth.value * POINTS_PER_MM
    const height = PAGE.textHeight.value * POINTS_PER_MM
    assert.equal(Math.floor(width / STANDARD_LAYOUT.characterPitch), PAGE.charactersPerLine.value)
    assert.equal(Math.floor(height / PAGE.linePitch.value), PAGE.linesPerPage.value)
  })

  it('gives every measure a clause and a force', () => {
    const measures: Measure[] = [...Object.values(PAGE), ...Object.values(PLACE)]
    for (const { clause, force, value } of measures) {
      assert.match(clause, /^\d(\.\d){0,3}$/)
      assert.ok(['规定', '一般', '惯例'].includes(force))
      assert.ok(Number.isFinite(value))
    }
    assert.deepEqual(
      Object.values(TEXT).map(({ face, size }) => `${face}${size.value}`),
      ['小标宋22', '楷体16', '黑体16', '楷体16', '仿宋16', '仿宋16', '仿宋16', '黑体16', '宋体14'],
    )
  })

  it('names fonts of Windows, macOS and Linux for every face', () => {
    for (const [face, { windows, macos, linux, generic }] of Object.entries(FONTS)) {
      assert.ok(windows.length > 0 && macos.length > 0 && linux.length > 0, face)
      assert.ok(fontFamily(FONTS[face as keyof typeof FONTS]).endsWith(`,${generic}`))
    }
  })

  it('keeps Chinese quotation marks and dashes out of the Latin companion', () => {
    const ranges = [...latinFace().matchAll(/U\+([0-9A-F]+)-([0-9A-F]+)/g)]
    assert.ok(ranges.length > 0)
    for (const [, , last] of ranges) assert.ok(Number.parseInt(last ?? '', 16) < 0x80)
  })
})

describe('render/html/style', () => {
  const css = styleSheet()
  const rule = (selector: string) => css.split('\n').find((line) => line.startsWith(`${selector}{`)) ?? ''

  it('is made from the measures', () => {
    assert.match(rule('.xd-paper'), /width:calc\(210\*var\(--mm\)\);min-height:calc\(297\*var\(--mm\)\)/)
    assert.match(
      rule('.xd-paper'),
      /padding:calc\(37\*var\(--mm\)\) calc\(26\*var\(--mm\)\) calc\(35\*var\(--mm\)\) calc\(28\*var\(--mm\)\)/,
    )
    assert.match(
      rule('.xd-paper'),
      /FangSong.*font-size:calc\(16\*var\(--pt\)\);line-height:calc\(28\.95\*var\(--pt\)\)/,
    )
    assert.match(rule('.xd-paper p'), /text-indent:calc\(31\.5\*var\(--pt\)\)/)
    assert.match(rule('.xd-paper .xd-title'), /小标宋.*font-size:calc\(22\*var\(--pt\)\);text-align:center/)
    assert.match(rule('.xd-paper .xd-level-1'), /SimHei/)
    assert.match(rule('.xd-paper .xd-level-2'), /KaiTi/)
    assert.match(rule('.xd-paper .xd-level-3'), /FangSong/)
    assert.match(
      rule('.xd-paper .xd-closing'),
      /margin:calc\(28\.95\*var\(--pt\)\) calc\(31\.5\*var\(--pt\)\) 0 auto/,
    )
  })

  it('prints on A4 with the margins and page numbers of the standard', () => {
    assert.match(css, /@page\{size:210mm 297mm;margin:37mm 26mm 35mm 28mm\}/)
    assert.match(css, /@page :right\{@bottom-right\{content:"— " counter\(page\) " —"/)
    assert.match(css, /@page :left\{@bottom-left\{/)
  })

  it('loads nothing', () => assert.doesNotMatch(css, /url\(|@import|http/))
})
