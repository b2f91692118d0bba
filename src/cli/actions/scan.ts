import type { FullLinter } from '../../lint/full-linter'
import { createNodeLinter } from '../../node/node-linter'
import type { Finding } from '../../sensitive/finding'
import { linesOf } from '../lines'
import { writeOut } from '../output'
import { tell } from '../tell'

const TOO_LONG = '这一行超过 5000 万字，太长，没有检查；请分成几行'
/** Texts of a stream hardly ever come again; in UTF-16 code units. */
const REMEMBERED = 50_000

/**
 * `xinde scan --ndjson`: one JSON object a line in (`{"id"?, "text"}`), one a line out, in the same order and
 * in constant memory: the next line is not read before the last answer is taken.
 */
export async function scanLines(): Promise<number> {
  const linter = createNodeLinter({ remember: REMEMBERED })
  let number = 0
  let failed = 0
  for await (const line of linesOf(process.stdin)) {
    number++
    if (line?.trim() === '') continue
    const answer = line === undefined ? { error: TOO_LONG } : answerTo(line, linter)
    if ('error' in answer) {
      failed++
      tell(`第 ${number} 行：${answer.error}`)
    }
    await writeOut(`${JSON.stringify(answer)}\n`)
  }
  linter.dispose()
  return failed > 0 ? 2 : 0
}

type Answer = { id?: unknown; findings: PublicFinding[] } | { id?: unknown; error: string }
type PublicFinding = Omit<Finding, 'evidence'>

function answerTo(line: string, linter: FullLinter): Answer {
  let input: unknown
  try {
    input = JSON.parse(line.replace(/^\ufeff/, ''))
  } catch {
    return { error: '不是 JSON，应当每行一个 {"text": "…"}' }
  }
  const { id, text } = (input ?? {}) as { id?: unknown; text?: unknown }
  const head = id === undefined ? {} : { id }
  if (typeof text !== 'string') return { ...head, error: '缺少 text，应当每行一个 {"text": "…"}' }
  const { findings, obstacle } = linter.scan(text)
  if (obstacle !== undefined) return { ...head, error: obstacle }
  return { ...head, findings: publicFindings(findings) }
}

/** Entities are numbered within a text, so that no value travels in them. */
function publicFindings(findings: readonly Finding[]): PublicFinding[] {
  const entities = new Map<string, string>()
  // Leaders, heroes and writers named as such are nothing to hide.
  const hidden = findings.filter(({ role }) => role !== 'public')
  return hidden.map(({ kind, range, score, entity, role }) => {
    if (entity !== undefined && !entities.has(entity)) entities.set(entity, `${kind}-${entities.size + 1}`)
    const name = entity === undefined ? undefined : entities.get(entity)
    return { kind, range, score, ...(name && { entity: name }), ...(role && { role }) }
  })
}
