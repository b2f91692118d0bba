import type { Genre } from '../../genre/schema'
import { VALUE_KINDS } from '../../sensitive/finding'
import { KIND_NAMES } from '../../sensitive/kind-names'
import { PRESET_NAMES } from '../presets'
import { STYLE_KEYS, STYLE_VALUES } from './masks'
import { FONT_KEYS, MARGIN_KEYS, NUMBER_KEYS, SIZE_KEYS, SPANS } from './page'
import { SEVERITIES } from './severities'

/** A word that may be written in a configuration, and what it means. */
export interface ConfigWord {
  name: string
  meaning: string
}

/** What may be written behind a key. */
export type ConfigValue =
  | { is: 'choice'; words: readonly ConfigWord[] }
  | { is: 'number'; least: number; most: number; whole?: boolean }
  | { is: 'text' }
  /** A list of words, or one. */
  | { is: 'list' }
  /** Lists of words. */
  | { is: 'groups' }
  | { is: 'mapping'; keys: readonly ConfigKey[]; others?: ConfigValue }
  /** Wrong words with right ones. */
  | { is: 'terms' }
  | { is: 'either'; of: readonly ConfigValue[] }

export interface ConfigKey extends ConfigWord {
  /** The same key in Chinese. */
  chinese?: string
  value: ConfigValue
}

/** What there is to name in a configuration. */
export interface ConfigNames {
  rules: readonly ConfigWord[]
  genres: readonly Genre[]
}

/**
 * Every key of a configuration file: the JSON Schema, the completion and the explanations all come from here.
 * `parseConfig` reads them.
 */
export function configKeys({ rules, genres }: ConfigNames): ConfigKey[] {
  return [
    {
      name: 'preset',
      chinese: '方案',
      meaning: '检查的松紧：标准；严格（没有“建议”，都作“提示”以上）；仅隐私（只查脱敏、涉密）',
      value: choice(Object.keys(PRESET_NAMES), '检查的松紧'),
    },
    {
      name: 'rules',
      meaning: '单条规则的级别',
      value: {
        is: 'mapping',
        keys: rules.map((rule) => ({ ...rule, value: choice(Object.keys(SEVERITIES), '级别') })),
      },
    },
    {
      name: 'genre',
      chinese: '体裁',
      meaning: '文件头没有写体裁的草稿，按哪种体裁检查',
      value: {
        is: 'choice',
        words: genres.flatMap(({ id, title, description, aliases = [] }) =>
          [title, id, ...aliases].map((name) => ({ name, meaning: description })),
        ),
      },
    },
    {
      name: 'allowNames',
      chinese: '允许姓名',
      meaning: '可以写真名的人（只认整个名字）',
      value: { is: 'list' },
    },
    { name: 'allowValues', chinese: '允许内容', meaning: '可以原样写的电话、地址等', value: { is: 'list' } },
    { name: 'masks', chinese: '脱敏', meaning: '脱敏的样式', value: { is: 'mapping', keys: maskKeys() } },
    { name: 'terms', chinese: '用词', meaning: '本单位的规范用词：错的和对的', value: { is: 'terms' } },
    { name: 'allowTerms', chinese: '允许用词', meaning: '不要当成错词提示的词', value: { is: 'list' } },
    {
      name: 'relatedWords',
      chinese: '同类词',
      meaning: '在“问题”和“对策”里算同一回事的词，每行一组',
      value: { is: 'groups' },
    },
    {
      name: 'page',
      chinese: '版式',
      meaning: '本单位的版式，与 GB/T 9704 不同的地方',
      value: { is: 'mapping', keys: pageKeys() },
    },
  ]
}

function choice(names: readonly string[], meaning: string): ConfigValue {
  return { is: 'choice', words: names.map((name) => ({ name, meaning })) }
}

function maskKeys(): ConfigKey[] {
  const words = Object.entries(STYLE_VALUES).map(([name, style]) => ({
    name,
    meaning: style === 'full' ? '全部隐去' : '留头尾',
  }))
  const styled = Object.entries(STYLE_KEYS).map(([name, style]): ConfigKey => {
    if (style === 'name')
      return { name, meaning: '姓名：某 或 某某', value: choice(['某', '某某'], '姓名的样式') }
    return {
      name,
      meaning: `${KIND_NAMES[style as keyof typeof KIND_NAMES] ?? name}的样式，或者代替它的文字`,
      value: { is: 'either', of: [{ is: 'choice', words }, { is: 'text' }] },
    }
  })
  const known = new Set(styled.map(({ name }) => name))
  const fixed = VALUE_KINDS.flatMap((kind) => [kind, KIND_NAMES[kind]])
    .filter((name) => !known.has(name))
    .map(
      (name): ConfigKey => ({
        name,
        meaning: '代替它的文字（不含数字、字母、换行和排版符号）',
        value: { is: 'text' },
      }),
    )
  return [...styled, ...fixed]
}

function pageKeys(): ConfigKey[] {
  const mapping = (names: readonly string[], meaning: string, value: ConfigValue): ConfigValue => ({
    is: 'mapping',
    keys: names.map((name) => ({ name, meaning, value })),
  })
  const number = ({
    least,
    most,
    whole,
  }: (typeof SPANS)[keyof typeof SPANS] & { whole?: boolean }): ConfigValue => ({
    is: 'number',
    least,
    most,
    ...(whole && { whole }),
  })
  const size: ConfigValue = { is: 'either', of: [number(SPANS.size), { is: 'text' }] }
  const groups: [string, string, string, ConfigValue][] = [
    ['fonts', '字体', '字体：电脑上装着的字体名', mapping(Object.keys(FONT_KEYS), '字体名', { is: 'text' })],
    ['sizes', '字号', '字号：二号、三号这样的名称，或者磅数', mapping(Object.keys(SIZE_KEYS), '字号', size)],
    ['margins', '页边距', '页边距，毫米', mapping(Object.keys(MARGIN_KEYS), '毫米', number(SPANS.margin))],
  ]
  return [
    ...groups.map(([name, chinese, meaning, value]) => ({ name, chinese, meaning, value })),
    ...Object.entries(NUMBER_KEYS).map(([name, key]) => ({
      name,
      meaning: `${SPANS[key].least} 到 ${SPANS[key].most}（${SPANS[key].unit}）`,
      value: number(SPANS[key]),
    })),
  ]
}
