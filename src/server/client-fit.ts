import {
  type CodeAction,
  type Command,
  type Connection,
  type Hover,
  type InitializeParams,
  MarkupContent,
  MarkupKind,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { STATUS_NOTIFICATION } from '../protocol'
import { fromMarkdown } from './markdown-text'

/** What the editor at the other end can take. */
export interface ClientFit {
  /** It runs our commands and shows our status. */
  isOurs: boolean
  /** It tells when nobody types in a draft any more. */
  tellsOfRest: boolean
  markdown: boolean
  /** It takes edits of a certain version of a document. */
  versionedEdits: boolean
  /** It can be asked to watch files. */
  watchesFiles: boolean
  /** It answers what the settings of a draft are. */
  answersSettings: boolean
  /** It can be told to ask again for what stands above headings. */
  refreshesLenses: boolean
  /** It can be asked to tell of changes of settings. */
  watchesSettings: boolean
  /** It tells which folders are open. */
  hasFolders: boolean
}

/** A client before it has introduced itself. */
export const UNKNOWN_CLIENT: ClientFit = {
  isOurs: false,
  tellsOfRest: false,
  markdown: false,
  versionedEdits: false,
  watchesFiles: false,
  answersSettings: false,
  refreshesLenses: false,
  watchesSettings: false,
  hasFolders: false,
}

/** Reads what a client says of itself; only our extension says that it is ours. */
export function clientFit({ capabilities, initializationOptions }: InitializeParams): ClientFit {
  const { textDocument, workspace } = capabilities
  return {
    isOurs: initializationOptions?.isXindeExtension === true,
    tellsOfRest: initializationOptions?.tellsOfRest === true,
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    answersSettings: workspace?.configuration === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
  }
}

/**
 * The connection as the features see it: they answer as VS Code wants it, and what other editors cannot take is turned
 * into what they can, here alone.
 *
 * @param client once it has introduced itself
 */
export function fittingConnection(connection: Connection, client: () => ClientFit): Connection {
  return {
    ...connection,
    onCodeAction: (handler) =>
      connection.onCodeAction(async (...params) => {
        const answer = await handler(...params)
        return Array.isArray(answer) ? fitActions(answer, client()) : answer
      }),
    onHover: (handler) =>
      connection.onHover(async (...params) => {
        const answer = await handler(...params)
        return answer && !('code' in answer) && !client().markdown ? plainHover(answer) : answer
      }),
    onRenameRequest: (handler) =>
      connection.onRenameRequest(async (...params) => {
        const answer = await handler(...params)
        return answer && !('code' in answer) && !client().versionedEdits ? unversioned(answer) : answer
      }),
    sendNotification: async (method: unknown, params?: unknown) => {
      if (method === STATUS_NOTIFICATION && !client().isOurs) return
      await connection.sendNotification(method as string, params)
    },
  }
}

function fitActions(actions: readonly (Command | CodeAction)[], fit: ClientFit): (Command | CodeAction)[] {
  return actions
    .filter(({ command }) => fit.isOurs || command === undefined)
    .map((action) =>
      'edit' in action && action.edit && !fit.versionedEdits
        ? { ...action, edit: unversioned(action.edit) }
        : action,
    )
}

function unversioned({ documentChanges, ...rest }: WorkspaceEdit): WorkspaceEdit {
  const changes = Object.fromEntries(
    (documentChanges ?? []).flatMap((change) =>
      'textDocument' in change ? [[change.textDocument.uri, change.edits]] : [],
    ),
  ) as NonNullable<WorkspaceEdit['changes']>
  return { ...rest, changes: { ...rest.changes, ...changes } }
}

/** Our Markdown without its marks: `**bold**` and `[text](address)`, whose address comes after it. */
function plainHover(hover: Hover): Hover {
  if (!MarkupContent.is(hover.contents)) return hover
  const value = hover.contents.value.replaceAll('**', '').replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1：$2')
  return { ...hover, contents: { kind: MarkupKind.PlainText, value: fromMarkdown(value) } }
}
