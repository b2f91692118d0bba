import fc from 'fast-check'

/** What breaks programs that read text: half characters, controls, marks that combine, mixed ends of lines. */
const ODD = [
  '\ud842',
  '\udfb7',
  '\u{20bb7}',
  '\u{1f46e}\u200d♀\ufe0f',
  '👨‍👩‍👧‍👦',
  'e\u0301\u0323\u0308',
  '\u0300',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200f',
  '\0',
  '\u0007',
  '\u001b[31m',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\u2028',
  '\u0085',
  '\r',
  '\n',
  '\r\n',
  '\n\r',
  '\t',
  '\u3000',
  '\u00a0',
  '\u200b',
]
/** What gives a draft its structure. */
const MARKS = [
  '\n\n',
  '# ',
  '## 一、',
  '（一）',
  '1. ',
  '①',
  '- ',
  '> ',
  '|',
  '\n|-|-|\n',
  '**',
  '\\*\\*',
  '`',
  '```\n',
  '<!-- ',
  ' -->',
  '<b onclick=x>',
  '[a](javascript:b)',
  '![图](../../x.png)',
  '[^1]',
  '---\n',
  '体裁: wt3\n',
  '允许姓名: [',
  '&#x202e;',
  'https://a.cn/',
]
/** What the rules and recognizers look for. */
const WORDS = [
  '问题',
  '原因',
  '对策',
  '20 年 月',
  '年8月8日',
  'xxx',
  '□□',
  '____',
  '〔待填：时间〕',
  '民警祁守山',
  '徐某',
  '徐某1',
  '吉g-12345',
  '鲁Ｑ１２３４５',
  '139-0000-1234',
  '11010519491231002X',
  '警号：012345',
  '“',
  '”',
  '《',
  '》',
  '。。',
  '……',
  '，',
  '。',
]

/** Any text: of odd characters, pieces of drafts and whatever else Unicode has, in any order. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...ODD) },
      { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      // Half characters on their own, which the units of fast-check leave out.
      {
        weight: 1,
        arbitrary: fc
          .array(fc.integer({ min: 0xd7ff, max: 0xe001 }), { maxLength: 4 })
          .map((units) => String.fromCharCode(...units)),
      },
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(''))

/**
 * How often a property is tried: few times where every change is tested; `npm run fuzz` sets XINDE_FUZZ_RUNS, and
 * XINDE_FUZZ_SECONDS ends a long run in time.
 */
export function fuzzing(few: number): { numRuns: number; interruptAfterTimeLimit?: number } {
  const seconds = process.env.XINDE_FUZZ_SECONDS
  return {
    numRuns: Number(process.env.XINDE_FUZZ_RUNS ?? few),
    ...(seconds !== undefined && { interruptAfterTimeLimit: Number(seconds) * 1000 }),
  }
}
