import { isNobody } from './behind-people'
import { settleBorders } from './borders'
import { type JoinedText, joinHan } from './clean'
import { fillsItem, isPeopleColumn, isThingColumn } from './columns'
import { FUNCTION_SURNAME, ONLY_PERSON_AFTER, PERSON_AFTER } from './contexts'
import type { Candidate, Decoder } from './decode'
import { dottedNames } from './dotted-names'
import { guessNames } from './guesses'
import { latinNames } from './latin-names'
import {
  classOf,
  classOfFacts,
  factsOf,
  isDeedAt,
  isWord,
  type Lexicon,
  levelOf,
  type WordClass,
} from './lexicon'
import { logit, type Mention, type Passage, sigmoid, strongest } from './mention'
import { minorityNames } from './minority'
import { isNeverName } from './never'
import { isPublicFigure } from './public-figures'
import { type Beside, roleBeside } from './role'
import { isPerson, type RoleGroup, saysWho } from './roles'
import { COMMON_SURNAMES, isChineseName, isWholeCompound, surnameOf } from './surnames'
import { titleAt } from './titles'
import { hasVerbForGiven } from './verbs'
import { wordMalus, wordMalusOfGuess } from './words'

/** What words beside a candidate add to its log odds; the model has seen them too, so that they are small. */
const LEFT_BONUS: Readonly<Record<RoleGroup, number>> = {
  party: 0.6,
  officer: 0.6,
  other: 0.3,
  naming: 1,
  joining: 0,
}
const LABEL_BONUS = 1.5
/** A cell that is a name and nothing else; more so in a column of people. */
const CELL_BONUS = 1.5
const COLUMN_BONUS = 3
/** In a column of goods, measures or places. */
const THING_MALUS = 1.5
/** A name with a space or a line break in it is rarer than two words that stand apart. */
const GAP_MALUS = 0.5
/** A surname that stands alone between spaces or marks (郑 毅) hardly is anything but half a name. */
const LONE_BONUS = 2.5
const LABEL_AFTER = /^(?:[\u4e00-\u9fff]{0,3}[人员者长名期址号话位务间])?[：:]/
const LABEL_MALUS = 5
const WHOLE_OVER_PART = 2
/** How sure a name that a space divides is where its spelling tells: 孟和巴 特尔. */
const SPELT = 0.9995
const SPELT_LEAST = 0.9
const PLACE_MALUS = 3
const LIST_BONUS = 1.2
/** What is less likely than this is forgotten. */
const LEAST = 0.03
const LIST_SURE = 0.6
const LEAST_IN_LIST = 0.04
const FOREIGN_NAME = /^[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,8}){1,3}$/
const PLAIN_NAME = /^[\u3400-\u9fff]{2,10}$/

/**
 * Where a candidate comes from: the model; the model reading across a space, with or without a name of its own
 * on one side of it; or the place that it stands in.
 */
type Source = 'model' | 'crossing' | 'whole' | 'guess'

/** Everything in one passage that may be a name, rated by the model and the words beside, in text order. */
export function rateCandidates(passage: Passage, decode: Decoder, lexicon: Lexicon): Mention[] {
  const { text } = passage.clean
  const read = settleBorders(text, decode(text), lexicon)
  const rated = read.flatMap((candidate) => rate(passage, candidate, 'model', lexicon) ?? [])
  const joined = joinHan(passage.clean)
  const crossing = joined ? crossingMentions(passage, joined, rated, decode, lexicon) : NONE
  const seen = crossing.length > 0 ? [...rated, ...crossing] : rated
  const guesses = guessNames(passage, seen, read, lexicon)
  const guessed = guesses.flatMap((one) => rate(passage, one, 'guess', lexicon) ?? [])
  const kept =
    guessed.length + crossing.length === 0 ? rated : strongest([...withoutParts(seen, guesses), ...guessed])
  return raiseInLists(
    text,
    [...kept, ...latinNames(passage, kept)].sort((a, b) => a.start - b.start || a.end - b.end),
    lexicon,
  )
}

