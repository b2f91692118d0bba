import { fontFamily, latinFace } from '../fonts'
import { type Layout, STANDARD_LAYOUT } from '../layout'
import { type Measure, PAGE_NUMBER_MARKS, POINTS_PER_MM, type TextStyle } from '../measures'

/** White space beside the paper on a screen, in CSS pixels. */
const SURROUND = 32

/**
 * The style sheet of the page, made from the measures. Lengths are multiples of `--mm` and `--pt`: true ones
 * in print, and on a screen that is narrower than the paper scaled so that the paper fits.
 */
export function styleSheet(layout: Layout = STANDARD_LAYOUT): string {
  const parts = [
    scale,
    paper,
    title,
    headings,
    body,
    tables,
    closing,
    attachmentList,
    attachment,
    sheets,
    print,
  ]
  return [latinFace(layout.latin), ...parts.map((part) => part(layout))].join('\n')
}

function scale(layout: Layout): string {
  const { width } = layout.page
  return lines(
    `:root{--mm:min(1mm,calc((100vw - ${SURROUND}px)/${width.value}));--pt:calc(var(--mm)/${round(POINTS_PER_MM)})}`,
    '@media print{:root{--mm:1mm;--pt:1pt}}',
  )
}

function paper(layout: Layout): string {
  const { width, height, top, right, bottom, left, linePitch, tracking } = layout.page
  return lines(
    `.xd-paper{box-sizing:border-box;width:${css(layout, width)};min-height:${css(layout, height)};margin:0 auto;` +
      `padding:${css(layout, top)} ${css(layout, right)} ${css(layout, bottom)} ${css(layout, left)};background:#fff;color:#000;` +
      `${type(layout, layout.text.body)};line-height:${css(layout, linePitch)};letter-spacing:${css(layout, tracking)};` +
      'text-align:justify;line-break:strict;overflow-wrap:anywhere;text-autospace:no-autospace;text-spacing-trim:space-all}',
    '.xd-paper :where(h1,h2,h3,h4,h5,h6,p,pre,table){margin:0;padding:0;font:inherit}',
  )
}

function title(layout: Layout): string {
  const { title, subtitle } = layout.text
  return lines(
    `.xd-paper .xd-title{${type(layout, title)};text-align:center;text-wrap:balance;margin-bottom:${css(layout, layout.place.afterTitle)}}`,
    `.xd-paper .xd-title:has(+.xd-subtitle){margin-bottom:0}`,
    `.xd-paper .xd-subtitle{${type(layout, subtitle)};text-align:center;text-indent:0;margin-bottom:${css(layout, layout.place.afterTitle)}}`,
  )
}

function headings(layout: Layout): string {
  const levels = [layout.text.level1, layout.text.level2, layout.text.level3, layout.text.level4]
  return lines(
    ...levels.map(
      (style, at) =>
        `.xd-paper .xd-level-${at + 1}{${type(layout, style)};text-indent:${css(layout, layout.place.indent)}}`,
    ),
    // The standard tells levels by face; a heading that was typed bold is not bolder than the others.
    '.xd-paper :is(h1,h2,h3,h4,h5,h6){font-weight:normal;break-after:avoid}',
    '.xd-paper :is(h1,h2,h3,h4,h5,h6) strong{font-weight:inherit}',
  )
}

function body(layout: Layout): string {
  return lines(
    `.xd-paper p{text-indent:${css(layout, layout.place.indent)};widows:2;orphans:2}`,
    ...[1, 2, 3].map(
      (depth) =>
        `.xd-paper .xd-item-${depth}{padding-left:${css(layout, { ...layout.place.indent, value: depth * 2 })}}`,
    ),
    `.xd-paper .xd-quote{padding:0 ${css(layout, layout.place.indent)}}`,
    '.xd-paper .xd-footnote{font-size:.75em}',
    '.xd-paper sup{font-size:.6em}',
    // Faces beside the body's must not stretch the line, and Han characters have no italics.
    '.xd-paper :is(code,sup){line-height:0}',
    `.xd-paper em{font-style:normal;font-family:${fontFamily(layout.fonts.楷体)}}`,
    '.xd-paper .xd-code{white-space:pre-wrap;text-align:left}',
    '.xd-paper .xd-code code{line-height:inherit}',
    '.xd-paper .xd-blank{background:#fff3c4;white-space:pre-wrap}',
    '.xd-paper .xd-image{color:#666}',
    '.xd-paper img{max-width:100%}',
    '.xd-paper a{color:inherit}',
  )
}

function tables(layout: Layout): string {
  return lines(
    '.xd-paper table{width:100%;border-collapse:collapse;text-align:left}',
    `.xd-paper :is(th,td){border:.5pt solid;padding:0 ${css(layout, { ...layout.place.indent, value: 0.25 })};font-weight:normal;text-indent:0}`,
    '.xd-paper :is(th,.xd-center){text-align:center}',
    '.xd-paper .xd-right{text-align:right}',
    '.xd-paper tr{break-inside:avoid}',
    `.xd-paper .xd-appendix{break-before:page;margin-top:${css(layout, layout.place.beforeClosing)}}`,
    '.xd-paper .xd-correspondence{font-size:.75em;line-height:1.6;table-layout:fixed}',
  )
}

