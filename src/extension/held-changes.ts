import type { TextDocumentChangeEvent, TextDocumentContentChangeEvent } from 'vscode'
import type { Middleware } from 'vscode-languageclient'

/** So long after the last keystroke somebody rests, and the draft may be checked; in milliseconds. */
const REST = 150
/** Nothing is held back longer than this, in milliseconds. */
const LONGEST = 500
const DID_CHANGE = 'textDocument/didChange'

/** Changes of one draft that the server has not been told of. */
interface Held {
  /** Oldest first; the protocol has them made one after the other. */
  changes: TextDocumentContentChangeEvent[]
  since: number
  last: TextDocumentChangeEvent
  /** Sends changes under the version of the last of them. */
  send(event: TextDocumentChangeEvent): Promise<void>
}

/** The draft in which somebody types. */
interface Typed {
  uri: string
  timer: ReturnType<typeof setTimeout>
  /** When the last change was made. */
  at: number
}

export interface HeldChanges {
  middleware: Required<Pick<Middleware, 'didChange' | 'sendRequest' | 'sendNotification'>>
  /** Forgets what is held, as a server that has been started again is given whole drafts. */
  forget(): void
}

/**
 * Tells the server of keystrokes when somebody rests, or asks for something, instead of one by one: what costs is to
 * wake the other process, and that checks nothing before. What is sent to the server otherwise follows what is held,
 * so that each message finds the text it was made for.
 *
 * @param onRest called with the address of the draft when what was typed in it has gone out, `REST` after the last change
 */
export function createHeldChanges(onRest: (uri: string) => void): HeldChanges {
  let held: Held | undefined
  let typed: Typed | undefined
  /** What has gone out so far; whoever waits for it goes on in the order in which they came. */
  let sent = Promise.resolve()

  const flush = (): Promise<void> => {
    const batch = held
    held = undefined
    // Whether it arrives is watched by the client; here only the order counts.
    if (batch)
      sent = sent.then(() => batch.send({ ...batch.last, contentChanges: batch.changes })).catch(() => {})
    return sent
  }
  const rest = () => {
    if (!typed) return
    clearTimeout(typed.timer)
    const { uri } = typed
    typed = undefined
    void flush()
    onRest(uri)
  }
  /** One timer for many keystrokes: it goes on for what is left when it was too soon. */
  const restWhenDue = () => {
    if (!typed) return
    const left = typed.at + REST - performance.now()
    if (left <= 0) rest()
    else typed.timer = setTimeout(restWhenDue, left)
  }
  return {
    middleware: {
      async didChange(event, send) {
        const uri = event.document.uri.toString()
        const at = performance.now()
        if (typed?.uri !== uri) rest()
        if (typed) typed.at = at
        else typed = { uri, timer: setTimeout(restWhenDue, REST), at }
        held = { changes: held?.changes ?? [], since: held?.since ?? at, last: event, send }
        for (const change of event.contentChanges) held.changes.push(change)
        if (at - held.since >= LONGEST) void flush()
      },
      async sendRequest(type, param, token, next) {
        await flush()
        return next(type, param, token)
      },
      async sendNotification(type, next, params) {
        const method = typeof type === 'string' ? type : type.method
        if (method !== DID_CHANGE) await flush()
        return next(type, params)
      },
    },
    forget() {
      clearTimeout(typed?.timer)
      held = undefined
      typed = undefined
    },
  }
}
