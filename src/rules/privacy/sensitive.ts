import { perBlock } from '../../report/per-block'
import { foundInChecked } from '../../report/report'
import type { Finding } from '../../sensitive/finding'
import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { type Draft, defineReportRule } from '../rule'
import { findingsIn } from './findings-in'
import { OFFICER, PARTY, sentenceAt } from './person'

/**
 * Health, biometrics and tracks. Editable; each must be about somebody, so 血样、DNA技术、精神病院 as matters of work
 * are not told of.
 */
const HEALTH =
  /(?:患有?|确诊(?:为|患)?|身患)[^，。；]{0,10}?(?:病|癌症?|症|炎|瘤|艾滋病?|梅毒|结核病?|残疾)|(?:感染|携带)了?(?:艾滋(?:病毒?)?|HIV)|艾滋病(?:患者|病人|感染者|携带者)|HIV(?:阳性|携带)|精神(?:病患者|分裂症?|障碍|失常)|抑郁症|(?:已|正|且)?怀孕(?:\d|[一二三四五六七八九十两]|期间|的|(?=[，。；、]|$))|流产|病历号|残疾证号/
const BIOMETRIC =
  /(?:指纹|掌纹|血型|DNA|声纹|虹膜|人脸(?:信息|特征|照片))(?:编号|样本号|为|是|比中|比对一致|一致)|[ABO]{1,2}型血/
const TRACK = /(?:行动|行踪|活动|出行|行车)轨迹(?:为|是|显示|如下|：)|行踪信息/
const WORDS = new RegExp([HEALTH, BIOMETRIC, TRACK].map(({ source }) => source).join('|'), 'g')

/** A word of these in a block, its sentence, and whom that speaks of by a word. */
interface Fact {
  range: Range
  sentence: Range
  ofParty: boolean
  ofOfficer: boolean
}

const facts = perBlock(({ prose }): Fact[] =>
  matchesIn(prose, WORDS).map(({ index, 0: word }) => {
    const sentence = sentenceAt(prose, index)
    const words = prose.slice(sentence.start, sentence.end)
    return {
      range: { start: index, end: index + word.length },
      sentence,
      ofParty: PARTY.test(words),
      ofOfficer: OFFICER.test(words),
    }
  }),
)

export default defineReportRule({
  id: 'privacy/sensitive',
  title: '写了健康、生物特征或者行踪',
  basis: { force: '规定', source: '个人信息保护法', clause: '第二十八条' },
  defaultSeverity: 'warning',
  check(draft, { report }) {
    for (const { block, found } of foundInChecked(facts, draft.report)) {
      for (const fact of found) {
        const range = movedBy(fact.range, block.range.start)
        const who = subjectOf(fact, rolesIn(draft, movedBy(fact.sentence, block.range.start)))
        if (!who) continue
        const word = draft.report.source.slice(range.start, range.end)
        report({
          range,
          message:
            who === 'party'
              ? `“${word}”是当事人的敏感个人信息；应当删去，或者改写得认不出是谁`
              : `“${word}”是本人的敏感个人信息；写自己和同事的，请先征得同意`,
          // The officers' own ailments are customary in 事迹材料: only said.
          severity: who === 'party' ? 'warning' : 'info',
        })
      }
    }
  },
})

/** Who is named in a place. */
function rolesIn({ findings }: Draft, place: Range): ReadonlySet<Finding['role']> {
  return new Set(findingsIn(findings, place).flatMap(({ kind, role }) => (kind === 'name' ? [role] : [])))
}

/** Whom a fact is about, by the words of its sentence and the names in it; undefined where it is about nobody. */
function subjectOf(
  { ofParty, ofOfficer }: Fact,
  roles: ReadonlySet<Finding['role']>,
): 'party' | 'own' | undefined {
  if (ofParty || roles.has('party')) return 'party'
  if (ofOfficer || roles.has('officer') || roles.has('author') || roles.has('subject')) return 'own'
  return roles.has('unknown') || roles.has(undefined) ? 'party' : undefined
}
