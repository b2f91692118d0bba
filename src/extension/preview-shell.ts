import { Uri, type Webview } from 'vscode'
import { previewHtml } from './preview-html'

/**
 * The page that the preview fills: its own script, its own style sheet, and nothing else may run or load.
 * Images come from folders of the workspace alone (see `localResourceRoots`).
 */
export function previewShell(webview: Webview, extensionUri: Uri): string {
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name)).toString()
  const nonce = createNonce()
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return previewHtml({ policy, nonce, style: file('preview.css'), script: file('preview.js') })
}

function createNonce(): string {
  return crypto.randomUUID().replaceAll('-', '')
}
