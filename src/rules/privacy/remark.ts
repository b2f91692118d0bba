import { allowEdit } from '../../report/front-matter-edit'
import type { Finding } from '../../sensitive/finding'
import { excerptOf } from '../../sensitive/mask'
import { CERTAIN } from '../../sensitive/redaction'
import { oncePer } from '../../text/once-per'
import type { Fix, Severity } from '../problem'
import type { Draft, Remark } from '../rule'

/** Below certain a value is likely, then worth a look; below that nobody is told. */
const LIKELY = 0.5
const POSSIBLE = 0.4
/** More mentions than this are masked by 一键脱敏, not by a quick fix that each of them would carry. */
const MOST_MENTIONS = 200

/** The severity that a recognizer's score deserves; undefined where it deserves none. */
export function severityByScore(score: number): Severity | undefined {
  if (score >= CERTAIN) return 'error'
  if (score >= LIKELY) return 'warning'
  return score >= POSSIBLE ? 'info' : undefined
}

/**
 * What to say of a sensitive value, with the fixes that mask it here or everywhere alike.
 *
 * @param what how the kind is called in a sentence: 完整车牌号
 */
export function remarkOf(finding: Finding, what: string, draft: Draft): Remark {
  const { source } = draft.report
  const value = source.slice(finding.range.start, finding.range.end)
  const mask = draft.masking.maskOf(finding)
  return {
    range: finding.range,
    message: `这里有${what}（${excerptOf(finding.kind, value)}），应当隐去；改为“${mask}”`,
    fixes: fixesOf(finding, mask, draft),
    notes: [...(finding.evidence ?? []), `把握 ${Math.round(finding.score * 100)}%`],
  }
}

function fixesOf(finding: Finding, mask: string, draft: Draft): Fix[] {
  const here: Fix = { title: `脱敏：改为“${mask}”`, edits: [{ range: finding.range, text: mask }] }
  const mentions = mentionsOf(finding, draft)
  const allow = allowFix(finding, draft)
  if (mentions.length < 2 || mentions.length > MOST_MENTIONS) return [here, allow]
  const whom = finding.kind === 'name' ? '此人' : '同一号码'
  const everywhere: Fix = {
    title: `脱敏：${whom}全部 ${mentions.length} 处改为“${mask}”`,
    edits: mentions.map((mention) => ({ range: mention.range, text: draft.masking.maskOf(mention) })),
  }
  return finding.kind === 'name' ? [everywhere, here, allow] : [here, everywhere, allow]
}

/** Findings by what they are of, once for every list of findings: a draft may name one thing a thousand times. */
const byEntity = oncePer((findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.entity}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return groups
})

/** All mentions of the person or thing that a finding is of, itself among them. */
function mentionsOf({ kind, entity }: Finding, { findings }: Draft): readonly Finding[] {
  if (entity === undefined) return []
  return byEntity(findings).get(`${kind} ${entity}`) ?? []
}

/** Lets the value stand in this draft; said in the front matter, where a reader of the draft sees it. */
function allowFix({ kind, range }: Finding, { report }: Draft): Fix {
  const key = kind === 'name' ? 'allowedNames' : 'allowedValues'
  const value = report.source.slice(range.start, range.end)
  const title = kind === 'name' ? '允许此姓名（写入文件头“允许姓名”）' : '允许此项（写入文件头“允许内容”）'
  return { title, edits: [allowEdit(report.source, report.frontMatter, key, [value])] }
}
