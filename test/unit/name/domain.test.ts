import assert from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSamples, type Sample } from '../../../scripts/names/data'
import { learnDomain } from '../../../scripts/names/learn-domain'
import { packageRoot } from '../../../src/node/assets'
import { createBlend } from '../../../src/sensitive/name/blend'
import { createDomainTeller, createOdds, thresholdOf } from '../../../src/sensitive/name/domain'
import { readModel } from '../../../src/sensitive/name/model-file'
import { modelBytes } from './support'

describe('姓名识别：文稿是哪一类', () => {
  const { domain } = readModel(modelBytes())
  const tell = createDomainTeller(domain)
  const domainOf = (...texts: string[]) => tell(texts.map((text) => ({ text })))

  /** Of the texts of a set, each read as a draft of its own, the share that is read as other than the trade's. */
  const shareOfOthers = (samples: readonly Sample[]) =>
    samples.filter(({ text }) => domainOf(text) === 'general').length / samples.length

  for (const set of [
    'police.dev',
    'hard.dev',
    'mixed.dev',
    'words.dev',
    'plain.dev',
    'report.dev',
    'drafts.dev',
  ])
    it(`公安文稿的一句话，很少当成别的文章：${set}`, () => {
      const samples = readSamples(join(packageRoot, 'test', 'names'), set)
      assert.ok(samples)
      assert.ok(shareOfOthers(samples) < 0.06, `${shareOfOthers(samples)}`)
    })

  for (const set of ['weibo.dev', 'cluener.dev', 'resume.test'])
    it(`新闻、简历、微博多半认得出：${set}`, function () {
      const samples = readSamples(join(packageRoot, '..', 'shared', 'data', 'names'), set)
      if (!samples) this.skip()
      assert.ok(shareOfOthers(samples) > 0.8, `${shareOfOthers(samples)}`)
    })

  it('整篇的公安文稿都认得出', () => {
    const folder = join(packageRoot, 'examples', '规范')
    const files = readdirSync(folder).filter((file) => file.endsWith('.md'))
    assert.ok(files.length > 5)
    for (const file of files)
      assert.strictEqual(domainOf(readFileSync(join(folder, file), 'utf8')), 'trade', file)
  })

  it('看的是全篇：一个行话就是公安文稿，没有的看用字', () => {
    const news = '两国总统就双边贸易问题举行会谈，并签署了联合声明。'
    const own = '走访登记表又核对了一遍，对照矛盾纠纷台账逐户销号，肇事逃逸的也录了口供。'
    assert.strictEqual(domainOf(news), 'general')
    assert.strictEqual(domainOf(news, '民警在值班室。'), 'trade')
    const oddsOf = createOdds(domain)
    const odds = (...texts: string[]) => oddsOf(texts.map((text) => ({ text })))
    assert.ok(odds(own) > odds(own, news) && odds(own, news) > odds(news))
    assert.strictEqual(odds(own, news), odds(news, own))
  })

  it('没有字的，不当成别的文章', () => {
    assert.notStrictEqual(domainOf(), 'general')
    assert.notStrictEqual(domainOf(''), 'general')
  })

  it('业务文稿宁可多报', () => {
    const of = (characters: number) =>
      (['trade', 'general', 'doubtful'] as const).map((domain) => thresholdOf(domain, characters))
    const [trade = 1, general = 0, doubtful = 0] = of(50)
    assert.ok(trade < general && general < doubtful)
    // 整篇的文稿里，像姓名的词多得多，人多不了多少。
    assert.deepStrictEqual(of(599), of(50))
    assert.ok((of(600)[0] ?? 0) > trade)
    assert.deepStrictEqual(of(600).slice(1), [general, doubtful])
  })

  it('学得会：同样的文章和次序，学出来的一样', () => {
    const trade = ['民警巡逻', '出警记录', '走访群众']
    const others = ['球队赢了', '电影上映', '股票大涨']
    const learn = () => learnDomain(trade, others, () => 0.5)
    const learned = learn()
    const oddsOf = createOdds(learned)
    const odds = (text: string) => oddsOf([{ text }])
    for (const text of trade) assert.ok(odds(text) > 0, text)
    for (const text of others) assert.ok(odds(text) < 0, text)
    assert.deepStrictEqual(learn(), learned)
  })

  it('拿不准的由两份权重一起读：都看见的算全，一份看见的算一半', () => {
    const blend = createBlend([
      () => [{ start: 0, end: 2, probability: 0.8 }],
      () => [
        { start: 3, end: 6, probability: 0.6 },
        { start: 0, end: 2, probability: 0.4 },
      ],
    ])
    const read = blend('随便').map(({ start, end, probability }) => [
      start,
      end,
      Math.round(probability * 100),
    ])
    assert.deepStrictEqual(read, [
      [0, 2, 60],
      [3, 6, 30],
    ])
  })
})
