import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { readHan } from './numerals'
import { figuresOf, near, type Quantity, sentencesOf, tidy } from './quantity'

/** Numbers of one sentence that cannot all be right. */
interface Clash {
  range: Range
  message: string
  others: readonly Quantity[]
  severity?: 'info'
}

export default defineBlockRule({
  id: 'consistency/sum',
  title: '分项与合计对不上',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = figuresOf(block)
    for (const { text, start, quantities: all } of sentencesOf(block)) {
      if (all.length < 2) continue
      const place = (range: Range) => reading.toSource(movedBy(range, start))
      const clashes = [
        ...returned(text, all),
        ...partsOf(text, all),
        ...totals(text, all),
        ...menAndWomen(text, all),
        ...rests(text, all),
      ]
      const seen = new Set<number>()
      for (const { range, message, others, severity } of clashes) {
        if (seen.has(range.start)) continue
        seen.add(range.start)
        report({
          range: place(range),
          message,
          ...(severity && { severity }),
          related: others.map((other) => ({ range: place(other.range), message: '对不上的数' })),
        })
      }
    }
  },
})

const GIVEN = /(?:发放|发出|下发|印发|分发)(?:了)?[^，。；]{0,12}$/
const GOT = /(?:收回|回收|收到)(?:了)?(?:有效)?[^，。；]{0,8}$/
/** What comes back: of leaflets nothing does. */
const RETURNABLE = /问卷|调查表|测评表|征求意见表|选票|试卷|意见表/

/** 发620收698: more came back than went out. */
function returned(text: string, all: readonly Quantity[]): Clash[] {
  return all.flatMap((got, i): Clash[] => {
    const given = all[i - 1]
    if (!given || got.rough || given.rough || got.value <= given.value) return []
    const link = text.slice(given.range.end, got.range.start)
    const lead = text.slice(Math.max(0, given.range.start - 18), given.range.start)
    const isShort = /发$/.test(lead) && /^[，、]?收$/.test(link)
    if (!isShort && (link.length > 20 || !GOT.test(link) || !GIVEN.test(lead) || !RETURNABLE.test(text)))
      return []
    if (given.unit !== got.unit && given.unit !== '' && got.unit !== '') return []
    const message = `发出${given.value}，收回${got.value}，收回的比发出的多；应当核对两个数`
    return [{ range: got.range, message, others: [given] }]
  })
}

/** A part that counts something else than its total does: 其中一起涉及35人. */
const ELSEWHERE = /涉及|涉案|造成|发放|受教育|惠及|覆盖|平均|每|倍|包括|建成/
/** Features of one person that go together: 其中党员5人、女民警4人. */
const OVERLAPPING = /党员|女|男|民族|骨干|学历|岁|干部|占/

/** 其中, and 在42件中，, 11名受表彰的个人中，. */
const AMONG = /其中|(?<=\d[^，。；：\d]{1,12})中，/g
/** What goes on with parts behind a comma: a short label with its count, and nothing else. */
const NEXT_PART = /^，[^，。；：\d]{1,12}\d[\d.]*[\u4e00-\u9fff]{1,2}(?=[，。；]|$)/

/** A part that takes in whatever the others do not. */
const OTHERS = /(?:其他|其它|其余|另外|剩余)[^、，。；]{0,8}$/
/** So much of a total is hardly told part by part and then left. */
const NEARLY_ALL = 0.9
/** 去年同期是260起: not what is told apart. */
const LAST_YEAR = /(?:去年|上年|前年|同期|上期)[^，。；]{0,8}$/

