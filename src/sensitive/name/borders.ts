import type { Candidate } from './decode'
import { isChineseName } from './surnames'

/**
 * What the last character of a name of three begins where it is none of it: 张伟正在执勤, 张伟经抢救无效死亡, 胡天已被刑拘.
 */
const GOES_ON =
  /^(?:[已却竟仍又被把给让很没吗呢吧着]|正在|正[要想欲准]|还[在没未有要]|均[系为已未被不表]|拟[于提调转]|便[把将从向]|曾[在因经任]|因[涉酒无超琐病公]|该[车人案]|之[子女妻夫父母兄弟姐妹]|外[，。]|钱[，。]|经(?:抢救|查|鉴定|诊断|教育|劝|传唤|[审讯询]问|批评|检[测验]|依法|医院|送医|核|比对|辨认|调解|协商|治疗|手术|认定))/
/** What of such a reading the shorter one takes over. */
const SHARE = 0.9
const LONGEST = 4

/** Gives to 张伟 what the model gave to 张伟正, where the third character plainly begins another word. */
export function settleBorders(text: string, candidates: readonly Candidate[]): Candidate[] {
  const moved = new Map<number, number>()
  const kept = candidates.map((one): Candidate => {
    const { start, end, probability } = one
    if (end - start !== 3 || !GOES_ON.test(text.slice(end - 1, end + LONGEST - 1))) return one
    if (!isChineseName(text.slice(start, end))) return one
    moved.set(start, probability * SHARE)
    return { start, end, probability: probability * (1 - SHARE) }
  })
  if (moved.size === 0) return kept
  const settled = kept.map((one): Candidate => {
    const more = one.end - one.start === 2 ? moved.get(one.start) : undefined
    if (more === undefined) return one
    moved.delete(one.start)
    return { ...one, probability: Math.min(MOST, one.probability + more) }
  })
  for (const [start, probability] of moved) settled.push({ start, end: start + 2, probability })
  return settled
}

const MOST = 0.99
