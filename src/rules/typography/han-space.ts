import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from './reading'
import { blanksOfWrappedLines } from './wrapped-lines'

/** What counts or measures; 年, 月, 日 and the like among them. Not 号: a blank before it may part two numbers. */
const UNIT =
  '(?:年|月|日|时|分|秒|点|小时|分钟|天|周|岁|起|件|名|人|次|辆|台|部|个|只|条|项|处|户|家|份|篇|张|本|册|套|场|期|届|批|元|万|亿|余|多|公里|千米|米|吨|公斤|倍|成|位|支|所|班|组|街|路|级|％|%)'
/** Up to two blanks; more are a gap that somebody meant, or something lost. */
const BLANKS = '[ \\u00a0\\u3000]{1,2}'
const NUMBER = '\\d{1,12}(?:\\.\\d{1,6})?(?:,\\d{3}){0,4}%?'

/**
 * 2024 年, 3 起: the blank between a number and what it counts. Not in a row of lost numbers (2024 年 月 日), and
 * not behind a number that goes on (1 000 元).
 */
const BEFORE_UNIT = new RegExp(`(?<!\\d{8})(?<=\\d)${BLANKS}(?=${UNIT}(?!${BLANKS}[月日]))`, 'g')
/** 时间 3月5日: a form that was filled in. */
const LABEL = '(?:时间|日期|地点|单位|人数|编号|姓名|年龄|数量|金额|合计|总计|附件|附表|序号)'
/** 李某 2025年6月18日, at the end of a line: who signed, and when. */
const SIGNED = '\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?[ \\t]{0,4}(?:$|\\r?\\n)'
/** 查处 3 起, 于 2024 年: the blank before a number that counts something. Not 附件 1, 值班电话 110, 张某 139…. */
const BEFORE_NUMBER = new RegExp(
  `(?<!${LABEL})(?<=[\\u3007\\u3400-\\u9fff])${BLANKS}(?!${SIGNED})(?=${NUMBER}(?:${BLANKS})?${UNIT}|\\d{1,12}(?:\\.\\d{1,6})?[%％])`,
  'g',
)
/** 民警 ，辅警: a blank before a mark, between words. */
const BEFORE_MARK = /(?<=[\u3007\u3400-\u9fff])[ \u00a0\u3000]{1,2}(?=[，。、；：！？])/g
/** 查处。 其次: a blank behind a mark, between words. Not behind the number of a heading. */
const BEHIND_MARK = /(?<=[\u3007\u3400-\u9fff][，。；])[ \u00a0]{1,2}(?=[\u3007\u3400-\u9fff])/g

/** 三、诈骗 2013年…: the blank ends a heading that its text follows on the same line. */
const RUN_IN = /(?:^|\n)[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]{1,2}[\u3400-\u9fff]{1,20}$/
const DATE = /^\d{1,4}[年月]/
/** 1.2 人员安排, 表 2 人员情况: the blank parts a number from a name. Not 发表 2 篇. */
const NUMBERED =
  /(?:^|\n)[ \t\u3000]{0,4}\d{1,2}(?:[.．]\d{1,2}){1,3}[.．、]?$|(?:^|[\n见如（(，。；、与和及附下])[图表](?:[ \u00a0]{0,2}\d{1,3}(?:[.-]\d{1,2})?)?$/
/** Longer than whatever `NUMBERED` matches. */
const LONGEST_NUMBERED = 24

export default defineBlockRule({
  id: 'typography/han-space',
  title: '汉字与数字之间有空格',
  basis: { force: '通行做法' },
  defaultSeverity: 'hint',
  check(block, { report }) {
    const text = typedProse(block)
    const inside = [BEFORE_UNIT, BEFORE_NUMBER, BEFORE_MARK, BEHIND_MARK].flatMap((pattern) =>
      matchesIn(text, pattern).map(({ index, 0: blanks }) => ({
        start: index,
        end: index + blanks.length,
      })),
    )
    const found = [...inside, ...blanksOfWrappedLines(text)]
    for (const range of found.sort((a, b) => a.start - b.start)) {
      if (isRunIn(text, range) || isNumbered(text, range)) continue
      report({
        range,
        message: '汉字、数字、标点之间多了空格，公文里不空，应当删去',
        fixes: [{ title: '删去空格', edits: [{ range, text: '' }], safe: true }],
      })
    }
  },
})

function isRunIn(text: string, { start, end }: Range): boolean {
  return DATE.test(text.slice(end, end + 8)) && RUN_IN.test(text.slice(Math.max(0, start - 28), start))
}

function isNumbered(text: string, { start }: Range): boolean {
  return NUMBERED.test(text.slice(Math.max(0, start - LONGEST_NUMBERED), start))
}