const NONE: readonly Mention[] = []

/** Without what is read within a name whose spelling tells: 增旺姆 in 丹增旺姆. */
function withoutParts(mentions: readonly Mention[], guesses: readonly Candidate[]): readonly Mention[] {
  const spelt = guesses.filter(({ probability }) => probability > SPELT_LEAST)
  if (spelt.length === 0) return mentions
  return mentions.filter(
    ({ start, end }) =>
      !spelt.some((one) => one.start <= start && end <= one.end && end - start < one.end - one.start),
  )
}

/** Names that a space or a line break divides: 刘 玉忠. */
function crossingMentions(
  passage: Passage,
  joined: JoinedText,
  rated: readonly Mention[],
  decode: Decoder,
  lexicon: Lexicon,
): Mention[] {
  // Where names begin (as they are) and end (negative).
  const parts = new Set(rated.flatMap(({ start, end }) => [start, -end]))
  // The half of such a name is often read as one with near certainty.
  const spelt = [...minorityNames(joined.text), ...dottedNames(joined.text, lexicon)]
    .filter(({ probability }) => probability > SPELT_LEAST)
    .map(({ start, end }) => ({ start, end, probability: SPELT }))
  const read = [...decode(joined.text), ...spelt]
  return read.flatMap((candidate) => {
    const start = joined.at[candidate.start] as number
    const end = (joined.at[candidate.end - 1] as number) + 1
    if (end - start === candidate.end - candidate.start) return []
    const { probability } = candidate
    const isWhole = (parts.has(start) || parts.has(-end)) && probability > 0.5
    return rate(passage, { start, end, probability }, isWhole ? 'whole' : 'crossing', lexicon) ?? []
  })
}

/** 文 齐宇彤: what a byline begins with, and a whole name. */
const BYLINE = /^[文图摄] [\u4e00-\u9fff]{3}$/
/** 叫过王平来: called, and 王平. */
const CALLED = /^[叫喊请]过[\u4e00-\u9fff]{2}$/
/** 卢震极有可能: 卢震, and how likely. */
const EXTREMELY = /^[\u4e00-\u9fff]{2}极(?:有可能|可能|[为其力少易不])/

/** How many characters of what was read as a name stand before it. */
function lead(text: string, { start, end }: Candidate): number {
  if (BYLINE.test(text.slice(start, end))) return 2
  return start > 0 && CALLED.test(text.slice(start - 1, end)) ? 1 : 0
}

