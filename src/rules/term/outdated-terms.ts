import type { Term } from './term'

/**
 * Terms that a law or a reform has replaced. What may still be right, in history or in another trade, has its
 * conditions or is only a hint.
 */

const ROAD_LAW = '道路交通安全法（2004年5月1日起施行）'
const PROCEDURE = '道路交通安全违法行为处理程序规定'
const REFORM = '2018年党和国家机构改革'
const CIVIL_CODE = '民法典第一千二百六十条（2021年1月1日起施行）'
/** A decision follows; without it 滞留车辆 are those stuck in a jam. */
const DECIDED = '(?:依法|予以|应当|可以|先行|有权|决定|将其?|对其)'
/** Another trade's word: 违章建筑, 违章作业. */
const OTHER_TRADE =
  '(?:建筑|搭建|建设|建房|作业|操作|指挥|生产|施工|用电|用火|动火|用气|经营|占地|储存|排放|广告|房|棚)'

function office(wrong: string, right: string, conditions: Partial<Term> = {}): Term {
  return { wrong, right: [right], note: '机构改革以后的名称', source: REFORM, mild: true, ...conditions }
}

/** A law that the Civil Code replaced; only inside 《》, where it is meant as a law. */
function replacedByCode(name: string): Term {
  return {
    wrong: name,
    right: ['民法典'],
    onlyBehind: '《(?:中华人民共和国)?',
    onlyBefore: '》',
    note: '该法已经废止，内容编入民法典；办理以前的事项除外',
    source: CIVIL_CODE,
    mild: true,
    inTitles: true,
  }
}

/** A law or an order that is no longer in force, where what replaces it has another name. */
function repealed(wrong: string, right: readonly string[], note: string, source: string): Term {
  return { wrong, right, note, source, inTitles: true }
}

