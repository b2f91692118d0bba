import { escapeHtml } from './escape'

export interface HeadOptions {
  /** Its Content-Security-Policy: what it may load and run. */
  policy: string
  title: string
  /** HTML of our own making: style sheets and the like. */
  more: string
}

/** The beginning of every page that is handed on, up to its body. */
export function htmlHead({ policy, title, more }: HeadOptions): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="xinde">
<title>${escapeHtml(title)}</title>
${more}
</head>`
}
