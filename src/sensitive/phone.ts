import { bare, contextOf, type Recognizer, type Sighting, sight, weigh, withOthers } from './recognizer'

/**
 * Eleven digits that begin with 1, parted as people part them (3-4-4, 4-3-4, 3-3-5, 7-4 …); +86 before them belongs
 * to them. Not inside longer numbers, not behind a decimal point, not behind a letter but for `tel`.
 */
const SHAPE =
  /(?<![0-9]|[0-9]\.|[a-z](?<!tel|phone|mobile|mob))(?:(?:\+|00)?86[ -]{0,2})?1[3-9]\d[ \-·.]{0,3}\d[ \-·.]{0,3}\d{2}[ \-·.]{0,3}\d[ \-·.]{0,3}\d[ \-·.]{0,3}\d{3}(?![0-9a-z]|\.\d)/gi
/** Each digit by itself, as on forms: behind a label only. */
const SPACED = /(?:电话|手机|号码|联系|微信)[^，。；\d]{0,6}(?<value>1 [3-9](?: \d){9})(?![0-9A-Za-z]| \d)/g
/** In Han numerals, behind a label only: 联系电话：一三九零零零零一二三四. */
const HAN =
  /(?:电话|手机|号码|联系)[^，。；]{0,4}?(?<value>一[三四五六七八九][零〇一二三四五六七八九]{9})(?![零〇一二三四五六七八九])/g
/** A digit too few or too many, or a letter for a digit (O for 0): behind a label only. */
const MISWRITTEN =
  /(?:电话|手机|联系方式)(?:号码?)?(?:是|为)?[：: ]{0,3}(?<value>1[ -]?[3-9Oo](?:[ -]?[0-9OolI]){8,10})(?![0-9A-Za-z*×□]|\.\d|[余多万亿]?[元人件起次部台个张条万亿])/g
/** The segments in use (MIIT's allocation; docs/domain 1.2). */
const SEGMENT = /^1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/
/** How numbers are parted without anyone saying that they are telephone numbers: 3-4-4, 3-3-5, 4-4-3, 4-3-4, 7-4. */
const USUAL =
  /^1\d{10}$|^1\d{2}([ \-·.]{1,3})\d{4}\1\d{4}$|^1\d{2}[ -]{1,3}\d{3}[ -]{1,3}\d{5}$|^1\d{3}[ -]{1,3}(?:\d{4}[ -]{1,3}\d{3}|\d{3}[ -]{1,3}\d{4})$|^1\d{2}[ -]{1,3}\d{8}$|^1\d{6}[ -]{1,3}\d{4}$/
const LABEL = /电话|手机|联系|微信|致电|拨打|号码|热线|短信|来电|呼叫|支付宝|tel|phone|mobile/i
const OTHER_NUMBER = /编号|流水|订单|金额|案号|账号|单号|工号|序列|版本|凭证|统计|合计|QQ|元/
/** Numbers that stand in manuals as samples. */
const SAMPLE = /^(?:13800138000|13800000000|13888888888|13912345678|13812345678|12345678901)$/

export const phoneRecognizer: Recognizer = {
  kind: 'phone',
  recognize: (text) => withOthers(usual(text), miswritten(text)),
}

function miswritten(text: string): Sighting[] {
  return sight(text, MISWRITTEN, ({ value, range }) =>
    SAMPLE.test(bare(value))
      ? undefined
      : weigh(range, [{ met: true, points: 3, said: '前面有“电话”“手机”的字样，只是位数不对或者有错字' }]),
  )
}

function usual(text: string): Sighting[] {
  return [
    ...sight(text, SPACED, ({ range }) =>
      weigh(range, [{ met: true, points: 4, said: '前面有“电话”“手机”一类的字样' }]),
    ),
    ...sight(text, HAN, ({ range }) =>
      weigh(range, [{ met: true, points: 4, said: '前面有“电话”“手机”一类的字样，十一个数字' }]),
    ),
    ...sight(text, SHAPE, ({ value, range }) => {
      const own = value.replace(/^(?:\+|00)?86[ -]{0,2}/, '')
      const digits = bare(own)
      if (!SEGMENT.test(digits) || SAMPLE.test(digits)) return undefined
      const context = contextOf(text, range)
      const labelled = LABEL.test(context)
      const usual = USUAL.test(own)
      return weigh(
        range,
        [
          { met: true, points: 2, said: '11位，号段在用' },
          { met: usual, points: 1 },
          { met: own !== value, points: 1, said: '前面有国家代码86' },
          { met: labelled, points: 2, said: '附近有“电话”“手机”一类的字样' },
          { met: !labelled && OTHER_NUMBER.test(context), points: -2 },
        ],
        3,
      )
    }),
  ].sort((a, b) => a.range.start - b.range.start)
}