/** Every outdated term; a unit switches single ones off in `.xinde.yaml` (`allowTerms`). */
export const OUTDATED_TERMS: readonly Term[] = [
  { wrong: '滞留机动车驾驶证', right: ['扣留机动车驾驶证'], note: '现行法律用“扣留”', source: PROCEDURE },
  {
    wrong: '滞留',
    right: ['扣留'],
    onlyBehind: '(?:应予|予以|民警直接|民警当场)',
    onlyBefore: '(?:[，。；]|了?(?:其|他的|她的|该)?(?:机动车|车辆|驾驶证|行驶证))',
    note: '现行法律用“扣留”',
    source: PROCEDURE,
  },
  { wrong: '滞留驾驶证', right: ['扣留驾驶证'], note: '现行法律用“扣留”', source: PROCEDURE },
  {
    wrong: '滞留机动车',
    right: ['扣留机动车'],
    onlyBehind: DECIDED,
    note: '现行法律用“扣留”',
    source: PROCEDURE,
  },
  {
    wrong: '滞留车辆',
    right: ['扣留车辆'],
    onlyBehind: DECIDED,
    note: '现行法律用“扣留”',
    source: PROCEDURE,
  },
  {
    wrong: '暂扣机动车',
    right: ['扣留机动车'],
    notBefore: '(?:驾驶证|行驶证|的?驾驶)',
    note: '车辆是“扣留”，驾驶证才有“暂扣”',
    source: PROCEDURE,
  },
  { wrong: '暂扣车辆', right: ['扣留车辆'], note: '车辆是“扣留”，驾驶证才有“暂扣”', source: PROCEDURE },
  { wrong: '违章者', right: ['违法行为人'], note: '道路交通用“违法行为”', source: ROAD_LAW },
  { wrong: '违章人员', right: ['违法人员'], note: '道路交通用“违法行为”', source: ROAD_LAW },
  {
    wrong: '违章行为',
    right: ['违法行为'],
    notBehind: '(?:作业|生产|施工|操作|建筑)',
    note: '道路交通用“违法行为”',
    source: ROAD_LAW,
  },
  {
    wrong: '违章',
    right: ['违法'],
    notBefore: OTHER_TRADE,
    notBehind: '(?:习惯性|反)',
    note: '道路交通用“违法行为”',
    source: ROAD_LAW,
  },
  {
    wrong: '交通事故责任认定书',
    right: ['道路交通事故认定书'],
    notBehind: '(?:旧称|原)',
    note: '现行名称没有“责任”二字',
    source: '道路交通安全法第七十三条',
  },
  {
    wrong: '协警人员',
    right: ['辅警'],
    note: '统一称为警务辅助人员，简称辅警',
    source: '国办发〔2016〕15号',
  },
  { wrong: '协警员', right: ['辅警'], note: '统一称为警务辅助人员，简称辅警', source: '国办发〔2016〕15号' },
  {
    wrong: '协警',
    right: ['辅警'],
    notBefore: '[通调]',
    note: '统一称为警务辅助人员，简称辅警',
    source: '国办发〔2016〕15号',
  },
  { wrong: '合同警', right: ['辅警'], note: '统一称为警务辅助人员，简称辅警', source: '国办发〔2016〕15号' },
  {
    wrong: '协勤人员',
    right: ['辅警'],
    note: '统一称为警务辅助人员，简称辅警',
    source: '国办发〔2016〕15号',
    mild: true,
  },
  {
    wrong: '协勤员',
    right: ['辅警'],
    note: '统一称为警务辅助人员，简称辅警',
    source: '国办发〔2016〕15号',
    mild: true,
  },
  { wrong: '暂住证', right: ['居住证'], note: '2016年起实行居住证', source: '居住证暂行条例' },
  { wrong: '残废人', right: ['残疾人'], note: '法律用语是“残疾人”', source: '残疾人保障法' },
  { wrong: '残废军人', right: ['残疾军人'], note: '法律用语是“残疾军人”', source: '军人抚恤优待条例' },
  {
    wrong: '嫌犯',
    right: ['犯罪嫌疑人'],
    notBehind: '涉',
    notBefore: '罪',
    note: '法律用语是“犯罪嫌疑人”',
    source: '刑事诉讼法',
    mild: true,
  },
  {
    wrong: '疑犯',
    right: ['犯罪嫌疑人'],
    notBehind: '嫌',
    note: '法律用语是“犯罪嫌疑人”',
    source: '刑事诉讼法',
    mild: true,
  },
  {
    wrong: '案犯',
    right: ['犯罪嫌疑人'],
    notBehind: '[作办破同]',
    notBefore: '[罪案]',
    note: '法律用语是“犯罪嫌疑人”',
    source: '刑事诉讼法',
    mild: true,
  },
  {
    wrong: '驾照',
    right: ['驾驶证'],
    note: '法律用语是“机动车驾驶证”',
    source: '道路交通安全法第十九条',
    mild: true,
  },
  {
    wrong: '消防官兵',
    right: ['消防救援人员'],
    note: '2018年起消防队伍不再是现役',
    source: REFORM,
    mild: true,
  },
  { wrong: '消防战士', right: ['消防员'], note: '2018年起消防队伍不再是现役', source: REFORM, mild: true },
  { wrong: '公安消防', right: ['消防救援'], note: '2018年起消防队伍不再属公安', source: REFORM, mild: true },
  { wrong: '武警消防', right: ['消防救援'], note: '2018年起消防队伍不再属武警', source: REFORM, mild: true },
  { wrong: '公安边防部队', right: ['移民管理警察'], note: '2018年起退出现役', source: REFORM, mild: true },
  {
    wrong: '公安现役部队',
    right: [],
    note: '公安现役部队已经改制，应当写现在的名称',
    source: REFORM,
    mild: true,
  },
  office('安监局', '应急管理局'),
  office('工商局', '市场监督管理局'),
  office('质监局', '市场监督管理局'),
  office('食药监局', '市场监督管理局'),
  office('国土资源局', '自然资源局'),
  office('国土局', '自然资源局'),
  office('环保局', '生态环境局'),
  office('卫计委', '卫生健康委'),
  office('卫计局', '卫生健康局'),
  office('旅游局', '文化和旅游局', { notBehind: '和' }),
  office('农业局', '农业农村局'),
  office('国税局', '税务局', { notBehind: '原' }),
  office('地税局', '税务局', { notBehind: '原' }),
  office('法制办', '司法局', { notBefore: '[公案理]' }),
  repealed('治安管理处罚条例', ['治安管理处罚法'], '2006年3月1日起施行的是治安管理处罚法', '治安管理处罚法'),
  repealed(
    '道路交通管理条例',
    [],
    '2004年5月1日起废止，应当引用现行的道路交通安全法',
    '道路交通安全法实施条例第一百一十五条',
  ),
  repealed(
    '道路交通事故处理办法',
    [],
    '2004年5月1日起废止，应当引用现行规定',
    '道路交通安全法实施条例第一百一十五条',
  ),
  repealed(
    '道路交通安全法实施细则',
    ['道路交通安全法实施条例'],
    '没有“实施细则”，是“实施条例”',
    '道路交通安全法实施条例',
  ),
  repealed('强制戒毒办法', ['戒毒条例'], '2011年6月26日起废止', '戒毒条例第四十六条'),
  repealed(
    '铁路运输安全保护条例',
    ['铁路安全管理条例'],
    '2014年1月1日起废止',
    '铁路安全管理条例第一百零八条',
  ),
  repealed('食品卫生法', ['食品安全法'], '2009年6月1日起废止', '食品安全法'),
  {
    wrong: '信访条例',
    right: ['信访工作条例'],
    onlyBehind: '《',
    onlyBefore: '》',
    note: '2022年5月1日起废止',
    source: '信访工作条例、国务院令第752号',
    inTitles: true,
  },
  {
    wrong: '劳动教养',
    right: [],
    notBehind: '(?:原|废止|废除|取消)',
    notBefore: '决定书|管理|委员会|人员|制度?(?:废止|废除|取消|已)',
    note: '2013年12月28日起废止',
    source: '全国人大常委会关于废止有关劳动教养法律规定的决定',
    mild: true,
  },
  {
    wrong: '劳教所',
    right: [],
    notBehind: '(?:原|前|废止|废除|取消)',
    note: '劳动教养2013年12月28日起废止',
    source: '全国人大常委会关于废止有关劳动教养法律规定的决定',
    mild: true,
  },
  {
    wrong: '公安部出入境管理局',
    right: ['国家移民管理局'],
    notBehind: '原',
    note: '2018年机构改革后改由国家移民管理局承担',
    source: '深化党和国家机构改革方案',
    mild: true,
  },
  replacedByCode('侵权责任法'),
  replacedByCode('民法通则'),
  replacedByCode('民法总则'),
  replacedByCode('合同法'),
  replacedByCode('物权法'),
  replacedByCode('担保法'),
  replacedByCode('婚姻法'),
  replacedByCode('继承法'),
  replacedByCode('收养法'),
]
