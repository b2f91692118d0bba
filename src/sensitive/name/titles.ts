import { flagsOf } from '../../text/search/flags'

/** Whether officers alone have a title, or others as well. */
export interface Title {
  /** In code units. */
  length: number
  isOfficer: boolean
}

/** 李镇长期驻村, 张所长达三年: the name of 李镇, and no head of a town. */
const HEAD_END = '(?!期|年[在累]|达|久(?!久)|大[后了])'
/** What a short form has behind it where somebody is called by it: 孙大说, 李董和. */
const CALLED = '(?=[，。、：；！”）]|说|道|和|带|率|亲|您|$)'
const OFFICERS =
  '大队长 中队长 支队长 总队长 分队长 小队长 队长 所长 分局长 局长 处长 科长 组长 班长 警长 乘警长 栋长 探长 片长 厅长 院长 署长 关长 监狱长 监区长 检察长 督察长 庭长 审判长 团长 连长 排长 营长 主任 书记员 书记 政委 政治委员 指导员 教导员 指导 教导 参谋 干事 督察 内勤 法制员 大队 中队 支队 教官 教员 管教 警官 警督 警司 警监 检察官 法官'
const OTHERS =
  '教授 老师 老板 老总 师傅 医生 大夫 队医 法医 护士 律师 会计 经理 总监 主管 领班 助理 秘书长 秘书 委员 理事长 理事 董事长 会长 社长 行长 段长 车长 机长 舰长 楼长 网格长 网格员 部长 校长 园长 厂长 村长 乡长 镇长 县长 店长 船长 站长 馆长 区长 市长 州长 省长 主席 顾问 大使 社工 编辑 导演 主播 博士 教练 家长 支书 代表'
/** Short forms: 谭所, 王局, 李队, 刘教, 周副支, 孙大, 陈董. Behind some of them a longer word may go on. */
const SHORT_OFFICERS = `副?(?:所(?![有在谓属见述需致用])|(?<![全平时布大])局(?![面部势限里])|(?<![车全部支连乐])队(?![伍员里列友形旗医])|教(?![育学师练员导材训堂会徒他她我你给书])|指(?![挥示定出认控责令标派着向纹望数引明])|支(?![部持付援行书招撑线出取])|[大厅部院检]${CALLED})|副[科处大支]`
const SHORT_OTHERS = `[董总]${CALLED}`

function patternOf(titles: string, short: string): RegExp {
  const words = titles.split(' ').map((title) => (title.endsWith('长') ? title + HEAD_END : title))
  return new RegExp(`副?(?:${words.join('|')})|${short}`, 'y')
}

const OFFICER = patternOf(OFFICERS, SHORT_OFFICERS)
const OTHER = patternOf(OTHERS, SHORT_OTHERS)

const BEGINS = flagsOf(
  `副所局队教指支大厅部院检董总${[...OFFICERS.split(' '), ...OTHERS.split(' ')].map(([first]) => first).join('')}`,
)

/** Whether a title may begin with a code unit: sooner asked than what stands there. */
export function beginsTitle(unit: number): boolean {
  return BEGINS[unit] === 1
}

/** The title by which somebody may be called after the surname alone, that begins at a place: 谭队长, 李所, 宓教授. */
export function titleAt(text: string, start: number): Title | undefined {
  if (!beginsTitle(text.charCodeAt(start))) return undefined
  for (const pattern of [OFFICER, OTHER]) {
    pattern.lastIndex = start
    const title = pattern.exec(text)?.[0]
    if (title !== undefined) return { length: title.length, isOfficer: pattern === OFFICER }
  }
  return undefined
}
