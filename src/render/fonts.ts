import type { Face } from './measures'

/** Names under which a face is installed, best first. No font travels with us: most are licensed. */
export interface FontStack {
  readonly windows: readonly string[]
  readonly macos: readonly string[]
  /** 麒麟 and 统信 UOS ship faces of 方正 or of CESI (电子标准院); Noto and 思源 stand in on other systems. */
  readonly linux: readonly string[]
  readonly generic: 'serif' | 'sans-serif'
}

const SERIF = ['Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC']
const SANS = ['Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', 'WenQuanYi Micro Hei']

export const FONTS: Readonly<Record<Face, FontStack>> = {
  小标宋: {
    windows: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', '华文中宋'],
    macos: ['STZhongsong', 'Songti SC'],
    linux: ['CESI小标宋-GB2312', ...SERIF],
    generic: 'serif',
  },
  黑体: {
    windows: ['黑体', 'SimHei'],
    macos: ['Heiti SC', 'STHeiti'],
    linux: ['方正黑体_GBK', 'FZHei-B01', 'CESI黑体-GB2312', ...SANS],
    generic: 'sans-serif',
  },
  楷体: {
    windows: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi'],
    macos: ['Kaiti SC', 'STKaiti'],
    linux: ['方正楷体_GBK', 'FZKai-Z03', 'CESI楷体-GB2312', 'AR PL UKai CN', ...SERIF],
    generic: 'serif',
  },
  仿宋: {
    windows: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong'],
    macos: ['STFangsong', '华文仿宋'],
    linux: ['方正仿宋_GBK', 'FZFangSong-Z02', 'CESI仿宋-GB2312', ...SERIF],
    generic: 'serif',
  },
  宋体: {
    windows: ['宋体', 'SimSun'],
    macos: ['Songti SC', 'STSong'],
    linux: ['方正书宋_GBK', 'FZShuSong-Z01', 'CESI宋体-GB2312', ...SERIF],
    generic: 'serif',
  },
}

/** What Latin letters and digits are set in: offices use a Times-like face beside 仿宋 (惯例). */
export const LATIN_FONTS = ['Times New Roman', 'Times', 'Liberation Serif', 'Nimbus Roman']

/** The CSS `font-family` value of a face, with the Latin companion before it. */
export function fontFamily({ windows, macos, linux, generic }: FontStack): string {
  const names = [LATIN_FACE, ...new Set([...windows, ...macos, ...linux])]
  return [...names.map((name) => JSON.stringify(name)), generic].join(',')
}

/** The name that `latinFace` declares. */
const LATIN_FACE = 'xinde-latin'

/**
 * Declares the Latin companion for letters, digits and the marks among them alone: `“”……——` belong to both
 * scripts, and a Latin face would print them narrow in Chinese text.
 *
 * @param fonts what may be it, best first
 */
export function latinFace(fonts: readonly string[] = LATIN_FONTS): string {
  const sources = fonts.map((name) => `local(${JSON.stringify(name)})`).join(',')
  return `@font-face{font-family:"${LATIN_FACE}";src:${sources};unicode-range:U+21-5F,U+61-7E}`
}
