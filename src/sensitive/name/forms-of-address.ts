import { ROLE_WORDS, saysWho } from './roles'
import { hasCommonSurname, surnameOf } from './surnames'

/** What people are called by behind the surname alone, in whole words; the given name stays hidden. */
const WORDS = new Set(
  '女士 先生 小姐 太太 夫人 姓 氏 某 阿姨 阿婆 阿公 阿伯 阿婶 阿佳 阿妈 阿爸 额吉 婆婆 公公 婶婶 婶子 姑姑 舅舅 姨妈 叔叔 伯伯 爷爷 奶奶 叔公 嫂子 媳妇 师傅 师母 师娘 掌柜 同学 客户 女生 男生 小姐姐 小哥哥 小哥 老太太 老爷子 老先生 老师傅 老两口 夫妇 夫妻 母女 父子 母子 父女 姐弟 兄弟 姐妹 兄妹 祖孙 爷孙 婆孙 婆媳 家 一家 家人'.split(
    ' ',
  ),
)
/** The same by their endings: 李大妈, 周二叔, 张老头, 陈姐; not 三妹 and 三姐, which are names as well. */
const ENDINGS =
  /^(?:大[爷妈娘叔哥姐嫂伯婶姨舅厨]|[二三四五六七八九幺][哥叔婶嫂爷姨舅伯奶姑]|老[汉太爷爹伯哥姐弟嫂叔婶头]|[哥姐叔婶嫂姨爷妈爸婆奶老工])$/
/** What may go on behind what was read as a name: 胡大|姐, 吴小|姐姐. */
const GOES_ON = /^(?:大[姐爷妈娘叔哥嫂伯婶姨舅厨]|小姐)/
/** Words for people that are given names too: 李功臣, 江保安. */
const ALSO_GIVEN: ReadonlySet<string> = new Set('功臣 标兵 能手 英模 学生 保安 战友 战士 好友'.split(' '))

/** Whether what looks like a name is a surname and what somebody is called by: 张女士, 李二叔, 刘车主, 陈姐. */
export function isFormOfAddress(name: string): boolean {
  if (!hasCommonSurname(name)) return false
  const form = name.slice(surnameOf(name).length)
  return (
    WORDS.has(form) || ENDINGS.test(form) || (saysWho(ROLE_WORDS.left.get(form)) && !ALSO_GIVEN.has(form))
  )
}

/** Whether what was read as a name is the beginning of a surname and what somebody is called by: 胡大|姐. */
export function beginsFormOfAddress(text: string, start: number, end: number): boolean {
  const form = start + surnameOf(text.slice(start, end)).length
  return end > form && GOES_ON.test(text.slice(form, form + 2)) && end < form + 2
}
