/**
 * What the matching of problems and countermeasures knows of the trade, as data. A unit adds its own groups
 * in `.xinde.yaml` (`relatedWords`).
 */

/**
 * Words that stand in nearly every paper of this kind and therefore tell nothing of what a point is about.
 * The first line is by count: words that occur in more than a third of the drafts in
 * `test/corpus/correspondence/dev` (`npm run eval:correspondence:general` counts them) and name no subject of
 * their own. The others are the
 * words of the trade, and the verbs, measures and evaluations with which any problem is stated and any
 * countermeasure begins.
 */
export const GENERAL_WORDS: readonly string[] = [
  ...words(
    '民警 没有 群众 一次 事故 违法 部门 平均 情况 一些 只有 检查 每周 每月 群众反映 车辆 道路 中队 全部 每个 时间',
  ),
  ...words(
    '交通 大队 支队 公安 交警 公安机关 安全 管理 工作 问题 辖区 单位 机关 人员 同志 本人 自己 方式 方法 办法 任务',
  ),
  // how problems are stated
  ...words(
    '存在 不足 不够 不强 不高 不到位 不严 不力 不紧 不实 不多 不全 不深 较多 较大 较低 较差 突出 严重 普遍 明显 现象',
  ),
  ...words(
    '有的 部分 少数 个别 多数 不少 缺乏 缺少 薄弱 滞后 落后 难以 容易 导致 造成 影响 反映 认为 发现 比较 适应 精神',
  ),
  ...words('由于 因为 目前 当前 近年来 基本 只是 往往 有时 甚至 一定 各种 不同 程度 满足'),
  // how countermeasures begin
  ...words(
    '强化 提高 提升 增强 完善 健全 落实 推进 推动 推行 实行 实施 开展 抓好 抓实 做好 做到 做实 深化 深入 进一步 建立',
  ),
  ...words(
    '切实 积极 努力 坚持 确保 形成 促进 加大 力度 力争 争取 充分 全面 及时 定期 制定 明确 组织 采取 利用 加强 严格',
  ),
  ...words(
    '针对 解决 对策 措施 建议 方面 有效 重点 主要 有关 相关 实现 水平 作用 需要 要求 不得 必须 进行 主动 参加 负责',
  ),
  ...words('设置 纳入 发放 提出 了解 减少 增加 处理 安排 办理 制作 统一 意识'),
  // amounts and times
  ...words('每年 每天 每季度 每名 年内 今年 去年 上半年 一个 两次 三个 以上 小时 分钟'),
]

/**
 * Words that mean the same thing seen from two sides: what is wanting and what is done about it. A group
 * counts as one word wherever one of its members stands.
 */
export const RELATED_WORDS: readonly (readonly string[])[] = [
  // people and means
  words('警力 人手 人员不足 力量不足 管理力量 编制 辅警 招录 充实 增派 专职 志愿者 补充力量 力量薄弱'),
  words('经费 资金 财政 拨款 预算 增加投入 加大投入 资金投入 投入不足 经费保障'),
  words('待遇 工资 薪酬 收入 补贴 报酬 补助 津贴'),
  words('装备 设备 硬件 器材 配备 老旧 添置'),
  words('装备 设备 硬件 器材 经费 资金 财政 拨款'),
  words('人才 专业人员 技术人员 专业技术 引进 招聘 选调'),
  words('流失 辞职 离职 留住 留得住 流动'),
  words('年龄 老龄 体检 健康 休假 身心 疲惫'),
  words('报表 台账 填报 减负 重复劳动 繁琐'),
  // mind and skill
  words('思想 认识 重视 观念 理念'),
  words('理论 政治学习 党课 原著 理论武装'),
  words('能力 业务 培训 轮训 训练 技能 练兵 素质 本领 演练 比武 业务能力 专业水平'),
  words('责任 责任心 担当 问责 追责 倒查'),
  words('纪律 廉洁 作风 督察 自律 规矩 从严治警'),
  words('服务 窗口 便民 办事 态度 热情'),
  words('服务群众 联系群众 群众之事 群众感情 宗旨 走访 为民 急难愁盼 实事 办实事'),
  words('创新 老套 单一 陈旧 新形式 新媒体 新颖'),
  // method
  words('宣传 教育 宣讲 提示 传单 横幅 广播 短视频 普法 安全意识 法律意识 法治意识 自我保护'),
  words('协作 联动 联合 配合 会同 协同 联席 合力 各自为战 各管 脱节 衔接 共享 联勤 共治'),
  words('考核 奖惩 绩效 评议 评比 通报 激励'),
  words('监督 监管 督导 督查 审核 抽查 把关'),
  words('制度 规定 机制 职责 清单 边界 权限'),
  words('科技 监控 视频 探头 抓拍 智能 信息化 大数据 电子警察 卡口 无人机 智慧'),
  words('查处 整治 打击 严管 处罚 查扣 重罚 严查'),
  words('勤务 排班 错时 夜间 夜查 夜巡 时段 弹性 巡逻 见警率'),
  words('裁量 基准 幅度 畸轻畸重 同案不同罚'),
  words('执法记录仪 记录仪 录音录像 全程记录'),
  words('取证 证据 勘查 痕迹 固定证据'),
  words('案卷 卷宗 文书 笔录 法制员'),
  words('超期 期限 时限 限时 逾期'),
  words('说理 释法 告知 说明理由 解释'),
  words('信访 投诉 诉求 上访 缠访 回访 接访 包案'),
  words('调解 赔偿 理赔 纠纷 保险 救助基金'),
  words('逃逸 侦破 破案 追逃'),
  words('收费 价格 票据 公示'),
  words('首接 首问 推诿 推诿扯皮'),
  words('排队 等候 预约 叫号 延时'),
  words('电话 接听 热线 话务'),
  words('中介 黄牛 代办 揽客'),
  // road and vehicle
  words('设施 护栏 标志 标线 减速带 信号灯 红绿灯 隔离 照明 路灯 安防 警示牌 斑马线'),
  words('隐患 排查 治理隐患 多发 临水 临崖 急弯 整改'),
  words('停车 车位 泊位 停车场 违停 乱停 停放'),
  words('拥堵 分流 疏导 堵点 配时 畅通'),
  words('源头 企业 主体责任 挂靠 约谈'),
  words('动态监控 监控平台 定位'),
  words('疲劳驾驶 疲劳 连续驾驶'),
  words('超载 超限 治超 称重 装载'),
  words('超员 载人 面包车 客运 班线 接送'),
  words('农村 乡镇 村屯 村委会 劝导员 劝导站 进村'),
  words('学生 学校 校园 护学 家长'),
  words('老人 老年人 留守 中老年'),
  words('头盔 佩戴 戴盔'),
  words('骑手 外卖 快递 配送'),
  words('酒驾 醉驾 饮酒 酒后 代驾'),
  words('救援 清障 施救 救护'),
  words('预警 监测 能见度 气象'),
  words('改装 销售 维修 门店'),
  words('充电 电池 消防'),
]

function words(list: string): string[] {
  return list.split(' ')
}
