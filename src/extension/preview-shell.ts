import { Uri, type Webview } from 'vscode'

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
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('preview.css')}">
<title>公文预览</title>
</head>
<body>
<main id="preview" tabindex="0" aria-label="公文预览，按回车键回到草稿">
<p id="notice" role="status" hidden></p>
<article id="paper" class="xd-paper"></article>
</main>
<button id="table-button" type="button" aria-controls="table" aria-expanded="false" title="问题—原因—对策对照表" hidden>对照表</button>
<aside id="table" aria-label="问题—原因—对策对照表" hidden></aside>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>
`
}

function createNonce(): string {
  return crypto.randomUUID().replaceAll('-', '')
}
