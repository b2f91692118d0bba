import { isMap, type Pair } from 'yaml'
import { type ConfigFault, fault, keyOf, stringsOf } from './yaml'

/** The faces of official papers, by what they are used for, and what stands beside them. */
export type FontKey = '小标宋' | '黑体' | '楷体' | '仿宋' | '宋体' | '西文'
export type SizeKey = 'title' | 'heading' | 'body' | 'pageNumber'
export type MarginKey = 'top' | 'right' | 'bottom' | 'left'

/** What a unit sets otherwise than GB/T 9704 does. What is left out stays as the standard has it. */
export interface PageOverrides {
  /** Name of the font that is installed for a face. */
  readonly fonts?: Readonly<Partial<Record<FontKey, string>>>
  /** In points. */
  readonly sizes?: Readonly<Partial<Record<SizeKey, number>>>
  /** In points. */
  readonly linePitch?: number
  readonly linesPerPage?: number
  readonly charactersPerLine?: number
  /** In millimetres. */
  readonly margins?: Readonly<Partial<Record<MarginKey, number>>>
}

const FONT_KEYS: Readonly<Record<string, FontKey>> = {
  title: '小标宋',
  标题: '小标宋',
  小标宋: '小标宋',
  heading1: '黑体',
  黑体: '黑体',
  heading2: '楷体',
  楷体: '楷体',
  body: '仿宋',
  正文: '仿宋',
  仿宋: '仿宋',
  pageNumber: '宋体',
  页码: '宋体',
  宋体: '宋体',
  latin: '西文',
  西文: '西文',
}
const SIZE_KEYS: Readonly<Record<string, SizeKey>> = {
  title: 'title',
  标题: 'title',
  heading: 'heading',
  小标题: 'heading',
  body: 'body',
  正文: 'body',
  pageNumber: 'pageNumber',
  页码: 'pageNumber',
}
const MARGIN_KEYS: Readonly<Record<string, MarginKey>> = {
  top: 'top',
  上: 'top',
  right: 'right',
  右: 'right',
  bottom: 'bottom',
  下: 'bottom',
  left: 'left',
  左: 'left',
}
const NUMBER_KEYS: Readonly<Record<string, 'linePitch' | 'linesPerPage' | 'charactersPerLine'>> = {
  linePitch: 'linePitch',
  行距: 'linePitch',
  linesPerPage: 'linesPerPage',
  每页行数: 'linesPerPage',
  charactersPerLine: 'charactersPerLine',
  每行字数: 'charactersPerLine',
}

/** 字号 in points, as Word counts them. */
const SIZES: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
}

/** What may be written for a number, in its unit. */
interface Span {
  readonly least: number
  readonly most: number
  readonly unit: string
  readonly whole?: boolean
}

const SPANS = {
  size: { least: 9, most: 42, unit: '磅' },
  linePitch: { least: 12, most: 60, unit: '磅' },
  linesPerPage: { least: 10, most: 50, unit: '行', whole: true },
  charactersPerLine: { least: 15, most: 50, unit: '字', whole: true },
  margin: { least: 10, most: 60, unit: '毫米' },
} as const satisfies Record<string, Span>

/** The name of a font: nothing that could end a string or a declaration where it is written. */
const FONT_NAME = /^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,40}$/u

/** `page`: fonts, sizes, lines and margins of a unit's papers. */
export function readPage(node: unknown, faults: ConfigFault[], text: string): PageOverrides {
  if (!isMap(node)) {
    faults.push(fault(node, text, 'page 下面应当每行写一项，如 linePitch: 28'))
    return {}
  }
  const page: { -readonly [key in keyof PageOverrides]: PageOverrides[key] } = {}
  const wrong = (where: unknown, message: string) => faults.push(fault(where, text, message))
  for (const pair of node.items) {
    const key = keyOf(pair)
    const number = NUMBER_KEYS[key]
    if (key === 'fonts' || key === '字体') page.fonts = entriesOf(pair, FONT_KEYS, fontOf, wrong)
    else if (key === 'sizes' || key === '字号') page.sizes = entriesOf(pair, SIZE_KEYS, sizeOf, wrong)
    else if (key === 'margins' || key === '页边距') {
      page.margins = entriesOf(pair, MARGIN_KEYS, (word) => numberIn(word, SPANS.margin), wrong)
    } else if (number) {
      const value = numberIn(wordOf(pair), SPANS[number])
      if (typeof value === 'number') page[number] = value
      else wrong(pair.value, value.fault)
    } else {
      wrong(
        pair.key,
        `不认识“${key}”；可以写 fonts、sizes、linePitch、linesPerPage、charactersPerLine、margins`,
      )
    }
  }
  if (page.linePitch !== undefined && page.linesPerPage !== undefined) {
    wrong(node, '行距和每页行数只写一个：写了行距，每页行数由它推出；现在按行距排')
  }
  return page
}

type Read<T> = T | { fault: string }

/** The entries of a mapping whose keys and values we know; each other one is a fault at its place. */
function entriesOf<K extends string, T extends string | number>(
  { key, value }: Pair,
  keys: Readonly<Record<string, K>>,
  read: (word: string) => Read<T>,
  wrong: (where: unknown, message: string) => void,
): Partial<Record<K, T>> {
  const entries: Partial<Record<K, T>> = {}
  if (!isMap(value)) {
    wrong(value ?? key, `下面应当每行写一项，可以写 ${Object.keys(keys).join('、')}`)
    return entries
  }
  for (const pair of value.items) {
    const known = keys[keyOf(pair)]
    const meant = read(wordOf(pair))
    if (!known) wrong(pair.key, `不认识“${keyOf(pair)}”；可以写 ${Object.keys(keys).join('、')}`)
    else if (typeof meant === 'object') wrong(pair.value ?? pair.key, meant.fault)
    else entries[known] = meant
  }
  return entries
}

function wordOf({ value }: Pair): string {
  return stringsOf(value)[0] ?? ''
}

function fontOf(word: string): Read<string> {
  const name = word.replace(/^["']|["']$/g, '')
  return FONT_NAME.test(name) ? name : { fault: '字体应当写电脑上装着的字体名，如 方正小标宋简体' }
}

function sizeOf(word: string): Read<number> {
  const size = SIZES[word] ?? numberIn(word, SPANS.size)
  return typeof size === 'number'
    ? size
    : { fault: `字号应当写 二号、三号、小四 这样的名称，或者 9 到 42 的磅数` }
}

function numberIn(word: string, { least, most, unit, whole }: Span): Read<number> {
  const value = /^\d{1,3}(?:\.\d{1,2})?$/.test(word) ? Number(word) : Number.NaN
  const fits = value >= least && value <= most && (!whole || Number.isInteger(value))
  return fits ? value : { fault: `应当是 ${least} 到 ${most} 之间的${whole ? '整数' : '数'}（${unit}）` }
}
