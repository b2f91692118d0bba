import { type Conditions, slipTerms } from './slips'
import type { Term } from './term'

/**
 * Words in which a character was taken for one that looks like it: by a scanner, or by who types by shape (五笔). What
 * stands without conditions is no word at all, and no part of ordinary words side by side.
 */

/** wrong:right. */
const PLAIN =
  '岀:出 亊:事 屮:中 巿:市 共产觉:共产党 民瞥:民警 交瞥:交警 刑瞥:刑警 辅瞥:辅警 瞥察:警察 瞥官:警官 瞥方:警方 报瞥:报警 出瞥:出警 接瞥:接警 瞥车:警车 瞥情:警情 瞥力:警力 侦杳:侦查 调杳:调查 检杳:检查 审杳:审查 排杳:排查 巡杳:巡查 抽杳:抽查 杳处:查处 杳获:查获 工作入员:工作人员 嫌疑入:嫌疑人 当事入:当事人 ' +
  '拔款:拨款 拔付:拨付 挑拔:挑拨 划拔:划拨 气侯:气候 侯选:候选 侯车室:候车室 侯车厅:候车厅 全天侯:全天候 症侯:症候 对侍:对待 期侍:期待 坚侍:坚持 维侍:维持 保侍:保持 折卸:拆卸 骨拆:骨折 曲拆:曲折 挫拆:挫折 初哀:初衷 初衰:初衷 戌边:戍边 卫戌:卫戍 戌守:戍守 座右名:座右铭 寒喧:寒暄 喧传:宣传 渲泄:宣泄 编缉:编辑 逻缉:逻辑 侦辑:侦缉 追辑:追缉 通揖:通缉 ' +
  '赔尝:赔偿 补尝:补偿 赏还:偿还 陪偿:赔偿 陪养:培养 抵毁:诋毁 烦燥:烦躁 急燥:急躁 暴燥:暴躁 浮燥:浮躁 幅射:辐射 辐度:幅度 篇辐:篇幅 恣态:姿态 姿询:咨询 粗爆:粗暴 暴炸:爆炸 膨涨:膨胀 蒙敝:蒙蔽 作敝:作弊 舞蔽:舞弊 舞敝:舞弊 遮敝:遮蔽 隐敝:隐蔽 利蔽:利弊 廷续:延续 廷伸:延伸 拖廷:拖延 赚疑:嫌疑 谦疑:嫌疑 涉赚:涉嫌 涉谦:涉嫌 霸押:羁押 盗切:盗窃 抡劫:抢劫 悔辱:侮辱 徇职:殉职 辩别:辨别 辨护:辩护 答辨:答辩 争辨:争辩 脏款:赃款 退脏:退赃 销脏:销赃 窝脏:窝赃 目赌:目睹 睹博:赌博 炸骗:诈骗 橇锁:撬锁 橇开:撬开 跟综:跟踪 综迹:踪迹 剿获:缴获 收剿:收缴 逮辅:逮捕 掬留:拘留 予盾:矛盾 架驶:驾驶 醉架:醉驾 碰憧:碰撞 磨檫:摩擦 救缓:救援 援刑:缓刑 陷井:陷阱 揭力:竭力 毫不由豫:毫不犹豫 由豫不决:犹豫不决 花名薄:花名簿 毐品:毒品 目不转晴:目不转睛 画龙点晴:画龙点睛 刚腹自用:刚愎自用 言简意骇:言简意赅 侥辛:侥幸'

const DONE =
  '(?:经(?!济|营|费|验|历)|被(?!子)|完成|实现|成为|基本|全部|取得|形成|建成|发现|抓获|破获|移送|立案|结案|离开|逃离|到达|赶到|死亡|受伤|报案|报警)'
const BEGINS = '(?:^|\\n|[，。；：、！？（“])'

/** 侯某, 侯局长: somebody by that surname. */
const NAMED = '[某局所队处科主]|.{1,2}(?:同志|说|到|来)'

