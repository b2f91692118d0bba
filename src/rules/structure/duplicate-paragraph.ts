import type { Block } from '../../report/block'
import { defineReportRule } from '../rule'

/** Shorter paragraphs repeat by chance; in characters without marks and white space. */
const SHORTEST = 30
/** From this share of common pieces on two paragraphs are the same. */
const SAME = 0.8
const PIECE = 8
/** One piece in four is kept, by its hash, which is enough to tell and costs a quarter. */
const KEPT = 4
/** A piece that more paragraphs have is a formula of the trade. */
const MOST = 8

export default defineReportRule({
  id: 'structure/duplicate-paragraph',
  title: '段落重复',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  check({ report: draft }, { report }) {
    const byPiece = new Map<number, Block[]>()
    for (const block of draft.blocks) {
      const { kind, container } = block.content
      if (kind !== 'paragraph' || container === 'quote') continue
      const pieces = piecesOf(block)
      if (pieces.size === 0) continue
      const twin = twinOf(pieces, byPiece)
      if (twin) {
        report({
          range: block.range,
          message: '这一段和前面的一段几乎相同，多半是重复粘贴；核对后删去一处',
          fixes: [{ title: '删去这一段', edits: [{ range: block.outer, text: '' }] }],
          related: [{ range: twin.range, message: '前面的一段在这里' }],
        })
        continue
      }
      for (const piece of pieces) {
        const known = byPiece.get(piece)
        if (!known) byPiece.set(piece, [block])
        else if (known.length < MOST) known.push(block)
      }
    }
  },
})

/** The paragraph that most pieces come from, if it is most of them on both sides. */
function twinOf(pieces: ReadonlySet<number>, byPiece: ReadonlyMap<number, Block[]>): Block | undefined {
  const shared = new Map<Block, number>()
  for (const piece of pieces) {
    for (const block of byPiece.get(piece) ?? []) shared.set(block, (shared.get(block) ?? 0) + 1)
  }
  for (const [block, count] of shared) {
    const size = Math.max(pieces.size, piecesOf(block).size)
    if (count >= SAME * size) return block
  }
  return undefined
}

const kept = new WeakMap<Block['content'], ReadonlySet<number>>()

/** Hashes of runs of eight characters; of every place, those that a quarter of the hashes fall on. */
function piecesOf({ content }: Block): ReadonlySet<number> {
  let pieces = kept.get(content)
  if (!pieces) {
    pieces = readPieces(content.prose.replace(/[\s\p{P}]/gu, ''))
    kept.set(content, pieces)
  }
  return pieces
}

function readPieces(text: string): ReadonlySet<number> {
  const pieces = new Set<number>()
  if (text.length < SHORTEST) return pieces
  for (let i = 0; i + PIECE <= text.length; i++) {
    let hash = 0
    for (let j = i; j < i + PIECE; j++) hash = (Math.imul(hash, 31) + text.charCodeAt(j)) | 0
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    if ((hash >>> 8) % KEPT === 0) pieces.add(hash)
  }
  return pieces
}
