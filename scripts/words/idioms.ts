import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { packageRoot } from '../../src/node/package-root'
import { append } from '../../src/text/append'
import { COMMON_CHARACTERS } from '../../src/text/common-characters'
import { stringLiteral } from '../generate/string-literal'
import { ADDED_IDIOMS, FAULTY_IDIOMS, LOOK_ALIKE, NO_SLIPS } from './added-idioms'
import { rowsOf } from './jieba'

/**
 * `npm run pack:idioms`: writes `src/rules/term/idioms.ts`, the idioms of four characters that a slip is told by, and which
 * characters sound alike. The idioms are those that jieba's dictionary (in nodejieba, MIT) has seen at least four times,
 * and some of our own; how characters sound is what pinyin-pro (MIT) says.
 */
const IDIOM_FILE = join(packageRoot, 'src', 'rules', 'term', 'idioms.ts')
const LEAST_SEEN = 4
const IDIOM = /^[\u4e00-\u9fff]{4}$/

function idioms(): string[] {
  const seen = rowsOf('jieba.dict.utf8').flatMap(([word = '', count = '', tag]) =>
    tag === 'i' && IDIOM.test(word) && Number(count) >= LEAST_SEEN ? [word] : [],
  )
  const faulty = new Set(FAULTY_IDIOMS)
  return [...new Set([...seen, ...ADDED_IDIOMS])].filter((word) => !faulty.has(word)).sort()
}

/** What is hardly told apart in much of the country counts as one sound: 勤 and 情, 竹 and 足. */
function soundsOf(character: string): string[] {
  const sounds = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
  return [...new Set(sounds.map((sound) => sound.replace(/(?<=[ei])ng$/, 'n').replace(/^([zcs])h/, '$1')))]
}

/** The characters of each sound, in the order of the sounds. */
function soundAlike(characters: Iterable<string>): string[] {
  const groups = new Map<string, string[]>()
  for (const character of characters)
    for (const sound of soundsOf(character)) append(groups, sound, character)
  return [...groups]
    .filter(([, { length }]) => length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group.join(''))
}

const found = idioms()
const groups = soundAlike(new Set([...COMMON_CHARACTERS, ...found.join('')]))
writeFileSync(
  IDIOM_FILE,
  `/**
 * Idioms of four characters, one after the other. Made, as is what follows, by scripts/words/idioms.ts of jieba's
 * dictionary (MIT) and what pinyin-pro (MIT) says.
 */
export const IDIOMS =
${stringLiteral(found.join(''))}

/** What looks like a slip and is right. */
export const NO_SLIPS =
${stringLiteral(NO_SLIPS.join(' '))}

/** Characters that sound alike, tones aside, and some that look alike. */
export const ALIKE =
${stringLiteral([...groups, ...LOOK_ALIKE].join(' '))}
`,
)
console.log(`${found.length} 个成语，${groups.length} 组同音字`)
