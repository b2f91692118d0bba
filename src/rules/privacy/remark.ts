import { allowEdit } from '../../report/front-matter-edit'
import type { Finding } from '../../sensitive/finding'
import { excerptOf } from '../../sensitive/mask'
import type { Masking } from '../../sensitive/masking'
import { CERTAIN } from '../../sensitive/redaction'
import { oncePerVersion } from '../../text/once-per'
import type { Fix, Severity, TextEdit } from '../problem'
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
    message: `这里有${what}（${ofValue(finding, value, draft).excerpt}），应当隐去；改为“${mask}”`,
    fixes: fixesOf(finding, value, mask, draft),
    notes: [...(finding.evidence ?? []), `把握 ${Math.round(finding.score * 100)}%`],
  }
}

function fixesOf(finding: Finding, value: string, mask: string, draft: Draft): Fix[] {
  const here: Fix = { title: `脱敏：改为“${mask}”`, edits: [editOf(finding, draft.masking)] }
  const everywhere = fixEverywhere(finding, draft)
  const { allow } = ofValue(finding, value, draft)
  if (!everywhere) return [here, allow]
  // One mention of a name by itself would make two people of one: the next is masked as somebody else than 赵某.
  return finding.kind === 'name' ? [everywhere, allow] : [here, everywhere, allow]
}

function editOf(finding: Finding, masking: Masking): TextEdit {
  return { range: masking.rangeOf(finding), text: masking.maskOf(finding) }
}

/** All mentions of a person or thing, and the fix that masks them, which is one for all of them. */
interface Entity {
  mentions: Finding[]
  fixes: Map<string, Fix>
}

/** Findings by what they are of, once for every list of findings: a draft may name one thing a thousand times. */
const byEntity = oncePerVersion((findings: readonly Finding[]): ReadonlyMap<string, Entity> => {
  const entities = new Map<string, Entity>()
  for (const finding of findings) {
    const key = keyOf(finding)
    const entity = entities.get(key)
    if (entity) entity.mentions.push(finding)
    else entities.set(key, { mentions: [finding], fixes: new Map() })
  }
  return entities
})

function keyOf({ kind, entity }: Finding): string {
  return `${kind} ${entity}`
}

/** Masks every mention of what a finding is of; undefined where it is the only one. */
function fixEverywhere(finding: Finding, { findings, masking }: Draft): Fix | undefined {
  const entity = finding.entity === undefined ? undefined : byEntity(findings).get(keyOf(finding))
  if (!entity || entity.mentions.length < 2 || entity.mentions.length > MOST_MENTIONS) return undefined
  // 王建国 and the 建国 of another line have masks of their own, and a fix is named after the one that it is offered at.
  const mask = masking.maskOf(finding)
  let fix = entity.fixes.get(mask)
  if (!fix) {
    const whom = finding.kind === 'name' ? '此人' : '同一号码'
    fix = {
      title: `脱敏：${whom}全部 ${entity.mentions.length} 处改为“${mask}”`,
      edits: entity.mentions.map((mention) => editOf(mention, masking)),
    }
    entity.fixes.set(mask, fix)
  }
  return fix
}

/** What is said alike wherever a value stands. */
interface OfValue {
  excerpt: string
  /** Lets the value stand in this draft; said in the front matter, where a reader of the draft sees it. */
  allow: Fix
}

/** By kind and value, for the findings of one draft. */
const valuesIn = oncePerVersion((_: readonly Finding[]) => new Map<string, OfValue>())

function ofValue({ kind }: Finding, value: string, { findings, report }: Draft): OfValue {
  const values = valuesIn(findings)
  const key = `${kind} ${value}`
  let known = values.get(key)
  if (!known) {
    const place = kind === 'name' ? 'allowedNames' : 'allowedValues'
    const title = kind === 'name' ? '允许此姓名（写入文件头“允许姓名”）' : '允许此项（写入文件头“允许内容”）'
    const edits = [allowEdit(report.source, report.frontMatter, place, [value])]
    known = { excerpt: excerptOf(kind, value), allow: { title, edits } }
    values.set(key, known)
  }
  return known
}
