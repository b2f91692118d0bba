/**
 * What stands beside a given name that is used alone (建国说，对建国的家属), in cleaned text. The patterns are
 * anchored and bounded: they cannot run over a long text.
 */

/** After a person, and hardly after anything else. */
export const PERSON_AFTER =
  /^(?:说|道[：，]|问|答|喊|笑|哭|告诉|表示|介绍|回忆|坦言|觉得|认为|听|想|点点头|摇摇头|摆摆手|点头|叹|同志|哥|姐|叔|婶|大哥|大爷|兄弟|的(?:妻子|丈夫|儿子|女儿|母亲|父亲|爸|妈|家|家人|家属|爱人|手|脸|心|眼|话|事迹|车|肩|病|伤|父母|妹|弟|哥|姐|声音|身|师父|徒弟|同事|战友|电话|身影|遗体|尸体|供述|证言)|他们|一家|夫妇|两口子|老人|本人|自己|（|突然|连忙|赶紧|立即|立刻|马上|迅速|二话|一把|一边|一脸|一听|一看|没有|没|却|便|就|也|还|又|都|只|才|最|更|再|可|总|则|曾|这|那|已|已经|正|正在|终于|总|总是|常|经常|从不|从来|每天|每次|主动|顾不上|跑|冲|扑|赶|来到|走|站|坐|躺|拿|抱|背|扶|拉|接过|打电话|打来|带着|带领|报警|驾驶|驾车|骑|酒后|当场|不幸|牺牲|去世|受伤|住院|出生|参加工作|入警|从警|调任|负责|值班|家里|家中|是(?:个|一|我|村|全)|和妻子|向|对|把|被|给|在|从|用|因|为了|承认|交代|供认|后悔|激动|感动|流泪|赔偿|签|拨打|赶到|发现|接到|见状|接警)/
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
