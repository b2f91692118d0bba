import { oncePer } from '../../text/once-per'

/**
 * What a draft is. Papers of the trade are read by what was learned from such papers, others by what was learned from
 * news, résumés, court texts and microblogs alone, as what helps in the one misleads in the other; doubtful ones by both.
 */
export type Domain = 'trade' | 'doubtful' | 'general'

/** How much characters and pairs of characters speak for a paper of the trade: logistic regression, hashed. */
export interface DomainWeights {
  readonly cells: Int8Array
  /** What a cell is to be multiplied by. */
  readonly scale: number
  /** The log odds of a text without characters. */
  readonly bias: number
}

const CELL_BITS = 13
export const DOMAIN_CELLS = 1 << CELL_BITS

/** The cells of a text, in order: of each character, and of each but the first with the one before it. */
export function cellsOf(text: string): Int32Array {
  const cells = new Int32Array(Math.max(0, 2 * text.length - 1))
  let at = 0
  tellCells(text, (cell) => {
    cells[at++] = cell
  })
  return cells
}

function tellCells(text: string, tell: (cell: number) => void): void {
  for (let i = 0, before = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    tell(cellOf(0, unit))
    if (i > 0) tell(cellOf(before, unit))
    before = unit
  }
}

/** The cell of two neighbours; of a character by itself where `before` is 0. */
function cellOf(before: number, unit: number): number {
  const sum = (Math.imul(before, 0x85ebca6b) + Math.imul(unit, 0x9e3779b1)) | 0
  const hash = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> (32 - CELL_BITS)
}

/** A passage as it is read; the same object for the same text, so that what it speaks of is looked up once. */
interface Spoken {
  readonly text: string
}

/** Words of the trade; one of them makes a draft a paper of it. */
const TRADE =
  /[民交辅刑干巡协特法女新老片]警|警[察官员情号车服务营长]|[出接报从入]警|公安|派出所|[大中支]队|执勤|巡逻|值班|带班|值守|驾驶|司机|车主|乘客|行人|肇事|逃逸|[酒醉]驾|酒后|超[速员载]|违法|违停|嫌疑|当事人|[受被]害人|伤者|死者|证人|目击|笔录|[询讯]问|处罚|拘留|事故|村[民里委支]|居民|群众|同志|辖区|岗亭|卡[口点]|护学|路口|国道|车管|驾照|执法|调解|锦旗|卷宗|勤务|专班|所长|队长|队员|队里|教导员|指导员|政委|荣立|牺牲|隐患|徒弟|师父/

/** Whether a text has a word of the trade, which settles what it is. */
export function hasTradeWord(text: string): boolean {
  return TRADE.test(text)
}

/** The log odds that a draft of such passages, none of which has a word of the trade, is a paper of it all the same. */
export function createOdds({ cells, scale, bias }: DomainWeights): (passages: readonly Spoken[]) => number {
  const sumOf = oncePer(({ text }: Spoken) => {
    let sum = 0
    tellCells(text, (cell) => {
      sum += cells[cell] as number
    })
    return sum
  })
  return (passages) => {
    let sum = 0
    let characters = 0
    for (const passage of passages) {
      sum += sumOf(passage)
      characters += passage.text.length
    }
    return bias + (characters === 0 ? 0 : (sum * scale) / Math.sqrt(characters))
  }
}

/** From which log odds on a draft may be of the trade, and from which on it surely is. */
const MAY_BE_OF_TRADE = -0.5
const IS_OF_TRADE = 1

/** Tells what the passages of a draft are together. */
export function createDomainTeller(weights: DomainWeights): (passages: readonly Spoken[]) => Domain {
  const isOfTrade = oncePer(({ text }: Spoken) => hasTradeWord(text))
  const oddsOf = createOdds(weights)
  return (passages) => {
    if (passages.some(isOfTrade)) return 'trade'
    const odds = oddsOf(passages)
    if (odds < MAY_BE_OF_TRADE) return 'general'
    return odds < IS_OF_TRADE ? 'doubtful' : 'trade'
  }
}

/**
 * From which probability on a candidate is taken for a name: in papers of the trade a name that slips out costs more
 * than one that is none. Chosen on the development data.
 */
const THRESHOLDS: Readonly<Record<Domain, number>> = { trade: 0.2, doubtful: 0.35, general: 0.3 }
/**
 * In a whole draft there are more words to be taken for a name than in a sentence or two, and hardly more people: of 86
 * drafts 153 false names become 111, and three of 546 names are lost (`drafts.dev` is the larger part of them).
 */
const OF_WHOLE_DRAFTS = 0.3
/** From so many characters on. */
const WHOLE_DRAFT = 600

/** From which probability on a candidate is taken for a name in a draft of so many characters. */
export function thresholdOf(domain: Domain, characters: number): number {
  const threshold = THRESHOLDS[domain]
  return characters < WHOLE_DRAFT ? threshold : Math.max(threshold, OF_WHOLE_DRAFTS)
}
