import type { Decoder } from './decode'
import type { Mention, Passage } from './mention'
import { type Candidate, isNeverName } from './never'
import { roleBeside } from './role'
import { SURNAMES, surnameOf } from './surnames'

/** From this probability on a candidate is taken for a name. Chosen on the development data for recall. */
export const THRESHOLD = 0.5
/** A role word right beside a candidate counts as this much in log odds. */
const ROLE_BONUS = { party: 1.5, officer: 1.5, subject: 1.5, unknown: 0.3 }
const HAN_NAME = /^[\u3400-\u9fff]{2,4}$/
const FOREIGN_NAME = /^[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,8}){1,3}$/

/** The names of one passage, not overlapping, by the model's probability and the words beside them. */
export function selectMentions(passage: Passage, decode: Decoder): Mention[] {
  const { text } = passage.clean
  const rated = decode(text)
    .filter(
      (candidate) => isPlausible(text.slice(candidate.start, candidate.end)) && !isNeverName(text, candidate),
    )
    .map((candidate) => rate(passage, candidate))
    .sort((a, b) => b.probability - a.probability || b.end - b.start - (a.end - a.start))
  const taken: Mention[] = []
  for (const mention of rated) {
    if (mention.probability < THRESHOLD) break
    if (!taken.some((other) => mention.start < other.end && other.start < mention.end)) taken.push(mention)
  }
  return taken.sort((a, b) => a.start - b.start)
}

function isPlausible(name: string): boolean {
  return HAN_NAME.test(name) || FOREIGN_NAME.test(name) || /^[\u3400-\u9fff]{5,10}$/.test(name)
}

function rate(passage: Passage, { start, end, probability }: Candidate): Mention {
  const { text } = passage.clean
  const name = text.slice(start, end)
  const role = roleBeside(text, start, end)
  const known = SURNAMES.has(surnameOf(name)) || surnameOf(name).length === 2
  const odds = logit(probability) + (role && known ? ROLE_BONUS[role] : 0)
  const evidence = ['用字和前后文像姓名']
  if (known) evidence.push('首字是姓氏')
  if (role === 'party') evidence.push('紧挨着“驾驶人”“村民”一类的字样')
  if (role === 'officer') evidence.push('紧挨着“民警”“同志”一类的字样')
  return { passage, start, end, text: name, probability: sigmoid(odds), ...(role && { role }), evidence }
}

export function logit(probability: number): number {
  const safe = Math.min(1 - 1e-6, Math.max(1e-6, probability))
  return Math.log(safe / (1 - safe))
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