/**
 * 署名 and date stand in a box as wide as they need, at the right: the date 2 字 right of the name's start,
 * and whichever reaches further right keeps the space at the edge (7.3.5.2).
 */
function closing(layout: Layout): string {
  const { beforeClosing, signatureRight, dateOffset, sealedDateRight } = layout.place
  return lines(
    `.xd-paper .xd-closing{width:fit-content;margin:${css(layout, beforeClosing)} ${css(layout, signatureRight)} 0 auto;break-inside:avoid;break-before:avoid}`,
    '.xd-paper .xd-closing p{text-indent:0;text-align:left}',
    `.xd-paper .xd-signature+.xd-date{padding-left:${css(layout, dateOffset)}}`,
    `.xd-paper .xd-closing:has(.xd-date:first-child){margin-right:${css(layout, sealedDateRight)}}`,
  )
}

/** 附件：1.甲: a blank line above, 2 字 in; items and the further lines of their names stand under the first (7.3.4). */
function attachmentList(layout: Layout): string {
  const { indent, beforeAttachmentList, attachmentLabel, attachmentNumber } = layout.place
  const character = (value: number) => css(layout, { ...indent, value })
  const hanging = (value: number) => `text-indent:${character(-value)}`
  const left = character(indent.value + attachmentLabel.value + attachmentNumber.value)
  return lines(
    `.xd-paper :is(.xd-attachments,.xd-attachments-more){padding-left:${left};${hanging(attachmentNumber.value)}}`,
    `.xd-paper .xd-attachments{margin-top:${css(layout, beforeAttachmentList)};${hanging(attachmentLabel.value + attachmentNumber.value)}}`,
  )
}

/** 附件1: flush left, on a page of its own (7.3.7). */
function attachment(layout: Layout): string {
  return `.xd-paper .xd-attachment{${type(layout, layout.text.attachment)};text-indent:0;break-before:page}`
}

/** The white sheets that a preview puts under the text, each with its number (7.5). */
function sheets(layout: Layout): string {
  const { width, height, top, right, left, textHeight } = layout.page
  const { before, after, odd, even } = PAGE_NUMBER_MARKS
  const { pageNumberBelow, pageNumberInset } = layout.place
  const beside = { right, left }
  const place = (side: 'left' | 'right') =>
    `${side}:calc(${css(layout, beside[side])} + ${pageNumberInset.value}em)`
  return lines(
    `.xd-sheet{position:absolute;left:0;width:${css(layout, width)};height:${css(layout, height)};background:#fff;color:#000}`,
    `.xd-sheet::after{content:"${before}" attr(data-page) "${after}";position:absolute;${type(layout, layout.text.pageNumber)};` +
      `line-height:1;top:calc(${css(layout, top)} + ${css(layout, textHeight)} + ${css(layout, pageNumberBelow)} - .5em)}`,
    `.xd-sheet.xd-odd::after{${place(odd)}}`,
    `.xd-sheet.xd-even::after{${place(even)}}`,
  )
}

function print(layout: Layout): string {
  const { width, height, top, right, bottom, left, textWidth } = layout.page
  const { before, after, odd, even } = PAGE_NUMBER_MARKS
  const { pageNumberBelow, pageNumberInset } = layout.place
  const { face, size } = layout.text.pageNumber
  // The dash, which is half a line below the top of its line, stands where the standard wants it.
  const number = (side: 'left' | 'right') =>
    `@bottom-${side}{content:"${before}" counter(page) "${after}";font-family:${fontFamily(layout.fonts[face])};` +
    `font-size:${size.value}pt;line-height:1;vertical-align:top;padding-top:calc(${pageNumberBelow.value}mm - .5em);` +
    `padding-${side}:${pageNumberInset.value}em}`
  return lines(
    `@page{size:${width.value}mm ${height.value}mm;margin:${top.value}mm ${right.value}mm ${bottom.value}mm ${left.value}mm}`,
    `@page :right{${number(odd)}}`,
    `@page :left{${number(even)}}`,
    // Browsers round the type area to whole pixels: the lines of print and preview must break alike.
    `@media print{.xd-paper{width:${textWidth.value}mm;min-height:0;margin:0;padding:0}.xd-paper .xd-blank{background:none}}`,
  )
}

function type(layout: Layout, { face, size }: TextStyle): string {
  return `font-family:${fontFamily(layout.fonts[face])};font-size:${css(layout, size)}`
}

/** A measure as a CSS length; a 字 is a body character with its tracking, a 行 the pitch of lines. */
function css(layout: Layout, { value, unit }: Measure): string {
  switch (unit) {
    case 'mm':
      return `calc(${value}*var(--mm))`
    case 'pt':
      return `calc(${value}*var(--pt))`
    case '字':
      return `calc(${round(value * layout.characterPitch)}*var(--pt))`
    case '行':
      return `calc(${round(value * layout.page.linePitch.value)}*var(--pt))`
  }
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

function lines(...parts: string[]): string {
  return parts.join('\n')
}
