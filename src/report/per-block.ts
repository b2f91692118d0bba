import type { Block, BlockContent } from './block'

/** A block of a draft, and what was found in it; ranges in `found` are relative to the block. */
export interface Found<T> {
  block: Block
  found: readonly T[]
}

/** Something to look for in blocks, one by one. */
export interface PerBlock<T> {
  /** What is in one block. */
  of(content: BlockContent): readonly T[]
  /** The blocks of a draft that have any, in order. */
  in(blocks: readonly Block[]): Found<T>[]
}

type File = (readonly unknown[] | undefined)[]

/** What is known of each block, by the number of the search; it lives as long as the block's content does. */
const files = new WeakMap<BlockContent, File>()
/** The same for all blocks of a draft, so that forty searches need not look each of them up. */
const filesOf = new WeakMap<readonly Block[], readonly File[]>()
let searches = 0

/**
 * A search in blocks that is made once a block: after a keystroke only the block that changed is searched, and what
 * a rule does with the whole draft is done with what was found. To be made once, when a module is loaded.
 *
 * @param search a pure function of the content
 */
export function perBlock<T>(search: (content: BlockContent) => readonly T[]): PerBlock<T> {
  const number = searches++
  const findIn = (file: File, content: BlockContent): readonly T[] => {
    let found = file[number] as readonly T[] | undefined
    if (found === undefined) {
      found = search(content)
      file[number] = found
    }
    return found
  }
  return {
    of: (content) => findIn(fileOf(content), content),
    in(blocks) {
      const all = filesIn(blocks)
      const result: Found<T>[] = []
      for (let i = 0; i < blocks.length; i++) {
        const block = blocks[i] as Block
        const found = findIn(all[i] as File, block.content)
        if (found.length > 0) result.push({ block, found })
      }
      return result
    },
  }
}

function fileOf(content: BlockContent): File {
  let file = files.get(content)
  if (!file) {
    file = []
    files.set(content, file)
  }
  return file
}

function filesIn(blocks: readonly Block[]): readonly File[] {
  let all = filesOf.get(blocks)
  if (!all) {
    all = blocks.map(({ content }) => fileOf(content))
    filesOf.set(blocks, all)
  }
  return all
}