const GUARDED: Readonly<Record<string, readonly [right: string, conditions: Conditions]>> = {
  曰: ['日', { onlyBehind: '\\d月\\d{1,2}|[今昨明次翌当]|星期|生' }],
  口期: ['日期', { onlyBehind: `${BEGINS}|[ \\u3000]`, onlyBefore: '[：:]' }],
  口常: ['日常', { notBehind: '[人路门出入]', onlyBefore: '(?:工作|管理|巡逻|勤务|训练|监管)' }],
  儿: [
    '几',
    {
      onlyBehind: `${BEGINS}|以下|下列|采取|从|近|过|有`,
      onlyBefore:
        '(?:个(?:方面|问题|月|小时|人)|年来|天来|项|条(?:措施|建议|意见)|名(?:民警|群众)|点(?:意见|建议|体会|做法|要求|措施))',
    },
  ],
  末: [
    '未',
    {
      notBehind: '[年月周期岁世季学段始本粉毫篇卷]',
      onlyBefore:
        '(?:经(?:批准|允许|许可|同意|授权|审批|查实)|能(?:及时|按|有效|落实|完成)|按(?:规定|时|要求)|成年人|发现异常|依法)',
    },
  ],
  己: ['已', { notBehind: '[自知利异舍律罪克为肖贴推由修及损正责反体别彼]', onlyBefore: DONE }],
  巳: ['已', { notBehind: '[自知利异舍克为子辰]', onlyBefore: DONE }],
  自巳: ['自己', { notBefore: '[时年月日]' }],
  入民警察: ['人民警察', { notBehind: '[深加进走融]' }],
  入民法院: ['人民法院', { notBehind: '[进走出深]' }],
  入民政府: ['人民政府', { notBehind: '[进走出深]' }],
  负责入: ['负责人', { notBefore: '[户驻院住口库会党]' }],
  报警入: ['报警人', { notBefore: '[户口]' }],
  深人: [
    '深入',
    {
      notBehind: '[资高纵]',
      onlyBefore:
        '(?:贯彻|学习|开展|推进|实施|群众|基层|辖区|一线|社区|村|农户|剖析|挖掘|研究|细致|了解|人心)',
    },
  ],
  投人: ['投入', { onlyBefore: '(?:使用|到|工作|警力|资金|运行|战斗|\\d)' }],
  融人: ['融入', { notBehind: '金', onlyBefore: '(?:到|了|日常|工作|群众|基层)' }],
  人职: ['入职', { onlyBehind: `${BEGINS}|自|刚`, onlyBefore: '(?:以来|后|时|培训|\\d)' }],
  人党: ['入党', { notBehind: '[个本某他当证]', onlyBefore: '(?:申请|誓词|誓言|介绍人|积极分子)' }],
  登记薄: ['登记簿', { notBefore: '[弱膜]' }],
  记录薄: ['记录簿', { notBefore: '[弱膜]' }],
  签到薄: ['签到簿', { notBefore: '[弱膜]' }],
  户口薄: ['户口簿', { notBefore: '[弱膜]' }],
  笔记薄: ['笔记簿', { notBefore: '[弱膜]' }],
  账薄: ['账簿', { notBefore: '[弱膜]' }],
  拔打: ['拨打', { notBehind: '[选提]', notBefore: '造' }],
  提拨: ['提拔', { notBefore: '[款付出经]' }],
  选拨: ['选拔', { notBefore: '[款付打]' }],
  海拨: ['海拔', { notBehind: '[上大]', notBefore: '[款付打]' }],
  等侯: ['等候', { notBefore: NAMED }],
  时侯: ['时候', { onlyBehind: '[的有小那这到]', notBefore: NAMED }],
  接侍: ['接待', { notBefore: '[者奉卫从]' }],
  主侍: ['主持', { notBehind: '[公地]', notBefore: '[者奉卫从]' }],
  等侍: ['等待', { notBefore: '[者奉卫从]' }],
  折迁: ['拆迁', { notBehind: '[曲转]', notBefore: '[移徙就]' }],
  折除: ['拆除', { notBehind: '打', notBefore: '[外了夕]' }],
  眼晴: ['眼睛', { notBehind: '[一满]', notBefore: '[天朗空]' }],
  建康: ['健康', { notBehind: '[南改]', onlyBefore: '(?:成长|发展|状况|检查|体检|教育|生活|快乐)' }],
  法延: ['法庭', { notBehind: '依', onlyBefore: '[，。、上审]' }],
  通辑: ['通缉', { notBehind: '普', notBefore: '[录要]' }],
  辑毒: ['缉毒', { notBehind: '[编逻]' }],
  辑捕: ['缉捕', { notBehind: '[编逻]' }],
  覆行: ['履行', { notBehind: '[颠倾反]', notBefore: '[为动业政]' }],
  履盖: ['覆盖', { notBehind: '[步草鞋]' }],
  问侯: ['问候', { notBefore: NAMED }],
  守侯: ['守候', { notBefore: NAMED }],
  侯审: ['候审', { notBefore: '[判理]' }],
  辩认: ['辨认', { notBehind: '[答申抗]', notBefore: '为' }],
  赔同: ['陪同', { onlyBefore: '(?:家属|老人|群众|领导|其|他|她|检查|参观|调研|前往|就医|看)' }],
  辨解: ['辩解', { notBehind: '[分]', notBefore: '[决析]' }],
  作蔽: ['作弊', { notBehind: '[工]' }],
  枪劫: ['抢劫', { notBehind: '[持用带]', notBefore: '持' }],
  循私: ['徇私', { notBehind: '[遵因]' }],
  植班: ['值班', { notBehind: '[种养]' }],
  支缓: ['支援', { notBehind: '收', notBefore: '[解慢和]' }],
  资询: ['咨询', { notBehind: '[投融工]', notBefore: '[问价]' }],
}

export const LOOK_ALIKES: readonly Term[] = slipTerms(PLAIN, GUARDED, '字形相近，写错了或者识别错了')
