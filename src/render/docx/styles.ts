import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx'
import type { Layout } from '../layout'
import { SMALL, type TextStyle } from '../measures'
import { fontsOf } from './fonts'
import { halfPoints, twips } from './units'

/** Ids of the styles that we set text in. */
export const STYLE = {
  body: 'Normal',
  text: 'BodyText',
  title: 'Title',
  subtitle: 'Subtitle',
  headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4'],
  quote: 'Quote',
  signature: 'Signature',
  date: 'Date',
  attachment: 'XindeAttachment',
  attachmentList: 'XindeAttachmentList',
  code: 'XindeCode',
  table: 'XindeTable',
  smallTable: 'XindeSmallTable',
  picture: 'XindePicture',
  footer: 'Footer',
  footnote: 'FootnoteText',
} as const

/** Single lines of a paragraph with a picture: an exact pitch would cut the picture off. */
export const PICTURE_LINE = { line: 240, lineRule: 'auto' } as const

/**
 * The styles of the page. Names that Word knows are written as it writes them (`heading 1`): it shows them in
 * the language of the user (标题 1), and its navigation pane, its tables of contents and other programs know
 * them. Our own are Chinese.
 */
export function stylesOf(layout: Layout): IStylesOptions {
  const { text, place, page } = layout
  const exact = { line: twips(layout, page.linePitch), lineRule: 'exact' as const, before: 0, after: 0 }
  const indent = { firstLine: twips(layout, place.indent), firstLineChars: place.indent.value * 100 }
  const flush = { firstLine: 0, firstLineChars: 0 }
  const body = runOf(layout, text.body)
  const small = {
    size: halfPoints(text.body.size.value * SMALL),
    sizeComplexScript: halfPoints(text.body.size.value * SMALL),
  }
  const closing = { ...exact, before: 0 }
  const style = (id: string, name: string, options: IBaseParagraphStyleOptions): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: STYLE.body,
    quickFormat: true,
    ...options,
  })
  const headings = STYLE.headings.map((id, at) =>
    style(id, `heading ${at + 1}`, {
      next: STYLE.text,
      run: { ...runOf(layout, text[(['level1', 'level2', 'level3', 'level4'] as const)[at] ?? 'level4']) },
      paragraph: { spacing: exact, indent, keepNext: true, keepLines: true, outlineLevel: at },
    }),
  )
  const paragraphStyles: IParagraphStyleOptions[] = [
    {
      id: STYLE.body,
      name: 'Normal',
      quickFormat: true,
      run: body,
      paragraph: {
        spacing: exact,
        alignment: AlignmentType.BOTH,
      },
    },
    style(STYLE.text, 'Body Text', { paragraph: { indent } }),
    style(STYLE.title, 'Title', {
      next: STYLE.text,
      run: runOf(layout, text.title),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: {
          ...exact,
          line: Math.max(exact.line, Math.round(text.title.size.value * 20 * 1.25)),
          after: twips(layout, place.afterTitle),
        },
        keepNext: true,
      },
    }),
    style(STYLE.subtitle, 'Subtitle', {
      next: STYLE.text,
      run: runOf(layout, text.subtitle),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exact, after: twips(layout, place.afterTitle) },
        keepNext: true,
      },
    }),
    ...headings,
    style(STYLE.quote, 'Quote', {
      paragraph: {
        indent: { ...indent, left: twips(layout, place.indent), right: twips(layout, place.indent) },
      },
    }),
    style(STYLE.signature, 'Signature', {
      paragraph: { spacing: closing, alignment: AlignmentType.RIGHT, keepLines: true },
    }),
    style(STYLE.date, 'Date', {
      paragraph: { spacing: closing, alignment: AlignmentType.RIGHT, keepLines: true },
    }),
    style(STYLE.attachmentList, '附件说明', { paragraph: { alignment: AlignmentType.LEFT } }),
    style(STYLE.attachment, '附件', {
      next: STYLE.text,
      run: runOf(layout, text.attachment),
      paragraph: { spacing: exact, indent: flush, keepNext: true, outlineLevel: 0 },
    }),
    style(STYLE.code, '代码', { paragraph: { alignment: AlignmentType.LEFT, indent: flush } }),
    style(STYLE.table, '表格文字', { paragraph: { alignment: AlignmentType.LEFT, indent: flush } }),
    style(STYLE.smallTable, '对照表文字', {
      run: small,
      paragraph: {
        alignment: AlignmentType.LEFT,
        indent: flush,
        spacing: { ...exact, line: Math.round(exact.line * SMALL) },
      },
    }),
    style(STYLE.picture, '图片', {
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: flush,
        spacing: { ...PICTURE_LINE, before: 0, after: 0 },
      },
    }),
    style(STYLE.footer, 'footer', {
      quickFormat: false,
      run: { ...runOf(layout, text.pageNumber), font: pageNumberFonts(layout) },
      paragraph: { indent: flush, spacing: { ...exact, line: twips(layout, text.pageNumber.size) } },
    }),
    style(STYLE.footnote, 'footnote text', {
      quickFormat: false,
      run: small,
      paragraph: {
        alignment: AlignmentType.LEFT,
        spacing: { ...exact, line: Math.round(exact.line * SMALL) },
      },
    }),
  ]
  return {
    default: { document: { run: body, paragraph: { spacing: exact } } },
    paragraphStyles,
  }
}

/** How the runs of a style are set: face, size and, for Han characters to fit 28 in a line, tracking. */
export function runOf(layout: Layout, { face, size }: TextStyle) {
  return {
    font: fontsOf(layout, face),
    size: halfPoints(size.value),
    sizeComplexScript: halfPoints(size.value),
    characterSpacing: twips(layout, layout.page.tracking),
    bold: false,
    italics: false,
    color: '000000',
    language: { value: 'en-US', eastAsia: 'zh-CN' },
  }
}

/** Digits of a page number are half-width 宋体 and not the Latin companion (7.5). */
function pageNumberFonts(layout: Layout) {
  const { eastAsia = '宋体' } = fontsOf(layout, layout.text.pageNumber.face)
  return { ascii: eastAsia, hAnsi: eastAsia, cs: eastAsia, eastAsia, hint: 'eastAsia' }
}

/**
 * What our library has no word for: two lines of a paragraph at least on a page, no mark outside the type area (the
 * preview has none), no space between 汉字 and digits.
 */
const BODY_EXTRAS =
  '<w:widowControl/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'

/** The beginning of the paragraph properties of 正文, which every other style is based on. */
const NORMAL = /<w:style [^>]*w:styleId="Normal"[^>]*>(?:<w:(?!style\b)[^>]*>){0,12}?<w:pPr>/

/** The style sheet with what our library leaves out, in the place that the schema gives it. */
export function completeStyles(xml: string): string {
  return xml.replace(NORMAL, (opening) => opening + BODY_EXTRAS)
}
