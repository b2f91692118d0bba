import { pageLanguage, t } from './l10n'

/** What the page of the preview loads, and what it may. */
export interface PreviewHtmlOptions {
  /** Its Content-Security-Policy. */
  policy: string
  nonce: string
  /** Addresses. */
  style: string
  script: string
}

/** The page of the preview before there is a draft in it. */
export function previewHtml({ policy, nonce, style, script }: PreviewHtmlOptions): string {
  return `<!doctype html>
<html lang="${pageLanguage()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${t('公文预览')}</title>
</head>
<body>
<header id="head">
<div id="toolbar" role="toolbar" aria-label="${t('预览工具')}" aria-controls="preview">
<button id="zoom-out" type="button" title="${t('缩小')} (Ctrl+−)" aria-label="${t('缩小')}">−</button>
<button id="zoom-reset" type="button" title="${t('实际大小')} (Ctrl+0)">100%</button>
<button id="zoom-in" type="button" title="${t('放大')} (Ctrl+=)" aria-label="${t('放大')}">+</button>
<button id="zoom-width" type="button" title="${t('与窗口同宽')}" aria-pressed="true">${t('页宽')}</button>
<span id="page-count"></span>
<button id="problems-button" type="button" title="${t('在预览中显示问题')}" aria-pressed="true">${t('标出问题')}</button>
<button id="list-button" type="button" aria-controls="problem-list" aria-expanded="false">${t('问题清单')}</button>
<button id="redacted-button" type="button" title="${t('只看脱敏后的样子，草稿不动')}" aria-pressed="false">${t('脱敏后预览')}</button>
<button id="table-button" type="button" aria-controls="table" aria-expanded="false" title="${t('问题—原因—对策对照表')}" hidden>${t('对照表')}</button>
</div>
<div id="redacted-banner" role="status" hidden><span id="redacted-text"></span>
<button id="redacted-off" type="button">${t('看原稿')}</button></div>
</header>
<main id="preview" tabindex="0" aria-label="${t('公文预览，按回车键回到草稿')}">
<p id="notice" role="status" hidden></p>
<div id="desk">
<div id="roll">
<div id="sheets" aria-hidden="true"></div>
<article id="paper" class="xd-paper" lang="zh-CN"></article>
</div>
</div>
</main>
<aside id="problem-list" class="side" lang="zh-CN" aria-label="${t('问题清单')}" hidden></aside>
<aside id="table" class="side" lang="zh-CN" aria-label="${t('问题—原因—对策对照表')}" hidden></aside>
<div id="tooltip" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`
}
