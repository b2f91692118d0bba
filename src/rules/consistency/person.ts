import { signatureIn } from '../../report/closing'
import { perBlock } from '../../report/per-block'
import type { Range } from '../../text/range'
import { type Draft, defineReportRule, type Remark } from '../rule'
import { narration } from './narration'

export default defineReportRule({
  id: 'consistency/person',
  title: '人称前后不一',
  basis: { force: '通行做法' },
  defaultSeverity: 'info',
  reads(draft) {
    const { blocks, frontMatter } = draft.report
    const cues = [firstPerson, thirdPerson, ...children, voices].map((cue) => cue.trace(blocks))
    // The author's own name is looked for in all text.
    return [
      draft.genre?.genre,
      frontMatter,
      signatureIn(draft.report.source, draft.report.closing),
      ...cues,
      ownAuthor(draft) && blocks,
    ]
  },
  check(draft, { report }) {
    const remark = child(draft) ?? narrator(draft) ?? ownName(draft)
    if (remark) report(remark)
  },
})

/** 我 that tells of itself. Not 我国, 我市, 我大队 (the unit's voice), 自我, 忘我, 我们. */
const FIRST =
  /(?<![自忘敌唯无])我(?![们国市县省区州局队党军方辖所院校家厅乡镇村警]|支队|大队|中队|公安|单位|部门|行我素|为人人)/g
/** Who the paper is about, seen from outside. */
const THIRD = /(?<![其吉])[他她](?![们人乡山日杀])|同志/g
/** A paper about somebody that speaks so often of him speaks in the third person. */
const FEWEST_THIRD = 3
const SHOWN = 5

const firstPerson = narration(FIRST)
const thirdPerson = narration(THIRD)
/** Whether a paragraph has both. */
const voices = perBlock((content) => {
  const found = [firstPerson.isIn(content), thirdPerson.isIn(content)]
  return found.includes(true) ? [found.includes(false)] : []
})

/** 先进事迹 in the third person, with paragraphs in the first: two papers were put together. */
function narrator(draft: Draft): Remark | undefined {
  if (draft.genre?.genre.person !== 'third') return undefined
  const { blocks } = draft.report
  const spoken = firstPerson.byBlock(blocks)
  const first = spoken.flatMap(({ places }): Range[] => places.slice(0, 1).map(({ range }) => range))
  const ofSpeaker = new Set(spoken.map(({ block }) => block))
  const third = thirdPerson.byBlock(blocks).filter(({ block }) => !ofSpeaker.has(block)).length
  // Told in the first person throughout (a speech by the person): that is one voice.
  if (third < FEWEST_THIRD || third <= first.length) return undefined
  const [head] = first
  return (
    head && {
      range: head,
      message: `事迹用第三人称，这里用了“我”（共${first.length}段）；应当统一，请改为“他”“她”或姓名`,
      related: first.slice(1, SHOWN + 1).map((range) => ({ range, message: '这里也用了“我”' })),
    }
  )
}

/** A name that the front matter gives as the author's, called 同志 in a paper that says 我. */
function ownName(draft: Draft): Remark | undefined {
  const { report } = draft
  const author = ownAuthor(draft)
  if (author === undefined) return undefined
  if (firstPerson.in(report.blocks).length === 0) return undefined
  for (const { content, range } of report.blocks) {
    const at = content.kind === 'paragraph' ? content.prose.indexOf(`${author}同志`) : -1
    if (at === -1) continue
    const start = range.start + at
    return {
      range: { start, end: start + author.length + 2 },
      message: '作者是本人，这里又称“同志”；第一人称的文章应当写“我”，请统一',
    }
  }
  return undefined
}

/** The one author of a paper that is told in the first person, as the front matter names him. */
function ownAuthor({ genre, report }: Draft): string | undefined {
  const { authors } = report.frontMatter.values
  if (genre?.genre.person !== 'first' || authors.length !== 1) return undefined
  const [author = ''] = authors
  return author.length < 2 ? undefined : author
}

/** A pupil tells: what no officer says of himself. */
const CHILD: readonly RegExp[] = [
  /(?:妈妈|爸爸|爷爷|奶奶|老师)(?:、[^，。]{1,6})?(?:和|带着?|领着?|送|陪着?|让|叫|夸|给)我(?!们?(?:大队|支队|中队|队))/g,
  /我(?:和|跟)(?:妈妈|爸爸|爷爷|奶奶|同学|小伙伴)/g,
  /我是一?(?:名|个)?(?:小学生|小记者|中学生|少先队员|小交警)/g,
  /我们(?:班|老师|学校|小记者|小朋友)/g,
  /(?<!喊|叫|称|声|句|写给)(?:交警|警察)叔叔(?:教|夸|带|给|告诉|把|首先|还|先|让|对我)/g,
]
const FEWEST_CHILD = 2
const children = CHILD.map(narration)
const POLICE = /公安|交警|交管|支队|大队|中队|派出所|车管所/

/** An officer's paper, by its head or closing, told by a pupil. */
function child({ report }: Draft): Remark | undefined {
  if (!POLICE.test(`${report.frontMatter.values.unit ?? ''} ${signatureIn(report.source, report.closing)}`))
    return undefined
  const cues = children.map((cue) => cue.in(report.blocks)).filter((found) => found.length > 0)
  if (cues.length < FEWEST_CHILD) return undefined
  const places = cues.flatMap(([found]) => (found ? [found.range] : [])).sort((a, b) => a.start - b.start)
  const [first] = places
  return (
    first && {
      range: first,
      message: '署名是公安单位，这里却是小学生的口气；应当写本人的经历，请核对是否抄来',
      severity: 'warning',
      related: places.slice(1).map((range) => ({ range, message: '这里也是小学生的口气' })),
    }
  )
}
