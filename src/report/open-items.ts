interface OpenItem {
  /** The column at which its text begins; a line that is indented as far belongs to it. */
  column: number
  /** What stands behind its number; undefined for one that has none. */
  mark: string | undefined
}

/** The items of lists, each within the one before it, that a line may belong to (CommonMark 0.31, 5.2). */
export class OpenItems {
  readonly #items: OpenItem[] = []

  get isInside(): boolean {
    return this.#items.length > 0
  }

  /** Where the text of the innermost item begins that a line indented by `column` spaces belongs to; 0 outside of all. */
  columnOf(column: number): number {
    return this.#items[this.#depthOf(column) - 1]?.column ?? 0
  }

  /** Whether an item that begins at `column` goes on with the list of the outermost item that it ends. */
  goesOn(column: number, mark: string | undefined): boolean {
    const ended = this.#items[this.#depthOf(column)]
    return ended !== undefined && ended.mark === mark
  }

  /** Ends the items that a line indented by `column` spaces does not belong to. */
  closeFrom(column: number): void {
    this.#items.length = this.#depthOf(column)
  }

  /** Begins an item within those that are open, whose text begins at `column`. */
  begin(column: number, mark: string | undefined): void {
    this.#items.push({ column, mark })
  }

  #depthOf(column: number): number {
    let depth = 0
    while (depth < this.#items.length && column >= (this.#items[depth] as OpenItem).column) depth++
    return depth
  }
}
