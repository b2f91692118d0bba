import { MASK_SIGN } from '../../sensitive/mask-signs'
import { COMPOUND_SURNAMES, surnameOf } from '../../sensitive/name/surnames'
import type { Range } from '../../text/range'
import { endsWithPerson } from '../placeholder/slots'
import { findingsTrace } from '../privacy/findings-trace'
import { type Draft, defineReportRule, type Remark } from '../rule'
import { narration } from './narration'

/** How a person is written without the full name. */
type Style = '某' | '某某' | '××' | '称谓'

const FAMILY = `${COMPOUND_SURNAMES.slice(0, 24).join('|')}|[\\u4e00-\\u9fff]`
/** 徐某, 徐某1, 徐某甲, 徐某某, 徐××, 徐女士. Not 某日, 某路; what stands before must be a surname, which is looked at apart. */
const MASKED = new RegExp(
  `(${FAMILY})(?:(某某(?![某年月日])|某(?![某年月日时天地处县市村镇路校国个些种项]))${MASK_SIGN}?|([×xX*＊]{1,2}(?![×xX*＊A-Za-z\\d年月日市县区镇村省余起名件]))|(?:女士|先生|大爷|大妈|大娘|阿姨|师傅))`,
  'g',
)
/** The subject left out: **时刻把, xxx接到. The mark begins a clause and a verb of somebody's follows. */
const NAMELESS =
  /(?<=[，。；\n]\s?|^)(?:\*{2,3}|[×xX]{2,3})(?=时刻|始终|积极|因势利导|起早|更是|总是|接到|当即|立即|带领|就带|还带|不断|把|一直|坚持|主动)/g
/** 谭队长, 谭大队长. */
const TITLED =
  /(?<=^|[，。；、：\s])([\u4e00-\u9fff])(?:副?大队长|副?中队长|副?支队长|队长|指导员|教导员|科长|所长)/g
const FEWEST_NAMELESS = 2
/** How far before a surname it is looked for what makes sure that it is one. */
const LEAD = 16

const masked = narration(MASKED, LEAD)
const nameless = narration(NAMELESS)
const titled = narration(TITLED)

export default defineReportRule({
  id: 'consistency/alias',
  title: '同一个人写法不一',
  basis: { force: '通行做法', source: '法释〔2016〕19号', clause: '第八条' },
  defaultSeverity: 'info',
  reads: (draft) => [
    ...[masked, nameless, titled].map((search) => search.trace(draft.report.blocks)),
    ...findingsTrace(draft),
  ],
  check(draft, { report }) {
    for (const remark of [...styles(draft), ...subject(draft)]) report(remark)
  },
})

interface Mention {
  range: Range
  /** As written: 徐某1, 徐先生. */
  text: string
  style: Style
}

/** The first mention of a surname, and the first in another style. */
interface Written {
  first: Mention
  other?: Mention
}

/** One surname masked in two ways, or masked here and written out there. */
function styles(draft: Draft): Remark[] {
  const written = new Map<string, Written>()
  for (const { block, places } of masked.byBlock(draft.report.blocks)) {
    for (const { range, text } of places) {
      const surname = SURNAME.exec(text)?.[0] ?? ''
      const known = written.get(surname)
      const mention = { range, text, style: styleOf(text) }
      if (known?.other || known?.first.style === mention.style) continue
      if (!isPerson(block.content.source, range.start - block.range.start, surname)) continue
      if (known) known.other = mention
      else written.set(surname, { first: mention })
    }
  }
  const named = namedParties(draft)
  return [...written].flatMap(([surname, { first, other }]): Remark[] => {
    if (other) return [ofStyles(first, other)]
    const name = named.get(surname)
    if (!name) return []
    return [
      {
        range: name,
        message: `姓${surname}的一处写了全名，另一处已隐名；是同一个人的应当统一，请核对`,
        related: [{ range: first.range, message: '这里已隐名' }],
      },
    ]
  })
}

function ofStyles(first: Mention, other: Mention): Remark {
  return {
    range: other.range,
    message: `前面写“${first.text}”，这里写“${other.text}”；是同一个人的应当统一，不是的用数字区分`,
    related: [{ range: first.range, message: `这里写“${first.text}”` }],
  }
}

const SURNAME = /^[\u4e00-\u9fff]{1,3}?(?=某|[×xX*＊]|女士|先生|大爷|大妈|大娘|阿姨|师傅)/

function styleOf(text: string): Style {
  if (text.includes('某某')) return '某某'
  if (text.includes('某')) return '某'
  return /[×xX*＊]/.test(text) ? '××' : '称谓'
}

/** Only where what stands before makes sure that it is a surname: 民警徐某, ，高某; not 还有某. */
function isPerson(source: string, at: number, surname: string): boolean {
  return surname !== '' && endsWithPerson(source.slice(Math.max(0, at - LEAD), at) + surname)
}

/** Parties written with their whole names, the first of each surname. */
function namedParties({ findings, report }: Draft): Map<string, Range> {
  const named = new Map<string, Range>()
  for (const { kind, role, range } of findings) {
    if (kind !== 'name' || role !== 'party') continue
    const surname = surnameOf(report.source.slice(range.start, range.end).replaceAll('*', ''))
    if (!named.has(surname)) named.set(surname, range)
  }
  return named
}

/** The person that the paper is about: left out as ** here, 谭队长 there. */
function subject({ report }: Draft): Remark[] {
  const [first, ...more] = nameless.in(report.blocks)
  if (!first || 1 + more.length < FEWEST_NAMELESS) return []
  const known = titled.in(report.blocks).find(({ text }) => endsWithPerson(`，${text[0]}`))
  if (!known) return []
  return [
    {
      range: known.range,
      message: `别处用“${first.text}”代替主人公，这里写“${known.text}”；是同一个人的应当统一`,
      related: [{ range: first.range, message: `这里用“${first.text}”代替` }],
    },
  ]
}