/** 共12人，其中党员15人; 其中5起、9起 of 12. */
function partsOf(text: string, all: readonly Quantity[]): Clash[] {
  return matchesIn(text, AMONG).flatMap(({ index }): Clash[] => {
    const [clause, goesOn] = clauseOf(text, index)
    if (ELSEWHERE.test(clause)) return []
    const end = index + clause.length
    const parts = all.filter(({ range }) => range.start >= index && range.end <= end)
    const [first] = parts
    const whole = all.findLast(
      ({ range, unit }) =>
        range.end <= index &&
        unit === first?.unit &&
        !isAside(text.slice(range.end, index)) &&
        !LAST_YEAR.test(text.slice(Math.max(0, range.start - 16), range.start)),
    )
    if (!first || !whole || first.unit === '' || index - whole.range.end > 24 || whole.rough) return []
    if (first.range.start - index > 12) return []
    const same = parts.filter(({ unit, rough }) => unit === first.unit && !rough)
    const larger = same.find(({ value }) => value > whole.value)
    if (larger) {
      const message = `其中的${larger.value}${larger.unit}比总数${whole.value}${whole.unit}还多；应当核对两个数`
      return [{ range: larger.range, message, others: [whole] }]
    }
    const sum = same.reduce((total, { value }) => total + value, 0)
    if (same.length < 2 || near(sum, whole.value) || OVERLAPPING.test(clause)) return []
    if (sum < whole.value) return goesOn ? [] : tooFew(text, whole, same, sum)
    const message = `其中各项相加是${tidy(sum)}${whole.unit}，比总数${whole.value}${whole.unit}多；应当核对，分项有重复的请说明`
    return [{ range: whole.range, message, others: same, severity: 'info' }]
  })
}

/** The clause in which parts are told from a place on, with those that follow it alike; and whether any do. */
function clauseOf(text: string, start: number): [clause: string, goesOn: boolean] {
  const lead = text.startsWith('中，', start) ? 2 : 0
  const first = /^[^，。；：]{0,100}/.exec(text.slice(start + lead))?.[0] ?? ''
  let end = start + lead + first.length
  let next = NEXT_PART.exec(text.slice(end))
  const goesOn = next !== null
  for (; next; next = NEXT_PART.exec(text.slice(end))) end += next[0].length
  return [text.slice(start, end), goesOn]
}

/** 9420起，其中酒驾137起、其他5090起: what the parts leave out, where they are all of them or nearly so. */
function tooFew(text: string, whole: Quantity, parts: readonly Quantity[], sum: number): Clash[] {
  const last = parts.at(-1)
  const isAll =
    last !== undefined && OTHERS.test(text.slice(Math.max(0, last.range.start - 14), last.range.start))
  if (!isAll && sum < whole.value * NEARLY_ALL) return []
  const message = `其中各项相加是${tidy(sum)}${whole.unit}，总数写${whole.value}${whole.unit}；应当核对，没有列全的请说明`
  return [{ range: whole.range, message, others: parts, ...(!isAll && { severity: 'info' as const }) }]
}

const REST = /(?:其余|剩余|余下|剩下)(?:的)?[^，。；\d]{0,4}$/
/** What a total is told by: of two counts before the rest the first is the whole. */
const LONGEST_REST = 60

/** 14名，其中11名被采取强制措施，其余2名: a whole, one part of it and the rest. */
function rests(text: string, all: readonly Quantity[]): Clash[] {
  return all.flatMap((rest, i): Clash[] => {
    const [whole, part] = [all[i - 2], all[i - 1]]
    if (!whole || !part || rest.unit === '' || rest.unit !== part.unit || part.unit !== whole.unit) return []
    if ([rest, part, whole].some(({ rough }) => rough) || all[i - 3]?.unit === rest.unit) return []
    if (!REST.test(text.slice(part.range.end, rest.range.start))) return []
    if (rest.range.start - whole.range.end > LONGEST_REST || whole.value < part.value) return []
    if (/每|平均|倍|[%％]/.test(text.slice(whole.range.start, part.range.end))) return []
    if (near(part.value + rest.value, whole.value)) return []
    const message = `${whole.value}${whole.unit}减去${part.value}${part.unit}是${tidy(whole.value - part.value)}${part.unit}，其余的写${rest.value}${rest.unit}；应当核对三个数`
    return [{ range: rest.range, message, others: [whole, part] }]
  })
}

/** 152个（含2个治安派出所），其中: what stands in brackets that close before 其中 is not what is told apart. */
function isAside(link: string): boolean {
  return /^[^（]*）/.test(link)
}

