import assert from 'node:assert/strict'
import { quotedTitles, titleKey } from '../../../src/lint/quoted-laws'

describe('quoted laws', () => {
  it('titles are found with their marks, in their places', () => {
    const source =
      '依据《道交法》第九十一条、《公安机关办理〈行政案件〉程序规定》，《》和《没有完\n的》不算。'
    assert.deepEqual(
      quotedTitles(source).map(({ range, title }) => [source.slice(range.start, range.end), title]),
      [
        ['《道交法》', '道交法'],
        ['《公安机关办理〈行政案件〉程序规定》', '公安机关办理〈行政案件〉程序规定'],
      ],
    )
  })

  it('a title and a file mean the same whatever stands around the name', () => {
    const key = titleKey('中华人民共和国道路交通安全法')
    for (const name of [
      '道路交通安全法',
      '《道路交通安全法》',
      '中华人民共和国道路交通安全法_20210429',
      '道路交通安全法（2021年修正）',
      '道路交通安全法(2021 年修正)',
      '道交法',
    ])
      assert.equal(titleKey(name), key, name)
  })

  it('laws that differ stay apart', () => {
    const names = ['道路交通安全法', '道路交通安全法实施条例', '安全法', '交警大队考勤办法', '考勤办法']
    assert.equal(new Set(names.map(titleKey)).size, names.length)
  })

  it('hostile texts cost no more than their length', () => {
    for (const text of ['《'.repeat(500_000), `《${'法'.repeat(1_000_000)}`, '《法律'.repeat(300_000)]) {
      const start = performance.now()
      assert.deepEqual(quotedTitles(text), [])
      assert.ok(performance.now() - start < 3_000)
    }
  })
})
