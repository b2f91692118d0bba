/**
 * The page of an official paper (党政机关公文格式, GB/T 9704-2012) as data. HTML and Word both read this table,
 * as `layout.ts` hands it on with what a unit sets otherwise, and neither holds a number of its own. An essay is no 法定公文: the standard is its style, not its law.
 */

/** 规定: the standard demands it. 一般: the standard's usual way. 惯例: what offices do, where it is silent. */
export type Force = '规定' | '一般' | '惯例'

/** 字 is one character of the body text with its share of the line, 行 one line of it. */
export type Unit = 'mm' | 'pt' | '字' | '行'

export interface Measure {
  readonly value: number
  readonly unit: Unit
  /** Of GB/T 9704-2012. */
  readonly clause: string
  readonly force: Force
  readonly note?: string
}

export const POINTS_PER_MM = 72 / 25.4

/** Page, type area and the grid of lines and characters in it. */
export const PAGE = {
  width: { value: 210, unit: 'mm', clause: '5.1', force: '规定', note: 'A4' },
  height: { value: 297, unit: 'mm', clause: '5.1', force: '规定', note: 'A4' },
  top: { value: 37, unit: 'mm', clause: '5.2.1', force: '规定', note: '天头，±1 mm' },
  left: { value: 28, unit: 'mm', clause: '5.2.1', force: '规定', note: '订口，±1 mm' },
  right: { value: 26, unit: 'mm', clause: '5.2.1', force: '规定', note: '由版心宽 156 mm 推得' },
  bottom: { value: 35, unit: 'mm', clause: '5.2.1', force: '规定', note: '由版心高 225 mm 推得' },
  textWidth: { value: 156, unit: 'mm', clause: '5.2.1', force: '规定', note: '版心宽' },
  textHeight: { value: 225, unit: 'mm', clause: '5.2.1', force: '规定', note: '版心高' },
  linesPerPage: { value: 22, unit: '行', clause: '5.2.3', force: '一般' },
  charactersPerLine: { value: 28, unit: '字', clause: '5.2.3', force: '一般' },
  linePitch: { value: 28.95, unit: 'pt', clause: '5.2.3', force: '惯例', note: '由每页 22 行推得' },
  tracking: { value: -0.25, unit: 'pt', clause: '5.2.3', force: '惯例', note: '由每行 28 字推得' },
} as const satisfies Record<string, Measure>

/** The printing faces that official papers know. */
export type Face = '小标宋' | '黑体' | '楷体' | '仿宋' | '宋体'

/** How one kind of text is set. */
export interface TextStyle {
  readonly face: Face
  readonly size: Measure
  readonly clause: string
  readonly force: Force
  readonly note?: string
}

const ER_HAO = { value: 22, unit: 'pt', clause: '7.3.1', force: '一般', note: '二号' } as const
const SAN_HAO = { value: 16, unit: 'pt', clause: '5.2.2', force: '一般', note: '三号' } as const
const SI_HAO = { value: 14, unit: 'pt', clause: '7.5', force: '一般', note: '四号' } as const

/** Title, the four levels of headings and body. None is bold: the standard tells levels by face alone. */
export const TEXT = {
  title: { face: '小标宋', size: ER_HAO, clause: '7.3.1', force: '一般', note: '居中，末尾不用标点' },
  subtitle: { face: '楷体', size: SAN_HAO, clause: '7.3.1', force: '惯例', note: '副标题，居中' },
  level1: { face: '黑体', size: SAN_HAO, clause: '7.3.3', force: '一般', note: '一、' },
  level2: { face: '楷体', size: SAN_HAO, clause: '7.3.3', force: '一般', note: '（一）' },
  level3: { face: '仿宋', size: SAN_HAO, clause: '7.3.3', force: '一般', note: '1.' },
  level4: { face: '仿宋', size: SAN_HAO, clause: '7.3.3', force: '一般', note: '（1）' },
  body: { face: '仿宋', size: SAN_HAO, clause: '5.2.2', force: '一般' },
  attachment: { face: '黑体', size: SAN_HAO, clause: '7.3.7', force: '规定', note: '附件1，左上角顶格' },
  pageNumber: { face: '宋体', size: SI_HAO, clause: '7.5', force: '一般', note: '半角' },
} as const satisfies Record<string, TextStyle>

/** Where paragraphs, the closing (落款) and the page number stand. */
export const PLACE = {
  indent: { value: 2, unit: '字', clause: '7.3.3', force: '规定', note: '每个自然段左空二字，回行顶格' },
  afterTitle: { value: 1, unit: '行', clause: '7.3.2', force: '惯例', note: '标题下空一行' },
  beforeAttachmentList: {
    value: 1,
    unit: '行',
    clause: '7.3.4',
    force: '规定',
    note: '附件说明在正文下空一行',
  },
  attachmentLabel: { value: 3, unit: '字', clause: '7.3.4', force: '规定', note: '“附件：”之后，各序号对齐' },
  attachmentNumber: {
    value: 0.75,
    unit: '字',
    clause: '7.3.4',
    force: '惯例',
    note: '“1.”的宽，回行与名称首字对齐',
  },
  beforeClosing: { value: 1, unit: '行', clause: '7.3.5.2', force: '规定', note: '正文下空一行' },
  signatureRight: { value: 2, unit: '字', clause: '7.3.5.2', force: '规定', note: '署名右空二字' },
  dateOffset: { value: 2, unit: '字', clause: '7.3.5.2', force: '规定', note: '日期首字比署名首字右移二字' },
  sealedDateRight: { value: 4, unit: '字', clause: '7.3.5.1', force: '一般', note: '只有日期时右空四字' },
  pageNumberBelow: { value: 7, unit: 'mm', clause: '7.5', force: '规定', note: '一字线上距版心下边缘' },
  pageNumberInset: { value: 1, unit: '字', clause: '7.5', force: '规定', note: '单页居右、双页居左，空一字' },
} as const satisfies Record<string, Measure>

/** What stands on both sides of a page number: `— 1 —`, odd pages right, even pages left (7.5). */
export const PAGE_NUMBER_MARKS = { before: '— ', after: ' —', odd: 'right', even: 'left' } as const

/** Footnotes, code and the table of the appendix are set smaller than the body, by this (惯例: 小四 beside 三号). */
export const SMALL = 0.75
