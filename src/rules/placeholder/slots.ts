import type { Range } from '../../text/range'
import type { Reading } from './reading'

/**
 * The same mark is right in one slot and wrong in another: 徐×× is a person made unknown, ××市 a blank.
 * Here is what tells that a mark is a mask.
 */

/** Surnames that hardly end another word or stand as a verb or preposition; those that do have a guard. */
const SURNAME =
  '[赵孙吴郑冯陈褚蒋沈韩杨朱秦吕曹魏姜邹窦潘葛彭韦俞袁柳鲍唐岑薛倪滕罗郝邬卞孟穆萧尹姚邵汪祁狄宋庞熊董杜阮闵贾娄颜郭徐邱骆蔡樊胡凌霍虞柯昝卢缪邓侯刘谭崔龚邢裴翁荀甄靳詹黎胥翟冉扈瞿阎廖庾耿寇聂阚饶]|' +
  '(?<!行)李|(?<!国)王|(?<![一二两三四五六几每半上下本这])周|(?<![一二两三四五几每主紧夸扩])张|' +
  '(?<![森园山造])林|(?<![人车驻])马|(?<!桥)梁'
const COMPOUND = '欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|端木|司徒'
/** Surnames that are also common words: only after a role word, or where a clause begins. */
const AMBIGUOUS =
  '[黄何许高江田金方石白谢钱章曾苏范程丁夏钟康贺段武史龙毛严陆温洪施常雷万余顾傅戴卫管尤殷伍任车路安成党公时查解单关文牛包左房荣祝叶焦齐宗]'
const CLAUSE_SURNAME = '[黄何许高江田金方谢钱章苏范程丁夏钟贺段史龙毛陆洪施戴殷叶]'
const ROLE =
  '驾驶人|驾驶员|当事人|嫌疑人|被告人|受害人|被害人|伤者|死者|证人|目击者|报警人|报案人|举报人|村民|居民|农民|车主|司机|行人|男子|女子|肇事者|乘客|老人|女孩|男孩|学生|店主|家属|骑车人'

const AFTER_SURNAME = new RegExp(`(?:${COMPOUND}|${SURNAME})$`)
const AFTER_ROLE = new RegExp(`(?:${ROLE})(?:${AMBIGUOUS}|阿)?$`)
const AFTER_CLAUSE_SURNAME = new RegExp(`(?:^|[，。；、：“（(\\s])${CLAUSE_SURNAME}$`)
/** 小×, 老×: not 大小×, 最老×. */
const AFTER_FAMILIAR = /(?:^|[^大中最很较年])[小老]$/
/** What follows a blank for a place or a number; a person's mask is not followed by it. */
const OWN_FACT =
  /^(?:[余多]?(?:人(?!民)|[名位户家次起件个])|[省市县区镇乡村年月日%]|公安|派出所|[总支大中]队|部门)/
/** ×某, ××女士. */
const BEFORE_PERSON = /^(?:某|先生|女士|大爷|大妈|阿姨|师傅)/

/** The head of a plate (GA 36-2018): 桂C**, 吉G·*****, 吉A**217. */
const AFTER_PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·•.\-— ]{0,2}[0-9A-Za-z]{0,5}$/
const AFTER_IDENTITY = /(?:身份证|证件|驾驶证|档案编|账|卡|车牌|号牌)号?码?(?:是|为)?[：:\s]{0,2}$/

/** The labels of a police or staff number. */
export const POLICE_LABEL =
  '(?:警号|警员编?号|民警编号|辅警编?号|警务编号|胸号|工号|执法证编?号|警官证编?号|警察证编?号|胸牌号?|工作证编?号|员工编号|学警编?号|(?:我的|本人)编号)'
const AFTER_POLICE_LABEL = new RegExp(`${POLICE_LABEL}[是为]?[：:\\s（(]{0,4}$`)
const BEFORE_POLICE = /^号?(?:民警|辅警|交警|警员)/

/** How many asterisks our own fixes write (`sensitive/mask.ts`): for a plate, a police number, and at least for others. */
const PLATE_MASK = 5
const POLICE_MASK = 6
const NUMBER_MASK = 7

/** True when the marks at `range` hide a person or a number, which is right, rather than hold a place. */
export function isMask({ text }: Reading, range: Range): boolean {
  const before = text.slice(Math.max(0, range.start - 16), range.start)
  const after = text.slice(range.end, range.end + 6)
  const size = range.end - range.start
  if (AFTER_PLATE.test(before) || BEFORE_PERSON.test(after)) return true
  if (isNumberMask(before, after, size) || isOwnMask(text, range, before, after)) return true
  if (size >= 4 && AFTER_IDENTITY.test(before)) return true
  if (size > 3 || OWN_FACT.test(after)) return false
  return endsWithPerson(before) || (size === 1 && AFTER_FAMILIAR.test(before))
}

/** True when what stands before a place is a surname or who a person is: 徐, 村民, ，高. */
export function endsWithPerson(before: string): boolean {
  return AFTER_SURNAME.test(before) || AFTER_ROLE.test(before) || AFTER_CLAUSE_SURNAME.test(before)
}

/** 138****1234, 110105********002X, 6222 **** **** 0018, 01****: a long number with digits left. */
function isNumberMask(before: string, after: string, size: number): boolean {
  const head = /\d{1,10}(?=[- ]?$)/.exec(before)?.[0].length ?? 0
  const tail = /^[- ]?\d{3,4}(?!\d)/.test(after)
  if (size >= 4 && tail) return true
  // An area code before nothing but marks is a telephone number that nobody filled in.
  if (/(?<!\d)0\d{2,3}[- ]$/.test(before)) return false
  if (size >= 3 && head >= 3) return true
  return size >= 3 && head >= 2 && head + size >= 6
}

/** What the fixes of privacy/* write: ****** for a police number, and telephone or identity numbers in full length. */
function isOwnMask(text: string, { start, end }: Range, before: string, after: string): boolean {
  const size = end - start
  if (!/^\*+$/.test(text.slice(start, Math.min(end, start + 20)))) return false
  if (size >= NUMBER_MASK) return true
  if (size >= PLATE_MASK && /·$/.test(before)) return true
  if (size !== POLICE_MASK) return false
  const isListed = /\*{6}[、，,和及与]$/.test(before)
  const isBracketed = /[（(]$/.test(before) && /^[）)]/.test(after)
  return AFTER_POLICE_LABEL.test(before) || BEFORE_POLICE.test(after) || isListed || isBracketed
}
