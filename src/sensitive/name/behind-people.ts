import { CLOSES } from './contexts'
import { classOfFacts, factsOf, type Lexicon, type WordClass } from './lexicon'
import type { Passage } from './mention'
import { roleWordBefore } from './role-marks'
import { saysWho } from './roles'

/** Classes of words that people have or do, and that somebody is called by only where much else speaks for it. */
const COMMON: ReadonlySet<WordClass> = new Set([
  'noun',
  'verb',
  'quality',
  'adverb',
  'function',
  'idiom',
  'deed',
])

/** What is done to a thing and not to somebody, and what stands for many: 加强民警管理, 部分司机习惯. */
const BEFORE =
  /(?:解决|加强|强化|提升|提高|增强|改进|改善|优化|完善|规范|维护|保障|保护|确保|影响|重视|忽视|轻视|落实|推动|促进|推进|开展|抓好|抓实|抓牢|做好|做实|做细|关注|了解|掌握|熟悉|满足|适应|丰富|拓宽|畅通|化解|消除|防范|预防|减少|减轻|降低|增加|缓解|激发|调动|转变|端正|树立|培养|培育|锻炼|打造|建立|健全|制定|严格|严肃|严明|整治|整顿|纠正|查找|查摆|剖析|分析|反映|反思|明确|细化|深化|统一|统筹|聚焦|围绕|针对|涉及|侵害|损害|侵犯|尊重|珍惜|体现|展现|展示|彰显|塑造|检验|考验|考核|缺乏|缺少|存在|有利于|有助于|部分|少数|个别|多数|大部分|广大|全体|各级|各类|所有|有的|有些|一些|许多|众多|不少|每[名个位])(?:[了好过着对我们]|全[体局队所市县]|基层|一线|广大|部分|新[入进]?|青年|年轻|各[级类]|农村|辖区|本地|外来){0,2}$/
/** What is said of a thing: 群众问题突出, 在民警管理上下功夫, （一）民警管理情况. */
const AFTER =
  /^(?:问题|情况|现象|方面|上下功夫|工作|建设|机制|制度|体系|措施|台账|档案|压力|负担|意识|能力|素质|水平|热情|积极性|教育|培训|不[够足高强严牢清实细深透准稳多当良]|较[差低弱少大多高强]|偏[差低弱少大多高]|(?:重视|关注|把握|掌握|了解|研究|认识|执行|落实)(?:不|欠)|有所|有待|亟[待需]|缺失|淡薄|薄弱|欠缺|缺乏|滞后|突出|严重|明显|普遍|参差|[差低弱少强高重轻紧散软虚](?:[，。；、]|$))/
/** The longest word of `BEFORE` with two of those that may follow it. */
const REACH = 9

/** 民警陆续赶到 is how it was done; what stands before one of these is not: 乘客于是却吵了起来, 辅警安然和村民石柱. */
const NOT_BEHIND_ADVERB = /^[和与及却也就都又还的]/

/** How long sayings are, and what the dictionary takes them for. */
const SAYING = 4
/** One that no dictionary has, and that ends in what somebody may be called. */
const SAYING_OF_TRADE = '保境安民'
const SAYINGS: ReadonlySet<WordClass> = new Set(['idiom', 'noun', 'verb', 'deed', 'adverb', 'quality'])

/**
 * Whether what stands right behind a word for people is what they do or have, and nobody's name: 加强民警管理, 群众权益方面,
 * 民警陆续赶到, 民警雷厉风行, the title 辅警风采. Reports and stories are full of these.
 *
 * @param wordClass what the dictionary takes the candidate for
 */
export function isNobody(
  { clean: { text }, kind }: Pick<Passage, 'clean' | 'kind'>,
  start: number,
  end: number,
  wordClass: WordClass,
  lexicon: Lexicon,
): boolean {
  if (isOfSaying(text, start, end, lexicon)) return true
  if (end - start !== 2 || !COMMON.has(wordClass)) return false
  const role = roleWordBefore(text, start)
  if (!role || !saysWho(role.group)) return false
  const from = start - role.word.length
  if (kind === 'heading' && from === 0 && end === text.length) return true
  const after = text.slice(end, end + 4)
  if (wordClass === 'adverb' && !CLOSES.test(after) && !NOT_BEHIND_ADVERB.test(after)) return true
  return BEFORE.test(text.slice(Math.max(0, from - REACH), from)) || AFTER.test(after)
}

/** 民警雷厉风行, 老人风雨无阻, 保境安民. */
function isOfSaying(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  if (end - start >= SAYING) return false
  const classAt = (at: number): WordClass => {
    const facts = at < 0 || at + SAYING > text.length ? 0 : factsOf(lexicon, text.slice(at, at + SAYING))
    return classOfFacts(facts)
  }
  return (
    SAYINGS.has(classAt(start)) ||
    classAt(end - SAYING) === 'idiom' ||
    text.startsWith(SAYING_OF_TRADE, end - SAYING)
  )
}
