import { bare, contextOf, type Recognizer, type Sighting, sight, weigh, withOthers } from './recognizer'
import { nextOf, withRows } from './rows'

/** 16 to 19 digits, in groups or not. Not inside longer numbers or rows of numbers and not behind letters. */
const CARD =
  /(?<![0-9A-Za-z]|\d\.|\d{4}[ -])(?:62|60|[345]\d)\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z]|\.\d|[ -]\d{4})/g
/** A firm's account has no check digit and no fixed length: behind a label only. */
const ACCOUNT =
  /(?:账号|帐号|账户|帐户|卡号|存折|一卡通)[^，。；\d]{0,6}(?<value>\d(?:[ -]?\d){9,24})(?![0-9A-Za-z]|\.\d)/g
/** One more account behind it. */
const NEXT = nextOf('\\d(?:[ -]?\\d){9,24}', '和前面的账号并列')
const LABEL = /卡号|银行卡|储蓄卡|信用卡|工资卡|账号|帐号|账户|帐户|开户|转账|汇款|转入|打款|收款/
const OTHER_NUMBER = /决定书|编号|流水|订单|案号|单号|凭证|序列/
/** What the account is of, where it is none of a bank's: 微信账号, 系统账号. */
const OTHER_ACCOUNT = /(?:QQ|微信|微博|抖音|快手|系统|平台|登录|公众)[^，。；]{0,4}$/

export const bankRecognizer: Recognizer = {
  kind: 'bank',
  recognize: (text) => withRows(text, withOthers(cards(text), accounts(text)), NEXT),
}

function cards(text: string): Sighting[] {
  return sight(text, CARD, ({ value, range }) => {
    const digits = bare(value)
    const context = contextOf(text, range)
    const labelled = LABEL.test(context)
    const checked = passesLuhn(digits)
    // A tenth of all numbers pass: only the prefix of UnionPay with the groups of a card speaks for itself.
    if (!labelled && !(checked && /^62/.test(digits))) return undefined
    return weigh(range, [
      { met: true, points: 1, said: '16至19位，银行卡的写法' },
      { met: checked, points: 1, said: '校验位正确' },
      { met: !checked, points: 0, said: '校验位不对，可能抄错，或者是对公账号' },
      { met: labelled, points: 2, said: '附近有“卡号”“账号”一类的字样' },
      { met: !labelled && OTHER_NUMBER.test(context), points: -2 },
    ])
  })
}

function accounts(text: string): Sighting[] {
  return sight(text, ACCOUNT, ({ range, match }) => {
    const before = text.slice(Math.max(0, match.index - 8), match.index)
    if (OTHER_ACCOUNT.test(before)) return undefined
    return { range, score: 0.75, evidence: ['前面有“账号”“卡号”一类的字样'] }
  })
}

/** The check digit of ISO/IEC 7812-1. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
