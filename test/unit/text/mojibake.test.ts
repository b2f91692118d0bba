import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { packageRoot } from '../../../src/node/assets'
import { COMMON_CHARACTERS } from '../../../src/text/common-characters'
import { gbk } from '../../../src/text/gbk'
import { findMojibake } from '../../../src/text/mojibake'

const words = fc
  .uniqueArray(fc.constantFrom(...COMMON_CHARACTERS), { minLength: 4, maxLength: 40 })
  .map((characters) => characters.join(''))
const read = (encoding: string, bytes: Iterable<number>) =>
  new TextDecoder(encoding).decode(Uint8Array.from(bytes))
const utf8 = (text: string) => new TextEncoder().encode(text)
const gbkBytes = (text: string) => gbk().bytesOf(text) ?? assert.fail(text)

describe('mojibake', () => {
  it('knows the characters of GB 2312 that are used most, first and last', () => {
    assert.equal(COMMON_CHARACTERS.length, 3755)
    assert.equal(COMMON_CHARACTERS.slice(0, 2) + COMMON_CHARACTERS.slice(-2), '啊阿坐座')
  })

  it('has for each text the bytes that the decoder makes it of', () => {
    fc.assert(
      fc.property(words, (text) => {
        assert.equal(read('gbk', gbkBytes(text)), text)
      }),
    )
    assert.deepEqual(gbk().bytesOf('€a'), [0x80, 0x61])
    assert.equal(gbk().bytesOf('😀'), undefined)
  })

  it('gives back what was UTF-8 and read as GBK or as Latin, and what was GBK and read as Latin', () => {
    fc.assert(
      fc.property(words, (text) => {
        for (const garbled of [
          read('gbk', utf8(text)),
          read('windows-1252', utf8(text)),
          read('windows-1252', gbkBytes(text)),
        ]) {
          // An odd number of bytes loses the last one.
          if (garbled.includes('\ufffd')) continue
          const [found, ...more] = findMojibake(`<${garbled}>`)
          assert.deepEqual(
            [found, more],
            [{ start: 1, end: garbled.length + 1, meant: text, whole: true }, []],
          )
        }
      }),
    )
  })

  it('gives back what is left where the last character was cut in two', () => {
    const garbled = read('gbk', utf8('民警在岗。'))
    assert.match(garbled, /\ufffd$/)
    const [found] = findMojibake(garbled)
    assert.deepEqual(found, { start: 0, end: garbled.length, meant: '民警在岗', whole: false })
  })

  it('gives back what was read from the second half of a character on', () => {
    const garbled = read('gbk', gbkBytes('因为管理的事情和办案的工作').slice(1)).replace(/\ufffd$/, '')
    const [found] = findMojibake(garbled)
    assert.ok(found && '为管理的事情和办案的工作'.includes(found.meant.slice(0, 8)), found?.meant)
    assert.equal(found.whole, false)
  })

  it('takes nothing for it that is written so', () => {
    for (const folder of ['规范', '待改']) {
      for (const name of readdirSync(join(packageRoot, 'examples', folder))) {
        if (!name.endsWith('.md')) continue
        assert.deepEqual(
          findMojibake(readFileSync(join(packageRoot, 'examples', folder, name), 'utf8')),
          [],
          name,
        )
      }
    }
    for (const text of [
      '窸窸窣窣，蹑手蹑脚，芫荽、茼蒿、莴苣，珙县、筠连、犍为，浩瀚、剽悍',
      '調查報告書，繁體字，龍門陣，憂鬱臺灣烏龜',
      'áàéèíì José × ± ° § ①②③④ ЖЗИЙ ㄅㄆㄇ ╔══╗ ▲△●○ ⅠⅡⅢ ひらがな カタカナ',
    ]) {
      assert.deepEqual(findMojibake(text), [], text)
    }
  })

  it('stays inside any text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let from = 0
        for (const { start, end } of findMojibake(text)) {
          assert.ok(from <= start && start < end && end <= text.length)
          from = end
        }
      }),
    )
  })
})
