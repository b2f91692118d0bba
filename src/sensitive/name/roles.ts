/**
 * What a word beside a name says of the person: a party to a case, an officer, somebody else, nothing but that
 * a name follows (叫), or that people are joined (和, 由).
 */
export type RoleGroup = 'party' | 'officer' | 'other' | 'naming' | 'joining'

/** Whether a role word says that a person is meant, and not only that one may follow. */
export function isPerson(group: RoleGroup | undefined): boolean {
  return group !== undefined && group !== 'joining'
}

/** Whether a role word says who a person is: 民警, 村民; not 叫. */
export function saysWho(group: RoleGroup | undefined): boolean {
  return isPerson(group) && group !== 'naming'
}

/** Words that stand right before a name. Source: our own reading of police papers; docs/domain 1.5. */
const LEFT: Readonly<Record<RoleGroup, string>> = {
  party:
    '村民 居民 农民 路人 过路人 好心人 失主 雇主 货主 机主 物主 船主 被侵害人 侵害人 加害人 第三人 委托人 代理人 担保人 承租人 出租人 承包人 收件人 寄件人 收货人 持证人 使用人 养护工 环卫工 清洁工 保洁员 保安 门卫 厨师 店员 船员 羊倌 小伙 小伙子 姑娘 女青年 老兵 老奶奶 老爷爷 老大爷 大姐 大哥 大嫂 养女 养子 女婿 儿媳 继父 继母 叔叔 舅舅 姑姑 表兄 堂妹 堂姐 未婚妻 未婚夫 牧民 渔民 驾驶人 驾驶员 司机 车主 乘客 乘车人 乘坐人 行人 骑车人 骑行人 摊主 摊贩 商贩 店主 老板 老板娘 业主 租户 房东 旅客 司乘人员 嫌疑人 嫌犯 犯罪嫌疑人 肇事者 肇事人 肇事司机 被告人 被告 原告 原告人 上诉人 被上诉人 当事人 受害人 被害人 受害者 死者 伤者 逝者 证人 见证人 目击者 报警人 报案人 举报人 举报者 申请人 被申请人 男子 女子 男孩 女孩 男童 女童 老人 老汉 大爷 大妈 大娘 大叔 大婶 学生 学员 儿童 小学生 中学生 大学生 群众 市民 工人 工友 民工 邻居 堂兄 堂弟 堂哥 表哥 表弟 表姐 表妹 妻子 丈夫 儿子 女儿 父亲 母亲 爸爸 妈妈 哥哥 弟弟 姐姐 妹妹 嫂子 爷爷 奶奶 外婆 岳父 岳母 公公 婆婆 侄子 外甥 孙子 孙女 其子 其女 其妻 其夫 其父 其母 其兄 其弟 之子 之女 之妻 亲属 家属 家人 户主 贫困户 困难户 五保户 低保户 个体户 监护人 法定代表人 代驾 快递员 快递小哥 外卖员 外卖小哥 骑手 收费员 上访人 信访人 醉驾者 违法行为人 违法嫌疑人 违法人员 违法者 逃犯 在逃人员 吸毒人员 网民 网友 患者 病人 伤员 女司机 货车司机 出租车司机 朋友 好友 同乡 老乡 同学 同伙 同案人 老伴 爱人 男友 女友 前夫 前妻 登记人 所有人 被询问人 被讯问人 借款人 商户 护林员 网格长 楼长 查勘员 保安 保安员 环卫工 清洁工 修理工 厨师 摊贩 货主 失主 养路工 挂靠人 经营人 代理人 新郎 新娘 师徒 对方驾驶人 乘车人 见义勇为者 独居老人 退伍军人 老党员',
  officer:
    '民警 功臣 英模 骑警 学警 新警 师兄 师弟 师姐 师妹 消防员 驻村干部 村官 核查人 受理人 签收人 接收人 移交人 审批人 批准人 复核人 填表人 制表人 监督员 协办人 交接人 领班 站长 连长 排长 团长 营长 指挥长 一级警长 交警 辅警 警员 干警 刑警 巡警 特警 片警 协警 女警 警官 警察 法警 狱警 武警 战友 同事 搭档 徒弟 师父 师傅 组员 队员 协管员 文职 文员 中队长 大队长 副大队长 副中队长 支队长 副支队长 总队长 队长 副队长 指导员 教导员 副教导员 所长 副所长 政委 政治委员 副政委 局长 副局长 厅长 副厅长 部长 书记 副书记 主任 副主任 科长 副科长 处长 副处长 组长 副组长 班长 副班长 教官 教员 警长 副警长 探长 法制员 内勤 安全员 值班员 联络员 负责人 主办人 主办民警 办案民警 执勤民警 值班民警 带班领导 带班民警 值班领导 检察官 检察长 法官 院长 庭长 审判员 审判长 陪审员 书记员 助理 警务辅助人员 战士 标兵 能手 先进个人 优秀党员 优秀民警 同志 主持人 记录人 询问人 讯问人 承办人 审核人 主讲人 参谋 干事 委员 法医 技术员 铁骑 队友 参加人 参加人员 参会人员 参战人员 出席人员 列席人员 汇报人 发言人 签发人 核稿人 经办人 经办民警 领队 值守人员 同事们 内勤民警 宣传员 讲解员 飞手',
  other:
    '记者 通讯员 作者 医生 护士 大夫 主治医师 教授 专家 律师 校长 老师 教师 班主任 经理 总经理 董事长 会计 村主任 村支书 支书 村长 镇长 乡长 县长 市长 省长 社区主任 网格员 警嫂 军嫂 网格长 楼长 志愿者 嘎查达 苏木达 讲师 代表 先生 女士 摄影 撰稿 编辑 校对 制图 供稿 撰文 演员 歌手 导演 主席 总裁 创始人 厂长 园长 秘书 总书记 总理 总统 院士 作家 诗人 画家',
  naming: '叫 名叫 叫做 名为 姓名 自称 本名 原名 又名 化名 绰号 名字叫 名字是 就是 即 系 便是',
  joining:
    '由 与 和 同 跟 是 经 据 见 找到 联系 联系到 通知 将 对 为 向 请 被 让 给 带领 以及 及 或 陪 扶 拉 帮 帮助 看着 问 让给 伙同 指使 介绍 询问 传唤 抓获 送 替 随 听',
}