function rate(passage: Passage, candidate: Candidate, source: Source, lexicon: Lexicon): Mention | undefined {
  const { text } = passage.clean
  const start = candidate.start + lead(text, candidate)
  const end = candidate.end - (EXTREMELY.test(text.slice(start, candidate.end + 3)) ? 1 : 0)
  const name = text.slice(start, end).replaceAll(' ', '')
  if (!PLAIN_NAME.test(name) && !FOREIGN_NAME.test(name)) return undefined
  // 欧阳所长: a surname with a title, which is looked for once the draft has named everybody.
  if (isWholeCompound(name) && titleAt(text, end)) return undefined
  const beside = roleBeside(text, start, end)
  const chinese = isChineseName(name)
  let odds = logit(candidate.probability) + (source === 'whole' ? WHOLE_OVER_PART : 0)
  if (source === 'whole' || source === 'crossing') {
    // 母：邬秀　兄：郝大，记录人：申 屠 核对人：: what a mark of a label follows belongs to the label.
    if (LABEL_AFTER.test(text.slice(end, end + 5))) odds -= LABEL_MALUS
    else odds += isLoneSurname(text, start) && !isPlainWord(name, lexicon) ? LONE_BONUS : -GAP_MALUS
  }
  if (chinese) odds += LEFT_BONUS[beside.left ?? 'joining'] + (beside.label ? LABEL_BONUS : 0)
  const alone = chinese && passage.header !== undefined && fillsItem(text, start, end)
  const facts = factsOf(lexicon, name)
  const wordClass = classOfFacts(facts)
  if (isNobody(passage, start, end, wordClass, lexicon)) return undefined
  if (alone) odds += cellBonus(passage, wordClass)
  else if (wordClass === 'place' && !beside.label) {
    const isSomebody = isPerson(beside.left) || source === 'guess' || doesWhatPeopleDo(text, end, lexicon)
    odds -= PLACE_MALUS * (isSomebody ? 1 / 3 : 1)
  } else if (facts !== 0 && name.length === 2 && !beside.label) {
    const before = text.slice(Math.max(0, start - 2), start)
    if (source === 'guess') odds -= wordMalusOfGuess({ facts, before })
    else if (source === 'model') {
      const after = text.slice(end, end + 5)
      const acts = PERSON_AFTER.test(after) || doesWhatPeopleDo(text, end, lexicon)
      const isAmongThings = AND.test(after) && isThing(text.slice(end + 1, end + 3), lexicon)
      odds -= wordMalus({ facts, left: beside.left, before, after, acts, isAmongThings })
    }
  }
  // 左 权贵: what follows a surname that stands alone is its given name.
  if (source === 'model' && text[start - 1] === ' ' && isLoneSurname(text, start - 2)) odds -= LONE_BONUS
  if (chinese && (isPhrase(name, lexicon) || runsOn(name, text[end], lexicon))) odds -= PHRASE_MALUS
  if (chinese && hasVerbForGiven(text, start, end, lexicon)) odds -= VERB_MALUS
  if (name.length > 3 && !chinese && !FOREIGN_NAME.test(name) && source !== 'guess' && source !== 'whole')
    odds -= LONG_MALUS
  if (chinese && name.length === 3 && PARTICLE_END.test(name)) odds -= PARTICLE_MALUS
  const probability = sigmoid(odds)
  if (probability < LEAST) return undefined
  if (isNeverName(text, { start, end, probability }) && !isPublicFigure(name, text, start, end))
    return undefined
  const evidence = evidenceOf(name, beside, alone)
  const mention: Mention = { passage, start, end, text: name, probability, evidence }
  const group = groupOf(beside)
  if (group) mention.group = group
  if (saysWho(beside.left) || saysWho(beside.label)) mention.isCalled = true
  return mention
}

/** Whether what only people do stands behind a name, and not what places do as well. */
function doesWhatPeopleDo(text: string, end: number, lexicon: Lexicon): boolean {
  return ONLY_PERSON_AFTER.test(text.slice(end, end + 8)) || isDeedAt(text, end, lexicon)
}

/** Whether one character that is a surname stands alone at a place: nothing Han before it, a space after it. */
function isLoneSurname(text: string, at: number): boolean {
  return (
    COMMON_SURNAMES.has(text[at] ?? '') && text[at + 1] === ' ' && !/[\u4e00-\u9fff]/.test(text[at - 1] ?? '')
  )
}

/** Classes of words that somebody may as well be called by. */
const NAME_CLASSES: ReadonlySet<string> = new Set(['none', 'namesake', 'person'])

/** Whether a span is a word that nobody is likely called by: 时 间. */
function isPlainWord(name: string, lexicon: Lexicon): boolean {
  return !NAME_CLASSES.has(classOf(lexicon, name))
}

/** What joins a thing to what stands before it; a list with 、 may be one of people. */
const AND = /^[和与及]/

/** Whether a word of two characters is a noun that is no word for people. */
function isThing(word: string, lexicon: Lexicon): boolean {
  return classOf(lexicon, word) === 'noun'
}

/** What the head of its column says of an item that fills its cell. */
function cellBonus(passage: Passage, wordClass: WordClass): number {
  if (isPeopleColumn(passage)) return COLUMN_BONUS
  if (isThingColumn(passage)) return -THING_MALUS
  return wordClass === 'none' ? CELL_BONUS : 0
}

