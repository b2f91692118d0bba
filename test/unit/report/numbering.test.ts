import assert from 'node:assert/strict'
import { formatNumber, parseHanNumeral, parseNumbering, toHanNumeral } from '../../../src/report/numbering'

describe('parseNumbering', () => {
  const yes: [string, string, number, string][] = [
    ['一、存在的问题', 'han', 1, '一、'],
    ['十二、其他', 'han', 12, '十二、'],
    ['一. 情况', 'han', 1, '一. '],
    ['（三）加强管理', 'hanParen', 3, '（三）'],
    ['(三)加强管理', 'hanParen', 3, '(三)'],
    ['（一）、加强', 'hanParen', 1, '（一）、'],
    ['1. 加强', 'arabic', 1, '1. '],
    ['1、加强', 'arabic', 1, '1、'],
    ['10．加强', 'arabic', 10, '10．'],
    ['（2）加强', 'arabicParen', 2, '（2）'],
    ['(2)加强', 'arabicParen', 2, '(2)'],
    ['2）加强', 'arabicParen', 2, '2）'],
    ['③加强', 'circled', 3, '③'],
    ['第一部分 情况', 'part', 1, '第一部分 '],
    ['　　二、情况', 'han', 2, '　　二、'],
  ]
  for (const [text, style, value, mark] of yes) {
    it(`${text} begins with ${style} ${value}`, () => {
      const numbering = parseNumbering(text)
      assert.ok(numbering)
      assert.deepEqual([numbering.style, numbering.value, numbering.mark], [style, value, mark])
      const digits = text.slice(numbering.digits.start, numbering.digits.end)
      assert.equal(formatNumber(numbering.style, value), digits)
    })
  }
  const no = [
    '1.5万元',
    '3、5天',
    '2024.9.3',
    '2024年',
    '一是提高',
    '第一，',
    '一个人',
    '1000. 元',
    '三等功',
    '',
  ]
  for (const text of no)
    it(`${text || 'nothing'} does not`, () => assert.equal(parseNumbering(text), undefined))
})

describe('Han numerals', () => {
  const cases: [number, string][] = [
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [23, '二十三'],
    [99, '九十九'],
    [105, '一百零五'],
    [110, '一百一十'],
    [230, '二百三十'],
  ]
  for (const [value, han] of cases) {
    it(`${value} is ${han}`, () => {
      assert.equal(toHanNumeral(value), han)
      assert.equal(parseHanNumeral(han), value)
    })
  }
  it('reads thousands', () => {
    assert.equal(parseHanNumeral('一千二百六十'), 1260)
    assert.equal(parseHanNumeral('一千零四十三'), 1043)
    assert.equal(parseHanNumeral('三千'), 3000)
  })
  it('refuses what is none', () => {
    assert.equal(parseHanNumeral('百百'), undefined)
    assert.equal(parseHanNumeral('千百'), undefined)
  })
})
