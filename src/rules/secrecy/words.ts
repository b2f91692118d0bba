/**
 * What must not stand in a paper that is passed round, as word groups that an office may edit: lists of secret
 * matters vary by place. Each word is the source of a regular expression; look-arounds keep off the everyday
 * words that look alike (独特情怀, 耳目一新, 一线人员).
 *
 * Sources: 人民警察法 第二十二条第二项, 保守国家秘密法(2024) 第十三、二十二、六十四条; docs/domain 2.3.
 */

/** Marks of secrecy as they stand on papers; 保守秘密 or 国家机密 in a sentence is no mark. */
export const MARKS = [
  '(?:绝密|机密|秘密) ?★',
  '密级 ?[：:] ?(?:绝密|机密|秘密)',
  '^[【〔\\[（(]?(?:绝密|机密|秘密)(?:级|件)?[】〕\\]）)]?$',
  '(?:内部|涉密)(?:资料|文件|材料|刊物)',
  '注意保存',
  '(?:不得|请勿|严禁|禁止)外传',
  '仅供内部(?:使用|参考|交流)',
]

/** Means of investigation that the public must not learn of. */
export const TECHNIQUES = [
  '技侦(?:手段|措施|部门|支队|大队)?',
  '技术侦查(?:手段|措施)?',
  '手机(?:信号)?定位',
  '通[信讯]监控',
  '(?<!电|对)话单(?!位|元|独|词|纯)',
  '电子围栏',
  '基站(?:定位|数据|分析)',
  '秘密(?:力量|侦查|拍摄|录音)',
  '(?<![独奇模])特情(?![况感怀绪节景趣形])',
  '(?<![人众])耳目(?!一新|一震)',
  '(?<!心)卧底',
  '控制下交付',
  '窃听|侦听|监听(?!器材的销售)',
]

/** A case that is not finished. */
export const ONGOING = [
  '正在(?:进一步|全力|抓紧)?(?:侦办|侦查|审理|查办|侦破|追捕|抓捕)(?!业务|机关|员)',
  '案件?(?:还|仍|尚)?正在(?:审查|办理)',
  '正在(?:进一步)?调查(?!研究|了解|问卷|摸底|统计)',
  '尚未(?:审结|结案|侦破|破案|到案)',
  '(?:仍|尚|现)?在逃(?!人员|犯|嫌疑人|[离跑避往窜脱生走到])',
]

/** Patrols and checks to come, the strength on duty, arms. */
export const OPERATIONS = ['布控', '设卡', '蹲守', '伏击', '设伏', '卡点', '夜查点', '集中清查']
export const STRENGTH = [
  '警力部署(?:图|表|方案|如下|情况[：:])',
  '值班表(?:如下|附后|见|[：:])',
  '备勤(?:人数|民警|警力|辅警)[^，。；]{0,6}?\\d+ ?[名人]',
  // How many stand where, hour by hour; and where weapons lie.
  '(?:每处|每点|每班|每岗|每个?卡点|点位|卡点|岗位)[^，。；]{0,8}?(?:布警|部署|安排|配备|设)(?:民警|警力|辅警|特警)?(?:共)?\\d+ ?[名人]',
  '备勤[^。；]{0,12}?每班\\d+ ?[名人]|(?:夜间|晚间|凌晨)[^，。；]{0,4}?(?:每班|每岗)?只(?:安排|有|留)\\d+ ?名(?:民警|辅警|看守)|(?:通道|巡道|岗哨|监区)[^，。；]{0,4}?无人(?:值守|看守|巡查)',
  '(?:长枪|短枪|枪支|枪械|弹药|子弹|手枪)(?:弹药)?(?:存放|存|放|保管|锁)(?:在|于)[^，。；]{0,16}(?:库|室|柜|楼|间)',
  '枪支?(?:编)?号[码]?[：:为是]? ?[A-Za-z]?\\d{4,}',
  '(?:弹药|子弹)[^，。；]{0,6}?\\d+ ?[发枚]',
]

/** The protection of leaders. */
export const GUARDED = [
  '警卫(?:任务|对象|路线|级别|现场|方案|等级)',
  '要人车队',
  '首长(?:的)?(?:车队|路线|行程|驻地|住地|下榻|专车|专列|安保)',
  '[一二三]级(?:加强)?警卫',
]

/** What makes a mention of protection a leak rather than a word of praise. */
export const GUARD_DETAILS = '路线|行程|车队|驻地|住地|下榻|首长|途经|沿线|时间[为是：]|\\d{1,2}[时点]'

/** Systems of the police network, and what was looked up in them. */
export const SYSTEMS =
  '(?:情报|警综|警务综合|大情报|云搜|合成作战|人像比对|人脸识别|缉查布控|集成指挥|六合一|车驾管|人口信息|旅馆信息|天网|雪亮)[\\u4e00-\\u9fff]{0,6}?(?:平台|系统|工程)'
export const LOOKED_UP = '查询(?:结果|显示|得知|到)|检索(?:结果|到|显示)|查得|比中|显示(?:其|该)'
export const CREDENTIALS =
  '(?:口令|密码|登录名|用户名)(?:是|为|：|:) ?[A-Za-z0-9@#$%^&+=._-]{3,32}|(?:账号密码|用户名和?密码)(?:是|为|：|:)'

/** People who told the police. */
export const INFORMANTS = [
  '(?<![一前在路专沿光热视火界战天铁连直全三二零内外航支干基底牵搭拉])线人(?![员数群流力工才物士口均们民机性生])',
  '(?:发展|安插|布建)[^，。；]{0,6}?眼线',
]
export const REPORTERS = '(?:举报人|检举人|控告人|秘密报案人)'

/** How an offence is done, or a check got round, step by step. */
export const METHODS = [
  '(?:作案|犯罪|诈骗|盗窃|伪造)(?:手法|方法|步骤|流程|技巧)(?:如下|是先|是[：:]|为[：:]|[：:])',
  '(?:逃避|躲避|规避|躲过|骗过)[^，。；]{0,8}?(?:检查|检测|查处|处罚|监控|抓拍|电子眼|测速)的(?:方法|办法|窍门|技巧|步骤)',
  '(?:只要|只需|先)[^。；]{0,24}?(?:就能|就可以|即可|便可)(?:逃避|躲避|躲过|骗过|避开)[^，。；]{0,8}?(?:检查|检测|查处|处罚|监控|抓拍|电子眼|测速)',
]

/** A sentence that teaches secrecy rather than breaks it. */
export const TEACHING =
  '不得|严禁|防止|禁止|不准|不能|不可|不要|切忌|避免|杜绝|严防|泄露|泄密|失密|保密|保守|严守|管理规定|不许|勿'
