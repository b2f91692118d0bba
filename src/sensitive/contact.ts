import { type Recognizer, sight } from './recognizer'

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
/** Words of programs and services that follow 微信 without being anyone's number. */
const SERVICE = /^(?:iPhone|Android|Windows|HarmonyOS|WeChat|version|mini.?program)/i

export const contactRecognizer: Recognizer = {
  kind: 'contact',
  recognize: (text) =>
    [
      ...sight(text, EMAIL, ({ value, range }) =>
        OFFICE.test(value)
          ? { range, score: 0.45, evidence: ['电子邮箱的写法', '像是单位公开的邮箱'] }
          : { range, score: 0.95, evidence: ['电子邮箱的写法'] },
      ),
      ...sight(text, QQ, ({ range }) => ({ range, score: 0.9, evidence: ['前面有“QQ”的字样'] })),
      ...sight(text, WECHAT, ({ value, range }) =>
        SERVICE.test(value) ? undefined : { range, score: 0.9, evidence: ['前面有“微信”一类的字样'] },
      ),
    ].sort((a, b) => a.range.start - b.range.start),
}