/** Words and marks that stand right after a name. */
const RIGHT: Readonly<Record<RoleGroup, string>> = {
  party:
    '驾驶 驾车 驾 驶 酒后 醉酒 无证 肇事 逃逸 骑 骑着 报警 报案 家属 死亡 受伤 当场 被撞 被刮 供述 交代 投案 自首 横穿 涉嫌 家中 家里 的家属 的妻子 的丈夫 的儿子 的女儿 的母亲 的父亲 乘坐 （男 （女 (男 (女 ，男 ，女 因 诉 的证言 的供述 的陈述 之子 之妻 名下 持有 所有 借 欠',
  officer:
    '同志 警官 队长 中队长 大队长 支队长 副大队长 所长 局长 副局长 政委 指导员 教导员 主任 科长 处长 书记 组长 班长 警长 教官 师傅 带领 带队 率领 查获 处置 立即 当即 接到 接警 出警 荣立 荣获 主持 宣读 出席 现任 任 负责 迅速 敬礼 执勤 巡逻 从警 参加工作',
  other: '先生 女士 老师 医生 教授 经理 律师 大爷 大妈 阿姨 大叔 总书记 主席 总理 委员长 院士 会见 摄',
  naming:
    '说 道 告诉 表示 介绍 回忆 说道 笑着 坦言 称 认为 觉得 心里 常说 感慨 解释 回答 问 喊 笑了 听了 点点头 摇摇头 （ (',
  joining: '和 与 等人 等 及 以及 、 的 ， 在 为 向 对 把 被 到 是 也 一 从 就 又 还 用',
}

/** A word beside names, and what it says of them. */
export interface RoleWords {
  /** Word → group, for words right before a name. */
  left: ReadonlyMap<string, RoleGroup>
  /** Word → group, for words right after a name. */
  right: ReadonlyMap<string, RoleGroup>
}

function mapOf(groups: Readonly<Record<RoleGroup, string>>): ReadonlyMap<string, RoleGroup> {
  const map = new Map<string, RoleGroup>()
  for (const [role, words] of Object.entries(groups) as [RoleGroup, string][]) {
    for (const word of words.split(' ')) if (!map.has(word)) map.set(word, role)
  }
  return map
}

export const ROLE_WORDS: RoleWords = { left: mapOf(LEFT), right: mapOf(RIGHT) }

/** Role words for many people at once: what follows is what they do or have (群众满意). */
export const COLLECTIVE: ReadonlySet<string> = new Set(
  '群众 市民 居民 同志 队员 代表 专家 朋友 家人 标兵 能手 大家 警察 武警 学生 患者'.split(' '),
)
