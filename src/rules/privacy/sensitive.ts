import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { OFFICER, PARTY, sentenceAt } from './person'

/**
 * Health, biometrics and tracks. Editable; each must be about somebody, so 血样、DNA技术、精神病院 as matters of work
 * are not told of.
 */
const HEALTH =
  /(?:患有?|确诊(?:为|患)?|身患)[^，。；]{0,10}?(?:病|癌|症|炎|瘤|艾滋|梅毒|结核|残疾)|(?:感染|携带)了?(?:艾滋|HIV)|艾滋病(?:患者|病人|感染者|携带者)|HIV(?:阳性|携带)|精神(?:病患者|分裂|障碍|失常)|抑郁症|(?:已|正|且)?怀孕(?:\d|[一二三四五六七八九十两]|期间|的)|流产|病历号|残疾证号/
const BIOMETRIC =
  /(?:指纹|掌纹|血型|DNA|声纹|虹膜|人脸(?:信息|特征|照片))(?:编号|样本号|为|是|比中|比对一致|一致)|[ABO]{1,2}型血/
const TRACK = /(?:行动|行踪|活动|出行|行车)轨迹(?:为|是|显示|如下|：)|行踪信息/
const WORDS = new RegExp([HEALTH, BIOMETRIC, TRACK].map(({ source }) => source).join('|'), 'g')

export default defineBlockRule({
  id: 'privacy/sensitive',
  title: '写了健康、生物特征或者行踪',
  basis: { force: '规定', source: '个人信息保护法', clause: '第二十八条' },
  defaultSeverity: 'warning',
  check({ prose }, { report }) {
    for (const { index, 0: word } of matchesIn(prose, WORDS)) {
      const { start, end } = sentenceAt(prose, index)
      const sentence = prose.slice(start, end)
      const ofParty = PARTY.test(sentence)
      if (!ofParty && !OFFICER.test(sentence)) continue
      report({
        range: { start: index, end: index + word.length },
        message: ofParty
          ? `“${word}”是当事人的敏感个人信息；应当删去，或者改写得认不出是谁`
          : `“${word}”是本人的敏感个人信息；写自己和同事的，请先征得同意`,
        // The officers' own ailments are customary in 事迹材料: only said.
        severity: ofParty ? 'warning' : 'info',
      })
    }
  },
})