/** A word before names the person, a word after tells what he did; the plainer of the two wins. */
function groupOf({ left, right, label }: Beside): RoleGroup | undefined {
  return [left, label, right].find(saysWho) ?? left ?? right
}

function evidenceOf(name: string, { left, right, label }: Beside, alone: boolean): string[] {
  const evidence = ['用字和前后文像姓名']
  if (COMMON_SURNAMES.has(surnameOf(name)) || surnameOf(name).length === 2) evidence.push('首字是姓氏')
  const groups = [left, label, right]
  if (groups.includes('party')) evidence.push('紧挨着“驾驶人”“村民”一类的字样')
  if (groups.includes('officer')) evidence.push('紧挨着“民警”“同志”一类的字样')
  if (left === 'naming') evidence.push('前面是“叫”“姓名”一类的字样')
  if (alone) evidence.push('表格里单独一格')
  return evidence
}

/** What a name of three characters seldom ends in, and what follows one of two often begins with. */
const PARTICLE_END = /[和与在说的了是住把被向对从到称等及也将给常摄曾都]$/
const PARTICLE_MALUS = 1
/** Four characters and more are a name where the spelling says so; otherwise they are seldom one. */
const LONG_MALUS = 1
const PHRASE_MALUS = 2
const VERB_MALUS = 4
const FREQUENT = 6
const NAMELIKE = 8

/** 从田间, 经营房: words of grammar that hardly anybody has for a surname. */
const HARDLY_SURNAME = /^[从由经]/

/** 应消除, 向乘客: a function word and a common word after it that names are not made of. */
function isPhrase(name: string, lexicon: Lexicon): boolean {
  if (name.length !== 3 || !FUNCTION_SURNAME.test(name)) return false
  const facts = factsOf(lexicon, name.slice(1))
  if (facts !== 0 && HARDLY_SURNAME.test(name)) return true
  if ((facts & 15) < FREQUENT) return false
  const first = levelOf(lexicon.first, name.charCodeAt(1))
  return first < NAMELIKE || levelOf(lexicon.last, name.charCodeAt(2)) < NAMELIKE
}

/** 民警应沉着应对: an auxiliary and a word that goes on behind. */
const AUXILIARY = /^[应须将会能可才要就还该把被]/

function runsOn(name: string, next: string | undefined, lexicon: Lexicon): boolean {
  return name.length === 2 && next !== undefined && AUXILIARY.test(name) && isWord(lexicon, name[1] + next)
}

const LIST_MARK = /^(?: ?[、，,；;] ?| ?[和及与] ?| |以及|，以及)$/

/** In 王X、李Y、赵Z those that are sure speak for the one between or beside them. */
function raiseInLists(text: string, mentions: Mention[], lexicon: Lexicon): Mention[] {
  if (mentions.length < 2) return mentions
  const sureEnds = new Map<number, true>()
  const sureStarts = new Map<number, true>()
  for (const { start, end, probability } of mentions) {
    if (probability < LIST_SURE) continue
    sureEnds.set(end, true)
    sureStarts.set(start, true)
  }
  if (sureEnds.size === 0) return mentions
  const follows = (start: number) =>
    [1, 2, 3].some((size) => LIST_MARK.test(text.slice(start - size, start)) && sureEnds.has(start - size))
  const precedes = (end: number) =>
    [1, 2, 3].some((size) => LIST_MARK.test(text.slice(end, end + size)) && sureStarts.has(end + size))
  return mentions.map((mention) => {
    const { start, end, probability, text: name } = mention
    if (probability < LEAST_IN_LIST || probability >= 0.95 || !isChineseName(name)) return mention
    const sides = Number(follows(start)) + Number(precedes(end))
    // A place stands beside a name sooner than between two of them.
    const least = classOf(lexicon, name) === 'place' ? 2 : 1
    if (sides < least) return mention
    return {
      ...mention,
      probability: sigmoid(logit(probability) + sides * LIST_BONUS),
      evidence: [...mention.evidence, '和别的姓名并列'],
    }
  })
}
