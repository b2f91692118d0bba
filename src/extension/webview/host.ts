import type { FromPage, PageState } from '../preview-protocol'

/** Given to the page by VS Code, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void
  setState(state: PageState): void
  getState(): PageState | undefined
}

/** The panel that the page belongs to. */
export const host = acquireVsCodeApi()
