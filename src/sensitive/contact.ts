import { afterLast, type Recognizer, type Sighting, sight } from './recognizer'
import { nextOf, withRows } from './rows'

/** E-mail addresses. Not `@` before a name, not a decorator in code. */
const EMAIL =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,40})\.){1,4}[A-Za-z]{2,8}(?![A-Za-z0-9])/g
/** QQ：12345678. Not QQ群 names, not Q50. */
const QQ =
  /(?<![A-Za-z])QQ(?:群|号码?|群号)?(?:是|为)?[：:\s（(]{0,3}(?<value>[1-9]\d{4,10})(?![0-9A-Za-z年元人])/gi
/** 微信号：wx_sample01, 微信（号码wx_sample01）, 加微信wx_sample01. Not 微信公众号 and not 微信群: these are public, or have no number. */
const WECHAT =
  /(?:微信|抖音|快手|微博|支付宝)(?:账号|帐号|号码?)?(?:是|为)?(?:[：:（( ]{1,3}(?:账号|帐号|号码?)?[：: ]{0,2}|(?<=号|是|为)|(?=[A-Za-z]+[\d_-]))(?<value>[A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_-])/g
/** Addresses that an office gives to the public. */
const OFFICE = /\.gov\.cn$/i
/** 大队官方|抖音号, and one more behind it: 官方微博：…，|快手号. Not 大队民警|微信. */
const OFFICE_ACCOUNT =
  /(?:官方|公众|政务|(?:大队|支队|中队|总队|交警|公安|警方|公安局|分局|派出所|单位)的?)(?:(?:微信|抖音|快手|微博|QQ)[^，、。；]{0,28}[，、和及]){0,2}$/
/** How far before its label what tells whose an account is may stand. */
const OFFICE_REACH = 60
/** A score that is told as a notice. */
const PERHAPS = 0.45
/** One more behind it. */
const NEXT_QQ = nextOf('[1-9]\\d{4,10}', '和前面的号码并列')
const NEXT_NAME = nextOf('(?=[A-Za-z_-]{1,19}\\d)[A-Za-z][A-Za-z0-9_-]{5,19}', '和前面的账号并列')
/** Words of programs and services that follow 微信 without being anyone's number. */
const SERVICE = /^(?:iPhone|Android|Windows|HarmonyOS|WeChat|version|mini.?program)/i

export const contactRecognizer: Recognizer = {
  kind: 'contact',
  recognize: (text) =>
    [
      ...sight(text, EMAIL, ({ value, range }) =>
        OFFICE.test(value)
          ? { range, score: PERHAPS, evidence: ['电子邮箱的写法', '像是单位公开的邮箱'] }
          : { range, score: 0.95, evidence: ['电子邮箱的写法'] },
      ),
      ...withRows(
        text,
        sight(text, QQ, ({ range, match }) =>
          /^QQ群/i.test(match[0])
            ? { range, score: PERHAPS, evidence: ['前面有“QQ群”的字样', '是群号，不是个人的号码'] }
            : account(text, match.index, range, 'QQ'),
        ),
        NEXT_QQ,
      ),
      ...withRows(
        text,
        sight(text, WECHAT, ({ value, range, match }) =>
          SERVICE.test(value) ? undefined : account(text, match.index, range, '微信'),
        ),
        NEXT_NAME,
      ),
    ].sort((a, b) => a.range.start - b.range.start),
}

/** An office's own account is for the public: it is told of, but it is the officer who decides. */
function account(text: string, label: number, range: Sighting['range'], said: string): Sighting {
  const evidence = `前面有“${said}”一类的字样`
  const clause = afterLast(text.slice(Math.max(0, label - OFFICE_REACH), label), /[。；！？\n]/)
  return OFFICE_ACCOUNT.test(clause)
    ? { range, score: PERHAPS, evidence: [evidence, '像是单位公开的账号'] }
    : { range, score: 0.9, evidence: [evidence] }
}
