/** Which word segmenter is at work: the native one, our own with the same dictionary, or the JavaScript engine's. */
export type SegmenterId = 'nodejieba' | 'dictionary' | 'intl'

/** Cuts Chinese sentences into words. Some are slow to start and run elsewhere, hence asynchronous. */
export interface Segmenter {
  /** Which one answers; undefined until the first answer. */
  readonly id: SegmenterId | undefined
  /** The words of each text, in order; joined together they give the text again. */
  cut(texts: readonly string[]): Promise<string[][]>
  /** The same of one text, where nobody has to wait for it. */
  cutNow?(text: string): string[]
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
