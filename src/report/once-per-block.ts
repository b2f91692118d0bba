import type { BlockContent } from './block'

let questions = 0

/**
 * The same function, asked once for each block: what it answers hangs on the block's content and lives as long. A weak map
 * would do the same at ten times the cost, and fifty searches ask it about every block. To be made once, when a module is
 * loaded.
 *
 * @param answer a pure function of the content, which always has an answer
 */
export function oncePerBlock<V extends NonNullable<unknown>>(
  answer: (content: BlockContent) => V,
): (content: BlockContent) => V {
  const number = questions++
  return (content) => {
    const { answers } = content
    let known = answers[number] as V | undefined
    if (known === undefined) {
      known = answer(content)
      answers[number] = known
    }
    return known
  }
}
