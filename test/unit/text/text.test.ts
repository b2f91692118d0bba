import assert from 'node:assert/strict'
import { countCharacters } from '../../../src/text/count'
import { decode, isMojibake } from '../../../src/text/decode'
import { fold } from '../../../src/text/fold'
import { indexLines } from '../../../src/text/line-index'

describe('indexLines', () => {
  it('counts \\n, \\r\\n and a lone \\r as one line break each', () => {
    const lines = indexLines('甲\n乙\r\n丙\r丁')
    assert.equal(lines.lineCount, 4)
    assert.deepEqual(lines.at(2), { line: 2, column: 1 })
    assert.deepEqual(lines.at(5), { line: 3, column: 1 })
    assert.deepEqual(lines.at(7), { line: 4, column: 1 })
    assert.equal(lines.startOf(4), 7)
  })
  it('clamps offsets outside the text', () => {
    assert.deepEqual(indexLines('甲乙').at(99), { line: 1, column: 3 })
    assert.deepEqual(indexLines('').at(-1), { line: 1, column: 1 })
  })
})

describe('fold', () => {
  it('narrows digits, letters and ％, and nothing else', () => {
    assert.equal(fold('１３８Ａｚ％（）①，').text, '138Az%（）①，')
  })
  it('undoes escapes and finds the way back', () => {
    const folded = fold('任\\*\\*市', 100)
    assert.equal(folded.text, '任**市')
    assert.deepEqual(folded.toSource({ start: 1, end: 3 }), { start: 101, end: 105 })
    assert.deepEqual(folded.toSource({ start: 3, end: 4 }), { start: 105, end: 106 })
  })
  it('keeps offsets where nothing is escaped', () => {
    assert.deepEqual(fold('吉Ｇ１', 5).toSource({ start: 0, end: 3 }), { start: 5, end: 8 })
  })
  it('keeps a backslash at the end', () => assert.equal(fold('甲\\').text, '甲\\'))
})

describe('countCharacters', () => {
  const cases: [string, number][] = [
    ['', 0],
    ['交警', 2],
    ['查处3起，拘留12人。', 10],
    ['使用 LED 屏 200 块', 6],
    ['“严管”——重罚', 8],
    ['𠮷林', 2],
    ['  \n\t', 0],
  ]
  for (const [text, count] of cases) {
    it(`${JSON.stringify(text)} has ${count}`, () => assert.equal(countCharacters(text), count))
  }
})

describe('decode', () => {
  const gbk = Uint8Array.from([0xbd, 0xbb, 0xbe, 0xaf]) // 交警
  it('reads UTF-8, with and without mark', () => {
    assert.deepEqual(decode(new TextEncoder().encode('交警')), { text: '交警', encoding: 'utf-8' })
    assert.deepEqual(decode(new TextEncoder().encode('\ufeff交警')), { text: '交警', encoding: 'utf-8' })
  })
  it('recognises GBK', () => assert.deepEqual(decode(gbk), { text: '交警', encoding: 'gb18030' }))
  it('reads UTF-16 by its mark', () => {
    assert.equal(decode(Uint8Array.from([0xff, 0xfe, 0xa4, 0x4e])).text, '交')
  })
  it('has no text for what is none', () => {
    assert.equal(decode(Uint8Array.from([0x50, 0x4b, 0, 0, 1, 0])).text, undefined)
    assert.equal(decode(Uint8Array.from([0xff, 0xff, 0xff])).text, undefined)
  })
  it('knows mojibake from a text with one bad character', () => {
    const wrong = new TextDecoder().decode(Uint8Array.from([...gbk, ...gbk, ...gbk]))
    assert.equal(isMojibake(wrong), true)
    assert.equal(isMojibake(`${'正常文字'.repeat(100)}\ufffd`), false)
  })
})
