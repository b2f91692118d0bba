/**
 * What stands beside a given name that is used alone (建国说，对建国的家属), in cleaned text. The patterns are
 * anchored and bounded: they cannot run over a long text.
 */

/** After a person, and hardly after anything else. */
export const PERSON_AFTER =
  /^(?:一个人|独自|亲手|亲自|冲她|冲他|冲我|探出|掏出|抢过|应了|应声|递|捧|端|扛|掰|攥|咬|抹|揉|喘|蹲|挤|追|守|咧|瞪|盯|望|媳妇|老汉|婶|大婶|大姐|阿妈|爹|娘|嫂|爷|奶|说|道[：，]|问|答|喊|笑|哭|告诉|表示|介绍|回忆|坦言|觉得|认为|听|想|点点头|摇摇头|摆摆手|点头|叹|同志|哥|姐|叔|婶|大哥|大爷|兄弟|的(?:妻子|丈夫|[大小二]?儿子|[大小二]?女儿|老?母亲|老?父亲|老伴|孩子|爷爷|奶奶|岳[父母]|公公|婆婆|徒弟|肩膀|额头|警服|眉毛|头发|胳膊|双[手腿眼]|嘴|耳|眼|泪|背影|衣|鞋|裤|爸|妈|家|家人|家属|爱人|手|脸|心|眼|话|事迹|车|肩|病|伤|父母|妹|弟|哥|姐|声音|身|师父|徒弟|同事|战友|电话|身影|遗体|尸体|供述|证言)|他们|一家|夫妇|两口子|老人|本人|自己|（|突然|连忙|赶紧|当即|随即|急忙|果断|立即|立刻|马上|迅速|二话|一把|一边|一脸|一听|一看|没有|没|却|便|就|也|还|又|都|只|才|最|更|再|可|总|则|曾|这|那|已|已经|正|正在|终于|总|总是|常|经常|从不|从来|每天|每次|主动|顾不上|跑|冲|扑|赶|来到|走|站|坐|躺|拿|抱|背|扶|拉|接过|打电话|打来|带着|带领|报警|驾驶|驾车|骑|酒后|当场|不幸|牺牲|去世|受伤|住院|出生|参加工作|入警|从警|调任|负责|值班|家里|家中|是(?:个|一|我|村|全)|和妻子|向|对|把|被|给|在|从|用|因|为了|承认|交代|供认|后悔|激动|感动|流泪|赔偿|签|拨打|赶到|发现|接到|见[状到]|接警|商量|证[明实]|承认|坚[称持]|[声自谎]称|不[服肯愿]|拒[绝不]|涉嫌|伤[势情]|徒步|只身|孤身|纵身|俯身|弯腰|转身|扭头|伸手|冒[雨雪着]|顶着|挂断|拨通|拄着|搀着|牵着|赔偿了|醉酒|到案|落网|归案|投案|均[受被]|超[速载员]|逆行|闯红灯|[酒醉]后|肇事|逃逸|当[晚时天]|系(?=[\u4e00-\u9fff]{1,4}[的之]))/
/** After a person alone, and not after a place either, which acts and speaks in papers as people do. */
export const ONLY_PERSON_AFTER =
  /^(?:因(?:涉嫌|醉酒|酒[后驾]|病|犯)|反应过来|醒来|昏迷|睡着|见到|商量|伤[势情]|徒步|只身|孤身|纵身|俯身|弯腰|转身|扭头|伸手|冒[雨雪]|挂断|拄着|搀着|牵着|点点头|摇摇头|摆摆手|蹲下|蹲在|递给|接过|掏出|捧着|端着|扛着|急得|哭[着道]|喊道|笑着|红着|低着头|咬着|攥着|抱着|背着|系(?=[\u4e00-\u9fff]{1,4}[的之])|的(?:妻子|丈夫|[大小二]?儿子|[大小二]?女儿|老?母亲|老?父亲|老伴|家属|爱人|徒弟|师父|肩膀|额头|胳膊|双[手腿眼]|眼泪|供述|证言|银行卡|手机号))/
/** After a name as well as after other words. */
export const PERHAPS_AFTER = /^(?:[，。、！？：；”」）…—]|和|与|的|是|等|及|$)/
/** Before a person, and hardly before anything else. */
export const PERSON_BEFORE =
  /(?:叫|找到|告诉|询问|看到|看见|联系|联系上|联系到|通知|跟着|陪着|陪|扶起|扶着|救出|救起|抱住|拉住|拦住|抓住|抓获|劝|安慰|帮|帮助|嘱咐|叮嘱|提醒|感谢|问|对|向|跟|让|请|给|把|被|替|由|连|当|而|据|像|徒弟|师父|搭档|战友|同事|丈夫|妻子|儿子|女儿|父亲|母亲|哥哥|弟弟|姐姐|妹妹|老伴|爱人|民警|辅警|交警|队长|所长|司机|驾驶人|嫌疑人|伤者|死者|村民|当事人|小|老|阿)$/
/** Where a sentence or a clause begins, or a joining word stands. */
export const PERHAPS_BEFORE =
  /(?:^|[，。、！？：；“‘「（(…—\s]|和|与|但|可|后|时|以及|是|到|见|在|随|同|只有|只见)$/

/** After the surname of somebody, where 谭队长 begins; what else may stand before is part of a longer word. */
export const BEFORE_TITLED =
  /(?:^|[^\u3400-\u9fff]|的|了|在|和|与|对|向|跟|给|让|被|是|到|见|请|由|经|说|着|为|把|受|陪|随|找|问|连|时|后|但|而|当|据|从|同志|民警|辅警|队员|我们|咱们|听|叫|喊|他|她|等|及|您|呼|称|呢)$/

/** What tells that the word after a role word is somebody's name: a mark. */
export const CLOSES = /^(?:[，。；！？：、）)”…]| |$)/

/** Surnames that are also words which another word follows: 应消除, 向乘客, 都在. */
export const FUNCTION_SURNAME =
  /^[才应须将会能可都全常时正曾边任向对从和与同方单安连宁别易尽过因为于经由没要就还该让把被给到在有无不]/

/** Before somebody who is made to do something, or to whom it is done: 让建国先走. */
export const MOVED_BEFORE = /(?:让|请|叫|劝|陪|催|教|派|托|扶|背|喊|骂|夸|管|把|被)$/
/** Where a clause begins. */
export const BEGINS_CLAUSE = /(?:^|[，。！？：；“‘「\s])$/
/** What makes a longer word, or a part of a sentence, of a word before it: 明亮的, 小溪边, 建国以来. */
export const GOES_ON =
  /^(?:得(?!了|的|知|到|过)|上(?!岸|车|前|去|来|任|班|场|台)|下(?!车|水|班|来|去|岗|地)|外(?!出)|[的地以之边里中内前后时间路街村河山桥岛湾区是为、，。]|$)/
