/** A word that a program put in the place of another, in company that only the other keeps. */
export interface Spun {
  /** What stands there. */
  spun: string
  /** What was meant. */
  meant: string
  /** Source of a regular expression that matches `spun` alone, by what stands round it. */
  pattern: string
}

/** What only service has, and only service is given to. */
const SERVING =
  '效劳(?=意识|态度|质量|水平|群众|大局|基层|企业|中心|窗口|对象|理念|工作|措施|型|保障|经济|社会|人民|民生|热情|周到|渠道|方式)'

/**
 * Synonym spinning (伪原创): a site passes an essay through a table of synonyms to hide where it is from. Both words
 * are good Chinese, so each line gives the company that tells: 效劳 is right in 为国效劳 and wrong in 效劳意识, 平安
 * is right in 平安出行 and wrong in 平安隐患. A single hit may be a writer's own slip; the rule wants two
 * kinds, but for a word that is nothing else in that company.
 *
 * Origin: pairs seen on public pages (docs/domain 5, row 25: 服务→效劳 基本→根本 基础→根底 安全→平安 规范→标准 办法→方法
 * 不足→缺乏 反映→反应 发展→进展 坚定→坚决); the others are pairs of the same kind known from such tables. The company
 * is our own choice, made narrow on purpose.
 */
