import type { BlockContent } from './block'

let questions = 0

/**
 * The same function, asked once for each block: what it answers hangs on the block's content and lives as long, as it would
 * in a weak map; but fifty searches ask about every block, and what hangs on it is found sooner. To be made once, when a
 * module is loaded.
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
