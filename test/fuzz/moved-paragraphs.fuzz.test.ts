import fc from 'fast-check'
import { assertSameAsAfresh } from '../support/afresh'
import { fuzzing } from '../support/any-text'
import { fullLinter } from '../support/linter'

/** Paragraphs that rules speak of by what stands in others: numbers, headings, items, cells, dates, people, halves of quotations. */
const PARAGRAPHS = [
  ...['# 酒驾治理问题', '# 关于酒驾治理的调研报告', '## 一、基本情况', '## 二、存在问题', '## 四、对策建议'],
  ...['### （一）宣传不够', '### （三）力量不足', '（一）宣传不够', '一、存在的问题', '**三、下一步打算**'],
  ...['1.民警宣传不够。', '2.群众力量不足。', '3.警力分布不均。', '3.警力分布不均。', '5、考核不实。'],
  ...['（1）路面管控不严。', '（2）农村管理薄弱。', '①夜间漏管。', '③清晨漏管。', '(2)节日漏管。'],
  ...[
    '- 加强宣传',
    '- 一是加强宣传；三是严格执法。',
    '1. 抓宣传\n2. 抓执法\n4. 抓管理',
    '> 1. 引文一\n> 3. 引文三',
  ],
  ...[
    '一是抓宣传，二是抓执法，二是抓管理。',
    '3.一是抓宣传；三是抓执法。',
    '有以下三点：',
    '主要有两个方面：',
  ],
  ...[
    '|项目|数量|\n|-|-|\n|查处|12|\n|合计|13|',
    '|序号|项目|\n|-|-|\n|1.|酒驾|\n|3.|超员|',
    '附件：1.名单',
    '2.台账',
  ],
  ...['交警反映较多。', '群众满意度提高。', '结束语。', '他说：“宣传很重要。', '“宣传到位了。”他说。'],
  ...[
    '2025年6月开展了调研。',
    '6月5日召开会议，2023年全年查处2023起。',
    '某市公安局交警大队',
    '2025年12月3日',
  ],
  ...[
    '民警梁振国查获吉G56626。',
    '徐某1与徐某某同行，电话13900001234。',
    '徐女士报警，梁振国同志到场。',
    '我大队抓好三项工作。',
  ],
  ...[
    '<!-- xinde-disable-next-line structure/number-gap -->',
    '```\n1.甲\n3.乙\n```',
    '20XX年，**时刻把群众放在心上。',
  ],
]
const FRONT_MATTERS = ['', '---\n体裁: wt3\n---\n\n', '---\n作者: 梁振国\n单位: 某市公安局交警大队\n---\n\n']

/** A paragraph with what parts it from the next one. */
type Piece = readonly [paragraph: string, end: string]
const piece = fc.tuple(
  fc.constantFrom(...PARAGRAPHS),
  fc.oneof({ weight: 4, arbitrary: fc.constant('\n\n') }, { weight: 1, arbitrary: fc.constant('\n') }),
)

/** Changes the order of a draft; places are taken by the number of paragraphs. */
type Change = (draft: readonly Piece[]) => readonly Piece[]
const place = fc.nat(40)
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, place).map(([a, b]) => swapped(a, b)),
  fc.tuple(place, place).map(([from, to]) => moved(from, to)),
  place.map((at) => (draft: readonly Piece[]) => draft.toSpliced(at % (draft.length + 1), 1)),
  fc.tuple(place, piece).map(
    ([at, one]) =>
      (draft: readonly Piece[]) =>
        draft.toSpliced(at % (draft.length + 1), 0, one),
  ),
  // One goes and another comes: as many paragraphs as before.
  fc.tuple(place, place, piece).map(
    ([from, to, one]) =>
      (draft: readonly Piece[]) =>
        draft.length === 0
          ? draft
          : draft.toSpliced(from % draft.length, 1).toSpliced(to % draft.length, 0, one),
  ),
  fc.tuple(place, fc.constantFrom('字', '刚刚', '“', '1', '：')).map(
    ([at, typed]) =>
      (draft: readonly Piece[]) =>
        draft.map(
          ([paragraph, end], i): Piece => [i === at % draft.length ? paragraph + typed : paragraph, end],
        ),
  ),
  fc.constant((draft: readonly Piece[]) => draft.toReversed()),
)

function swapped(a: number, b: number): Change {
  return (draft) => {
    const [i, j] = [a % draft.length, b % draft.length]
    return draft.map((one, at) => (at === i ? draft[j] : at === j ? draft[i] : one) ?? one)
  }
}

function moved(from: number, to: number): Change {
  return (draft) => {
    const one = draft[from % draft.length]
    return one ? draft.toSpliced(from % draft.length, 1).toSpliced(to % draft.length, 0, one) : draft
  }
}

describe('a draft whose paragraphs are put elsewhere', () => {
  it('is known as well as when it is read afresh', function () {
    this.timeout(0)
    fc.assert(
      fc.property(
        fc.constantFrom(...FRONT_MATTERS),
        fc.array(piece, { minLength: 3, maxLength: 24 }),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (head, first, changes) => {
          const linter = fullLinter()
          const lint = (draft: readonly Piece[]) =>
            assertSameAsAfresh(linter, head + draft.map((one) => one.join('')).join(''))
          let draft: readonly Piece[] = first
          lint(draft)
          for (const each of changes) {
            draft = each(draft)
            lint(draft)
          }
        },
      ),
      fuzzing(60),
    )
  })
})