export const SPUN: readonly Spun[] = [
  {
    spun: '效劳',
    meant: '服务',
    pattern: `(?<sure>${SERVING})|(?<=热情|优质|文明|便民|为民|强化|执法|管理|改进|提升|主动|为(?:人民|群众|企业|百姓|民))效劳`,
  },
  {
    spun: '根本',
    meant: '基本',
    pattern: '根本(?=情况|概况|功(?!能|夫|绩)|知识|技能|常识|数据|信息|素质|建设|做法)',
  },
  {
    spun: '根底',
    meant: '基础',
    pattern:
      '根底(?=设施|工作|建设|性|台账|数据|信息|薄弱|上)|(?<=夯实|打牢|打好|筑牢|奠定)了?(?:坚实的?|工作|思想|业务)?根底',
  },
  {
    spun: '平安',
    meant: '安全',
    pattern:
      '平安(?=隐患|意识|事故|带|生产|法(?![治制院])|责任|防范|头盔|距离|设施|监管|第一|知识|警示|培训|驾驶(?!员|人))|(?<=交通|道路|消防|食品|人身|行车)平安(?=管理|工作|形势|宣传|教育|整治|检查|违法)',
  },
  {
    spun: '标准',
    meant: '规范',
    pattern:
      '标准(?=文明执法|公正文明|执法行为|、?文明、?公正)|(?<=严格、?(?:公正、?)?|公正、?|文明、?)标准(?=、?(?:公正|文明|执法))|(?<=进一步|不断|切实)标准(?=了?(?:执法|工作|办案|管理|服务|流程|程序|行为))',
  },
  {
    spun: '方法',
    meant: '办法',
    pattern: '(?<=《[^《》\\n]{2,30}(?:管理|实施|处理|暂行|考核|试行|奖惩|保障|评分))方法(?=》|[（(])',
  },
  {
    spun: '缺乏',
    meant: '不足',
    pattern:
      '缺乏(?=之处)|(?<=存在(?:的|着|许多|一些|不少|诸多)|问题(?:和|与|及|、)|差距(?:和|与|及|、))缺乏(?=[，。；、：]|$)',
  },
  {
    spun: '反应',
    meant: '反映',
    pattern: '反应(?=出|问题|情况|诉求|意见|了?群众)|(?<=如实|群众|集中|逐级)反应(?=的|了|问题|情况)',
  },
  {
    spun: '进展',
    meant: '发展',
    pattern:
      '进展(?=观|壮大|党员|战略|理念|大局)|(?<=科学|可持续|经济|经济社会|社会|高质量|又好又快|蓬勃|和谐|健康)进展',
  },
  {
    spun: '坚决',
    meant: '坚定',
    pattern:
      '坚决(?=理想|信念|不移|信心|立场|的(?:理想|信念|政治))|(?<=政治|立场|信念|理想)坚决(?=[，。；、]|$)',
  },
  {
    spun: '进步',
    meant: '提高',
    pattern:
      '(?<=不断|努力|切实|有效|全面|着力|逐步|明显)进步(?=了?(?:思想|认识|素质|水平|效率|质量|警惕|能力|服务|执法|工作))|进步(?=(?:思想)?认识|自身素质|业务素质|综合素质|执法水平|服务水平|工作效率|政治觉悟)',
  },
  { spun: '施行', meant: '实施', pattern: '(?<=认真|组织|制定|精心|全面)施行|施行(?=方案|细则|意见》)' },
  {
    spun: '完美',
    meant: '完善',
    pattern:
      '(?<=不断|逐步|进一步|健全|建立|健全和|补充)完美(?!无缺)|完美(?=(?:各项|相关|有关|工作|管理)?(?:制度|机制|措施|体系|台账))',
  },
  { spun: '稳固', meant: '巩固', pattern: '稳固(?=提高|提升|拓展|深化|成果|和(?:扩大|提高|深化)|学习)' },
  {
    spun: '冲击',
    meant: '打击',
    pattern: '(?<=严厉|依法|严格|精准|坚决|从严)冲击(?=了?(?:各类|各种|交通|违法|犯罪|一批|酒驾))',
  },
  {
    spun: '监视',
    meant: '监督',
    pattern:
      '监视(?=检查|管理|执纪|制度|机制)|(?<=社会|群众|舆论|接受|承受|人民|互相|纪律)监视(?=[，。；、和]|的)',
  },
  { spun: '承受', meant: '接受', pattern: '承受(?=教育|监督|监视|检查|处罚|处理|批评|群众|组织|培训|采访)' },
  {
    spun: '自动',
    meant: '主动',
    pattern: '(?<=积极|积极、)自动(?!化|驾驶|抓拍|识别)|自动(?=性[，。；、不强和]|学习|服务|作为|担当)',
  },
  {
    spun: '精力',
    meant: '精神',
    pattern:
      '(?<=会议|讲话|文件|拼搏|奉献|敬业|团队|雷锋|斗争|拼搏的|全会|大会)精力|精力(?=文明|面貌|饱满，作风)',
  },
  {
    spun: '头脑',
    meant: '思想',
    pattern: '头脑(?=政治|认识|觉悟|建设|作风|素质|上)|(?<=解放|政治|统一)头脑',
  },
  {
    spun: '题目',
    meant: '问题',
    pattern: '(?<=存在的?|发现|解决|突出|遇到的?|面临的?|主要)题目(?=[，。；、和与]|的|$)',
  },
  {
    spun: '事情',
    meant: '工作',
    pattern:
      '事情(?=作风|人员|岗位|责任心|效率|经验|总结|部署|要求)|(?<=本职|公安|执法|交管|交警|值班|勤务)事情',
  },
  {
    spun: '进修',
    meant: '学习',
    pattern: '进修(?=笔记|贯彻|宣传|领会|党)|(?<=政治|理论|认真|加强|深入)进修',
  },
  { spun: '干系', meant: '关系', pattern: '(?<=警民|人际|干群|党群|同志|群众)干系' },
  { spun: '职员', meant: '人员', pattern: '(?<=执法|事情|工作|管理|值班|办案|司乘|违法|涉案)职员' },
  {
    spun: '程度',
    meant: '水平',
    pattern: '(?<=执法|业务|服务|理论|办案|政策)程度(?=[，。；、和不有得]|的(?:提高|提升|进步))',
  },
  { spun: '缘故原由', meant: '原因', pattern: '缘故原由' },
  // A second table, seen in other reprints: 因为→正因 所以→因此 怎么→怎样 积极→用心 能力→潜力 建议→推荐 集体→群众 努力→发奋.
  {
    spun: '之因此',
    meant: '之所以',
    pattern: '(?<=[他她我们]|民警|辅警|群众|问题|事故)之因此(?=[\\u4e00-\\u9fff])',
  },
  { spun: '怎样样', meant: '怎么样', pattern: '怎样样' },
  { spun: '正因', meant: '因为', pattern: '(?<=是)正因(?=不|没|缺)' },
  {
    spun: '用心',
    meant: '积极',
    pattern: '用心(?=、?乐观|向上|性(?!格)|响应|因素|进取|分子)',
  },
  { spun: '潜力', meant: '能力', pattern: '(?<=抗压|执法|沟通|协调|判断|办案|应变)潜力' },
  {
    spun: '推荐',
    meant: '建议',
    pattern: '(?<=合理化|意见(?:和|与|及|、)|听取群众的|听取了?群众)推荐(?!信|表|人选)|推荐(?=和意见|、意见)',
  },
  { spun: '群众', meant: '集体', pattern: '群众(?=腐败|主义|荣誉感|[一二三]等功|领导下)' },
  { spun: '发奋', meant: '努力', pattern: '发奋(?=做到|提高|提升|实现|完成|改进)' },
  { spun: '关联', meant: '关系', pattern: '关联(?=到(?:普通)?(?:群众|百姓|人民|千家万户|切身))' },
]
