import type { Candidate } from './decode'
import { isWord, type Lexicon } from './lexicon'
import { strongest } from './mention'
import { isTransliterating } from './transliteration'

/** What names of Uyghurs, Kazakhs and Mongols often begin with, and given names of the Han hardly ever. */
const BEGINS =
  /^(?:古丽|阿[依布卜不米孜曼扎日拉古木尔]|艾[力尔克合尼则]|热[依娜比西孜合]|买[买合]|麦[麦提合]|努[尔斯]|帕[提坦丽尔]|吐[尔逊合]|托[乎合]|图[尔力]|玛[依尔]|萨[吉达拉]|沙[吉迪]|伊[斯力明]|依[马布明]|再[努吐娜]|海拉|加[那尔]|马合|达吾|叶[尔斯]|巴[合雅]|哈[那孜斯]|赛[力尔买]|塔[依勒]|吾[买拉]|额[尔日]|其[其木力]|苏日|呼格|肖[克开]|亚[力库]|玉素|克[依里]|卡[斯德米]|谢热|约日|米[热娜日吉]|乌[日仁云]|朝[克鲁]|穆[合太])/
/** What such names go on with beyond what the model takes for their end. */
const GOES_ON = /^(?:别克|古丽|尔江|克里木|力克|外力|[提木尔江汗拉甫孜普姆娜图格勒楞夫明荪里迪波依买])/
/** Words that are surnames as well and stand before a name: 向热依拉了解. */
const BEFORE = /^[向和同与对]/
const SHORTEST = 2
const LONGEST = 8

/**
 * Gives names that are spelt out in Chinese their whole length: neither the 向 before them (向热依拉了解情况) nor the end of
 * them (古丽加娜提) belongs to the words around. Half a name masked is a name given away.
 */
export function speltOut(text: string, candidates: readonly Candidate[], lexicon: Lexicon): Candidate[] {
  let isMoved = false
  const whole = candidates.map((one): Candidate => {
    const lead = BEFORE.test(text.slice(one.start, one.start + 1)) ? 1 : 0
    const start = one.start + lead
    if (!BEGINS.test(text.slice(start, start + 3)) || one.end - start < SHORTEST) return one
    for (let at = start; at < one.end; at++) if (!isTransliterating(text.charCodeAt(at))) return one
    const end = endOf(text, start, one.end, lexicon)
    if (end === one.end && lead === 0) return one
    isMoved = true
    return { start, end, probability: one.probability }
  })
  return isMoved ? strongest(whole) : whole
}

/** Where the spelling ends that goes on at `from`: not where a word begins (买买提拉住他, 艾力提出). */
function endOf(text: string, start: number, from: number, lexicon: Lexicon): number {
  let end = from
  while (end - start < LONGEST) {
    const more = GOES_ON.exec(text.slice(end, end + 3))?.[0]
    if (more === undefined || isWord(lexicon, text.slice(end + more.length - 1, end + more.length + 1))) break
    end += more.length
  }
  return end
}
