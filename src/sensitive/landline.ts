import { bare, contextOf, type Recognizer, type Sighting, sight, weigh } from './recognizer'
import { AREA_CODE } from './regions'
import { nextOf, withRows } from './rows'

/** Area code and number: 0436-3210000, (0436)3210000, 010 6210 0000-801. Not inside longer numbers. */
const WITH_AREA =
  /(?<![0-9A-Za-z]|\d[.-])(?:[（(]0\d{2,3}[)）]|0\d{2,3})[ -]{0,3}[2-8]\d{2,3}[ -]?\d{4}(?:(?:-|转)\d{1,5})?(?![0-9A-Za-z]|\.\d)/g
/** Seven or eight digits behind a label: 电话：3210000. */
const LOCAL =
  /(?:电话|座机|固话|传真|致电|拨打)(?:号码)?(?:是|为)?[：: ]{0,3}(?<value>[2-8]\d{2,3}[ -]?\d{4})(?![0-9A-Za-z]|\.\d|[元人件起])/g
/** Numbers with 400 or 800 before them: 400-820-0000. Behind a label only: these are a firm's, and digits as others. */
const TOLL_FREE = /(?<![0-9A-Za-z]|\d[.-])[48]00[ -]?\d{3}[ -]?\d{4}(?![0-9A-Za-z]|\.\d)/g
/** One more behind it, without the area code: 0436-3210000、3210001. */
const NEXT = nextOf('[2-8]\\d{2,3}[ -]?\\d{4}', '和前面的电话并列')
const LABEL = /电话|座机|固话|传真|值班|联系|致电|拨打|热线|号码|tel/i
/** Numbers that an office gives to the public. */
const OFFICE = /办公|值班|咨询|举报电话|监督电话|投诉|服务|公开|热线|报警|窗口|大厅|传真/
const OTHER_NUMBER = /编号|流水|订单|金额|案号|账号|单号|邮编|代码/

export const landlineRecognizer: Recognizer = {
  kind: 'landline',
  recognize: (text) => withRows(text, [...withArea(text), ...local(text), ...tollFree(text)], NEXT),
}

function withArea(text: string): Sighting[] {
  return sight(text, WITH_AREA, ({ value, range }) => {
    const digits = bare(value.replace(/[（()）]/g, '').replace(/(?:-|转)\d{1,5}$/, ''))
    if (!AREA_CODE.test(digits) || digits.length < 10 || digits.length > 12) return undefined
    const context = contextOf(text, range)
    const parted = /^[（(]|^0\d{2,3}[ -]/.test(value)
    return office(context, range, [
      { met: true, points: 1, said: '区号真实' },
      { met: parted, points: 1, said: '区号和号码分开写' },
      { met: LABEL.test(context), points: 2, said: '附近有“电话”一类的字样' },
      { met: OTHER_NUMBER.test(context), points: -2 },
    ])
  })
}

function local(text: string): Sighting[] {
  return sight(text, LOCAL, ({ range }) =>
    office(contextOf(text, range), range, [{ met: true, points: 3, said: '前面有“电话”一类的字样' }]),
  )
}

function tollFree(text: string): Sighting[] {
  return sight(text, TOLL_FREE, ({ range }) => {
    const context = contextOf(text, range)
    return LABEL.test(context)
      ? office(context, range, [{ met: true, points: 2, said: '400、800开头的电话' }])
      : undefined
  })
}

/** An office's own number may be public: it is told of, but it is the officer who decides. */
function office(
  context: string,
  range: Sighting['range'],
  clues: Parameters<typeof weigh>[1],
): Sighting | undefined {
  const sighting = weigh(range, clues)
  if (!sighting || !OFFICE.test(context)) return sighting
  return { ...sighting, score: 0.45, evidence: [...sighting.evidence, '像是对外公开的办公电话'] }
}
