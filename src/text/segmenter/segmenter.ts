/** Which word segmenter is at work: the native one, the portable one, or the one of the JavaScript engine. */
export type SegmenterId = 'nodejieba' | 'intl'

/** Cuts Chinese sentences into words. Slow to start and run elsewhere, hence asynchronous. */
export interface Segmenter {
  /** Which one answers; undefined until the first answer. */
  readonly id: SegmenterId | undefined
  /** The words of each text, in order; joined together they give the text again. */
  cut(texts: readonly string[]): Promise<string[][]>
  /** Ends its worker, if it has one. */
  dispose(): void
}

/** The segmenter that every JavaScript engine brings along. Kept to short texts: Node 20's is quadratic. */
export function createIntlSegmenter(): Segmenter {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return {
    id: 'intl',
    cut: async (texts) => texts.map((text) => Array.from(segmenter.segment(text), (part) => part.segment)),
    dispose: () => {},
  }
}