/** What leads to a total of what was just listed: 共, 合计, 共查处. */
const TOTAL =
  /^[，、]?(?:(?<count>[两二三四五六七八九])[项类者])?(?<word>合计|共计|总计|总共|一共|共)(?:为|是|有|达)?(?<verb>[\u4e00-\u9fff]{0,2})$/
const IS_TOTAL = /^(?:合计|共|总)/
/** What stands between the members of a list, without another verb or clause of its own. */
const MEMBER = /^(?:[、，]|[和及与])[^，。；、：]{0,10}$/

/** 酒驾15起、醉驾3起，共查处17起; 止付386.2万元，冻结512.9万元，两项合计889.1万元. */
function totals(text: string, quantities: readonly Quantity[]): Clash[] {
  // 两项合计: how many are added up is none of them.
  const all = quantities.filter(({ range, unit }) => unit !== '项' || !IS_TOTAL.test(text.slice(range.end)))
  return all.flatMap((total, i): Clash[] => {
    const last = all[i - 1]
    if (!last || total.rough || total.unit === '') return []
    const lead = TOTAL.exec(text.slice(last.range.end, total.range.start))?.groups
    if (!lead || /[各其]/.test(lead.verb ?? '')) return []
    const list =
      lead.count === undefined
        ? listBefore(text, all, i)
        : all
            .slice(0, i)
            .filter(({ unit }) => unit === total.unit)
            .slice(-(readHan(lead.count) ?? 0))
    if (/每|平均|倍/.test(text.slice(list[0]?.range.start, total.range.start))) return []
    if (list.length < 2 || list.some(({ rough }) => rough)) return []
    // A total before the list, or one among it: any run of members up to the end may be what is added up.
    let sum = 0
    const sums = list.toReversed().map(({ value }) => (sum += value))
    if (
      sums.slice(1).some((each) => near(each, total.value)) ||
      list.some(({ value }) => value === total.value)
    )
      return []
    const message = `前面各项相加是${tidy(sum)}${total.unit}，这里写${total.value}${total.unit}；应当核对各项和合计`
    // 共查处 may count more than was listed; 合计 may not.
    const isOpen = lead.word === '共' && total.value > sum
    return [{ range: total.range, message, others: list, ...(isOpen && { severity: 'info' as const }) }]
  })
}

/** The members of the list that ends before the total at `i`; none where it is not certain what is added up. */
function listBefore(text: string, all: readonly Quantity[], i: number): Quantity[] {
  const unit = all[i]?.unit
  const list: Quantity[] = []
  for (let k = i - 1; k >= 0; k--) {
    const member = all[k]
    if (!member || member.unit !== unit) break
    list.unshift(member)
    const previous = all[k - 1]
    if (previous && MEMBER.test(text.slice(previous.range.end, member.range.start))) continue
    // Another one that was not understood as a member.
    const isOpen = previous?.unit === unit || /\d[^，。；]{0,12}$/.test(text.slice(0, member.range.start))
    return isOpen ? [] : list
  }
  return list
}

const MEN = /男(?:性|生|孩|童|民警|辅警|同志|队员|学员|党员|同学|职工|教师)?$/
const WOMEN = /女(?:性|生|孩|童|民警|辅警|同志|队员|学员|党员|同学|职工|教师)?$/

/** 民警20人，男15人、女6人. */
function menAndWomen(text: string, all: readonly Quantity[]): Clash[] {
  return all.flatMap((women, i): Clash[] => {
    const men = all[i - 1]
    const whole = all[i - 2]
    if (
      !men ||
      !whole ||
      whole.unit === '' ||
      [men, women, whole].some(({ rough, unit }) => rough || unit !== whole.unit)
    )
      return []
    if (!WOMEN.test(text.slice(men.range.end, women.range.start))) return []
    if (!MEN.test(text.slice(whole.range.end, men.range.start)) || men.value + women.value === whole.value)
      return []
    if (women.range.start - whole.range.end > 40) return []
    const message = `男女相加是${men.value + women.value}${whole.unit}，总数写${whole.value}${whole.unit}；应当核对三个数`
    return [{ range: whole.range, message, others: [men, women] }]
  })
}
