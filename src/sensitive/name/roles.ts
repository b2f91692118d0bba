import type { NameRole } from '../finding'

/** Words that stand right before a name and tell who the person is. */
const LEFT: Readonly<Record<'party' | 'officer' | 'unknown', string>> = {
  party:
    '村民 居民 农民 驾驶人 驾驶员 司机 车主 乘客 行人 骑车人 摊主 店主 老板 业主 租户 旅客 司乘人员 嫌疑人 犯罪嫌疑人 肇事者 肇事人 被告人 被告 原告 当事人 受害人 被害人 受害者 死者 伤者 证人 目击者 报警人 报案人 举报人 举报者 申请人 男子 女子 男孩 女孩 老人 老汉 大爷 大妈 大娘 学生 学员 儿童 群众 市民 工人 工友 邻居 堂兄 堂弟 妻子 丈夫 儿子 女儿 父亲 母亲 哥哥 弟弟 姐姐 妹妹 其子 其女 其妻 其夫 其父 其母 其兄 其弟 亲属 家属 户主 贫困户 困难户 监护人 代驾 快递员 外卖员 骑手 收费员 上访人 信访人 醉驾者 违法行为人 违法嫌疑人 违法人员 逃犯 在逃人员 网民 网友 患者 病人',
  officer:
    '民警 交警 辅警 警员 干警 刑警 巡警 特警 片警 协警 女警 警官 法警 狱警 战友 同事 搭档 徒弟 师父 师傅 组员 中队长 大队长 副大队长 副中队长 支队长 副支队长 总队长 队长 副队长 指导员 教导员 副教导员 所长 副所长 政委 政治委员 副政委 局长 副局长 厅长 副厅长 书记 副书记 主任 副主任 科长 副科长 处长 副处长 组长 副组长 班长 副班长 教官 教员 警长 探长 法制员 内勤 安全员 值班员 负责人 主办人 主办民警 办案民警 执勤民警 值班民警 带班领导 带班民警 交通科长 检察官 检察长 法官 院长 审判员 书记员 警务辅助人员 同志们 战士 标兵 能手 先进个人 优秀党员 优秀民警',
  unknown:
    '记者 通讯员 作者 医生 护士 大夫 教授 专家 律师 校长 老师 教师 经理 总经理 董事长 会计 村主任 村支书 支书 社区主任 讲师 主持人 队员 代表 委员 先生 女士 名叫 叫做 叫 系 即 由 与 和 同 跟 是 经 据 见 找到 联系 通知 将 对 为 向 请 被 让 给 带领 以及',
}

/** Titles and words that stand right after a name. */
const RIGHT: Readonly<Record<'party' | 'officer' | 'unknown', string>> = {
  party:
    '驾驶 驾车 驾 酒后 醉酒 无证 肇事 逃逸 骑 报警 报案 家属 死亡 受伤 被撞 被刮 供述 交代 投案 自首 横穿 涉嫌 家中 的家属 的妻子 的丈夫 乘坐 （男 （女 (男 (女 ，男 ，女',
  officer:
    '同志 警官 队长 中队长 大队长 支队长 副大队长 所长 局长 副局长 政委 指导员 教导员 主任 科长 处长 书记 组长 班长 警长 教官 师傅 带领 带队 率领 查获 处置 立即 当即 接到 接警 出警 荣立 荣获',
  unknown: '先生 女士 说 告诉 表示 介绍 回忆 老师 医生 教授 经理 律师 大爷 大妈 阿姨 等人 等',
}

/** A word beside names, and what it says of them. */
export interface RoleWords {
  /** Word → role, for words right before a name. */
  left: ReadonlyMap<string, NameRole>
  /** Word → role, for words right after a name. */
  right: ReadonlyMap<string, NameRole>
  longest: number
}

function mapOf(
  groups: Readonly<Record<'party' | 'officer' | 'unknown', string>>,
): ReadonlyMap<string, NameRole> {
  const map = new Map<string, NameRole>()
  for (const [role, words] of Object.entries(groups) as [NameRole, string][]) {
    for (const word of words.split(' ')) map.set(word, role)
  }
  return map
}

export const ROLE_WORDS: RoleWords = { left: mapOf(LEFT), right: mapOf(RIGHT), longest: 6 }

/** Titles by which a person is called after the surname alone: 谭队长, 李所, 王局. */
export const TITLE_AFTER_SURNAME =
  /^(?:副?(?:大队长|中队长|支队长|总队长|队长|所长|局长|处长|科长|主任|书记|政委|组长|班长|警长|厅长|院长)|指导员|教导员|教官|警官|检察官|法官)/
