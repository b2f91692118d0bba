import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'

/** Rows of ordinal words; a row is kept to. */
const FAMILIES: readonly (readonly string[])[] = [
  ['首先', '其次', '再次'],
  ['第一', '第二', '第三', '第四', '第五', '第六'],
  ['一是', '二是', '三是', '四是', '五是', '六是'],
  ['其一', '其二', '其三', '其四', '其五', '其六'],
]

/**
 * An ordinal at the beginning of a clause. 第二 must be followed by a mark, 是 or what is to be done: not 第二天, 第一时间,
 * 第三大队.
 */
const ORDINAL =
  /(?<=^|[，。；：、！？\s])(?:首先|其次|再次|[一二三四五六]是|其[一二三四五六](?=[，、：])|第[一二三四五六](?=[，、：是抓]|要(?![务素义])|(?:狠抓|加强|强化|提升|突出|落实|注重|着力|坚持|完善|推进|做好|开展|建立)))/g

interface Ordinal {
  family: readonly string[]
  /** 0 for the first of its row. */
  step: number
  start: number
  word: string
}

export default defineBlockRule({
  id: 'structure/mixed-ordinal',
  title: '序次语混用',
  basis: { force: '通行做法', source: 'GB/T 15834-2011' },
  defaultSeverity: 'info',
  check({ kind, prose }, { report }) {
    if (kind !== 'paragraph') return
    const row: Ordinal[] = []
    // 第二，…。一是…；二是…。第三，…: a row in another one, which goes on.
    const reached = new Map<readonly string[], number>()
    for (const ordinal of readOrdinals(prose)) {
      if (ordinal.step === 0) row.length = 0
      const before = row.at(-1)
      const wanted = before?.family[ordinal.step]
      const goesOn = reached.get(ordinal.family) === ordinal.step - 1
      reached.set(ordinal.family, ordinal.step)
      const isOther = before && before.family !== ordinal.family && before.step === ordinal.step - 1
      if (isOther && !goesOn && wanted) {
        const behind = ordinal.start + ordinal.word.length
        // 第三是 becomes 三是.
        const isDoubled = wanted.endsWith('是') && prose[behind] === '是'
        const range = { start: ordinal.start, end: isDoubled ? behind + 1 : behind }
        report({
          range,
          message: `“${before.word}”后面接了“${ordinal.word}”，应当接“${wanted}”；一组里用同一种说法`,
          fixes: [{ title: `改为“${wanted}”`, edits: [{ range, text: wanted }] }],
        })
        row.push({ ...ordinal, family: before.family, word: wanted })
      } else row.push(ordinal)
    }
  },
})

function readOrdinals(text: string): Ordinal[] {
  return matchesIn(text, ORDINAL).flatMap(({ 0: word, index: start }) => {
    const family = FAMILIES.find((words) => words.includes(word))
    return family ? [{ family, step: family.indexOf(word), start, word }] : []
  })
}
