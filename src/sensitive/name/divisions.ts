import { COMMON_SURNAMES } from './surnames'

/** Divisions by their names, and a division behind a word that joins: 由痕检科, 经驾考科. */
const KNOWN =
  /^(?:[\u4e00-\u9fff]?[武文经安内国]保|特勤|高速|宗教|[党基]建|理化|[边出入]海|[林牧矿园]区|民?宗|卫生|户籍|国安|广电|公交|[由经][\u4e00-\u9fff]{2}|[车驾]驾?管)科(?![长员室技学研目])|^车驾管/
/** What a division does, in one character before 科: 安监科, 法宣科. Not 李栓科, 李保科长. */
const DIVISION =
  /^[\u4e00-\u9fff]{0,2}?[监管保宣教群务财装爆检侦防控训审政秘医运警查电通化信]科(?![长员室技学研目])/
/** Of that, what somebody may be called by too: 王保科, 刘政科. */
const GIVEN = /^.[保政运教化通医信]科$/
/** 平安办, 史志办: offices, by words that are names as well. */
const OFFICE =
  /^经?(?:平安|和谐|智慧|文明|史志|年鉴|养犬|道安|[网交]安|创城|解困|严管|新媒|党)办(?![理案事好了完妥成过结])/
/** 温泉所和, 由向阳所牵头: a station, by the name of its place. */
const STATION =
  /^所(?:[，。、；：和与及等]|民警|[辅协]警|值班|辖区|全体|全警|联合|牵头|迅速|社区|负责|班子|警力|党支部|领导|[教指]导员|副所长|派出|长[，。、；和带说])/
/** 经温泉所审核, 调到向阳所工作: the same by what stands before; not 在李强所在的单位. */
const AT_STATION = /(?:[经在到往回至]|支队|大队|分局|辖区)$/
const NO_STATION = /^所[在属说谓以有]/
/** How many characters of a division may follow what was taken for a name: 车驾 of 车驾管科. */
const REST = 3

/**
 * Whether what was taken for somebody's name is a division of an office or a part of one, or the place that a station is
 * called by.
 *
 * @param end where it ends in the text; what follows tells
 */
export function isDivision(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end)
  const rest = text.slice(start, end + REST)
  if (covers(KNOWN, rest, name) || covers(OFFICE, rest, name)) return true
  if (covers(DIVISION, rest, name)) return !GIVEN.test(name) || !COMMON_SURNAMES.has(name[0] ?? '')
  if (name.length === 3 && name.endsWith('办')) return true
  if (name.length !== 2 || text[end] !== '所') return false
  const after = text.slice(end, end + 4)
  if (STATION.test(after)) return true
  return !NO_STATION.test(after) && AT_STATION.test(text.slice(Math.max(0, start - 2), start))
}

/** Whether a pattern takes in all of a name that the text begins with. */
function covers(pattern: RegExp, text: string, name: string): boolean {
  return (pattern.exec(text)?.[0].length ?? 0) >= name.length
}
