import { signatureIn } from '../../report/closing'
import { perBlock } from '../../report/per-block'
import { isInChecked, type Report } from '../../report/report'
import { defineReportRule } from '../rule'
import { narration } from './narration'

/** Another organ speaking of itself: 我院, 本院, 我检察院. Not 我院子里, 自我院校; a judgment that says 本院认为 is quoted. */
const OWN = /(?<![自忘敌])[我本](?:检察院|法院|院|公司|医院|支行|分行)(?![子落墙里外内校士坝])/g
/** What only procurators do or are; beside 我院 it shows whose paper this was. Not 移送检察机关, which the police do. */
const PROCURATOR =
  /检察(?:干警|人员|技术|业务|工作|官)|自侦案件|基层检察院|反贪|公诉人?(?:部门|工作)|检察机关(?=办|职务|应|要|在|侦)/g
/** A paper of such an organ itself, by what it is signed with. */
const OTHER_ORGAN = /(?:检察院|法院|医院|学院|公司|银行|支行)/
/** A paper of the police; a company may well speak of itself in others. */
const POLICE = /交警|交管|公安|民警|[支大中]队/
const SHOWN = 5

const owns = narration(OWN)
const procurators = narration(PROCURATOR)
const police = perBlock(({ source }) => (POLICE.test(source) ? [true] : []))

export default defineReportRule({
  id: 'consistency/organ',
  title: '称呼不是本单位的',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  reads: ({ report }) => [
    owns.trace(report.blocks),
    procurators.trace(report.blocks),
    isInChecked(police, report),
    signedBy(report),
  ],
  check({ report: draft }, { report }) {
    if (OTHER_ORGAN.test(signedBy(draft))) return
    const own = owns.in(draft.blocks)
    if (own.length === 0) return
    const others = procurators.in(draft.blocks).slice(0, SHOWN)
    const isCourt = others.length > 0
    if (!isCourt && !isInChecked(police, draft)) return
    for (const { range, text } of own) {
      report({
        range,
        message: isCourt
          ? `“${text}”和检察业务是别的单位的话；应当写本单位的事，请核对全文是否抄来`
          : `“${text}”不是交警单位的自称；应当写“我大队”“我支队”，请核对全文`,
        ...(!isCourt && { severity: 'info' as const }),
        ...(isCourt && {
          related: others.map((other) => ({
            range: other.range,
            message: `“${other.text}”是检察机关的用语`,
          })),
        }),
      })
    }
  },
})

/** Who the draft says it is by: front matter, closing and title. */
function signedBy({ source, frontMatter, closing, title }: Report): string {
  const { unit = '' } = frontMatter.values
  return [unit, signatureIn(source, closing), title?.text ?? ''].join(' ')
}
