import type { Candidate } from './decode'
import { isWord, type Lexicon, levelOf } from './lexicon'
import { speltOut } from './spelt-borders'
import { isChineseName, surnameOf } from './surnames'

/**
 * What the last character of a name begins where it is none of it: 张伟正在执勤, 张伟经抢救无效死亡, 胡天已被刑拘, 欧阳正系逃犯,
 * 皇甫军自问自答.
 */
const GOES_ON =
  /^(?:接[听到过待受]|撑[起着住]|比[他她我你谁]|早[已就到]|晚到|调[到往任离入]|找[到来出]|转[为入至业正岗到]|送[到来走去]|拽[住着]|扶[起着住]|抱[起着住]|拉[住着开]|赶[到来往赴]|跑[到来去过]|喊[道住来]|答[道应]|问道|哭[着道诉]|打[来电开]|[已却竟仍又被把给让很没吗呢吧着]|正在|正[要想欲准]|还[在没未有要]|均[系为已未被不表]|拟[于提调转]|便[把将从向]|曾[在因经任]|因[涉犯酒无超琐病公]|趁|率[全队领先众]|只[是用有能请说]|原[系籍住名任]|自[问称述认报首愿诉]|属[于醉酒无超单违]|系[在酒醉累初本外我该邻夫母父逃]|遂|才[发知能会敢肯刚]|要[走来去调回把给]|该[车人案]|之[子女妻夫父母兄弟姐妹]|外[，。]|钱[，。]|经(?:抢救|查|鉴定|诊断|教育|劝|传唤|[审讯询]问|批评|检[测验]|依法|医院|送医|核|比对|辨认|调解|协商|治疗|手术|认定|[一两三几多][次番])|边[哭说走跑喊骂笑]|则[主因在是]|最[常后近先]|轻[微伤]|未[按能经到再在]|写[在着下了道给]|疲[劳惫]|会[说讲]|先[让把去给叫问]|审[卷核]|等(?:同志|[一二两三四五六七八九十]{1,2}[人名位])|[一二两三四五六七八九十]{1,2}(?:分钟|小时|个小时|天[内后]?|年[来前后]|次)|于(?:次日|[今昨当去本上]|\d))/
/** What of such a reading the shorter one takes over. */
const SHARE = 0.9
const LONGEST = 4

/** Gives to 张伟 what the model gave to 张伟正, where the third character plainly begins another word. */
export function settleBorders(text: string, candidates: readonly Candidate[], lexicon: Lexicon): Candidate[] {
  if (candidates.length === 0) return []
  const whole = preferWhole(text, giveBack(text, candidates), lexicon)
  return speltOut(text, whole, lexicon).map((one) => behindHonour(text, one))
}

/** “好交警”蔡建家；: behind an honour all of what stands before a mark is the name, not somebody's family. */
function behindHonour(text: string, one: Candidate): Candidate {
  const { start, end } = one
  const isFamily = end - start === 2 && text[end] === '家' && text[start - 1] === '”'
  return isFamily && /[；，。、]/.test(text[end + 1] ?? '') ? { ...one, end: end + 1 } : one
}

function giveBack(text: string, candidates: readonly Candidate[]): Candidate[] {
  const moved = new Map<number, { end: number; probability: number }>()
  const kept = candidates.map((one): Candidate => {
    const { start, end, probability } = one
    const name = text.slice(start, end)
    if (name.length < 3 || !GOES_ON.test(text.slice(end - 1, end + LONGEST - 1))) return one
    // 欧阳正: what is left must have a given name.
    if (!isChineseName(name) || name.length !== surnameOf(name).length + 2) return one
    moved.set(start, { end: end - 1, probability: probability * SHARE })
    return { start, end, probability: probability * (1 - SHARE) }
  })
  if (moved.size === 0) return kept
  const settled = kept.map((one): Candidate => {
    const more = moved.get(one.start)
    if (more === undefined || more.end !== one.end) return one
    moved.delete(one.start)
    return { ...one, probability: Math.min(MOST, one.probability + more.probability) }
  })
  for (const [start, { end, probability }] of moved) settled.push({ start, end, probability })
  return settled
}

const MOST = 0.99
/** From which probability on the longer of two readings may be the right one, and how name-like its end must be. */
const NEARLY = 0.3
const NAMELIKE_END = 6
/** What ends names and as often stands by itself after one: 李伟刚下岗. */
const BY_ITSELF = /^[刚正才再又先都连常总可能会来去说道问]/

/** 梁振国赶到: where two readings are nearly even and 国赶 is no word, the name is the longer one. */
function preferWhole(text: string, candidates: Candidate[], lexicon: Lexicon): Candidate[] {
  const whole = new Map<number, Candidate>()
  for (const one of candidates) {
    const { start, end, probability } = one
    if (end - start !== 3 || probability < NEARLY || !isChineseName(text.slice(start, end))) continue
    const last = text.slice(end - 1, end + 1)
    if (BY_ITSELF.test(last) || isWord(lexicon, last)) continue
    if (levelOf(lexicon.last, last.charCodeAt(0)) >= NAMELIKE_END) whole.set(start, one)
  }
  if (whole.size === 0) return candidates
  const parts = new Map(
    candidates.filter(({ start, end }) => end - start === 2).map((one) => [one.start, one]),
  )
  return candidates.map((one): Candidate => {
    const longer = whole.get(one.start)
    if (!longer) return one
    const part = parts.get(one.start)
    if (!part || part.probability < longer.probability) return one
    if (one === part) return { ...one, probability: longer.probability }
    return one === longer ? { ...one, probability: part.probability } : one
  })
}
