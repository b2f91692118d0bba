/** What a filter took out, told by what stands before and after the marks. */
export interface CensoredRow {
  /** How many marks there are: most filters write one for each character. */
  sizes: readonly number[]
  /** Source of a regular expression that the text before the marks ends with. */
  before: string
  /** Source of a regular expression that the text after the marks begins with. */
  after: string
  /** The word; left out where several fit. */
  meant?: string
}

const ANY = ''
const STOP = '[，。；！、]|$'

/**
 * Sites that reprint essays run them through a filter of words, which stars out ordinary ones: 党 in 党员, 平 in 水平.
 * Each row names a place where only one word can have stood; where a unit's name could stand as well (××大队), there
 * is no row, and the marks are a blank.
 *
 * Origin: forms seen on public pages (docs/domain 5, rows 4 and 6: 从警是我的XX, ××员, ××支部, 水*摆动); the words put
 * back are general knowledge. The first row that fits holds.
 */
export const CENSORED: readonly CensoredRow[] = [
  { sizes: [3], before: '(?:一名|一个|一位|名|优秀|合格|预备)', after: '员(?![工额])', meant: '共产党' },
  {
    sizes: [1, 2],
    before: '(?:一名|一个|一位|名|老|优秀|合格|全体|广大|预备|非|[，。；、]|^)',
    after: '员(?![工额])',
    meant: '党',
  },
  {
    sizes: [1, 2],
    before: '(?:[，。；、和与及我本的为由向是]|成立了?|建立了?|^)',
    after: '支部(?!队)',
    meant: '党',
  },
  {
    sizes: [1, 2],
    before: ANY,
    after: '(?:小组会|委书记|委班子|性修养|性观念|性分析|性锻炼|章党规|纪国法|纪处分|风廉政|课教育)',
    meant: '党',
  },
  {
    sizes: [1, 2],
    before: ANY,
    after: '的(?:宗旨|路线|方针政策|群众路线|创新理论|二十大|十九大|十八大)',
    meant: '党',
  },
  { sizes: [2, 3], before: '(?:与|同|和)', after: '保持(?:高度)?一致', meant: '党中央' },
  { sizes: [3], before: '思想[□、和]?', after: '理论(?!学习)', meant: '邓小平' },
  {
    sizes: [1],
    before: '水',
    after: '[向方上线能过更提不高低较和地摆的位测有还很也都，。；、]',
    meant: '平',
  },
  { sizes: [1], before: '[左右向上下]', after: '[伸举]', meant: '平' },
  { sizes: [1], before: '(?:身体|前胸|地面|路面|道路|肩膀|方向|相互|互相)', after: '行', meant: '平' },
  { sizes: [1], before: '(?:目光|两眼|双眼|眼睛)', after: '视', meant: '平' },
  { sizes: [1], before: '公', after: '(?:公正|正义|正执法|合理)', meant: '平' },
  { sizes: [1], before: '(?:道路|公路|路面|地势)', after: '(?:坦|整)', meant: '平' },
  {
    sizes: [1],
    before: ANY,
    after:
      '(?:安(?:畅通|出行|建设|校园|家庭|回家|社区|无事)|凡的?(?:岗位|工作|英雄|人生)|等协商|稳有序|均(?:每|年龄))',
    meant: '平',
  },
  { sizes: [2], before: '(?:是|成为|就是)(?:我|他|她|我们|自己)的', after: STOP },
]
