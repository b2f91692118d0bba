import { isMap } from 'yaml'
import { VALUE_KINDS, type ValueKind } from '../../sensitive/finding'
import { KIND_NAMES } from '../../sensitive/kind-names'
import { DEFAULT_STYLES, type MaskStyles } from '../../sensitive/masking'
import { type ConfigFault, fault, keyOf, stringsOf } from './yaml'

/** Key of a style in either language → the style, and what may be written for it. */
export const STYLE_KEYS: Readonly<Record<string, keyof MaskStyles>> = {
  name: 'name',
  姓名: 'name',
  phone: 'phone',
  手机: 'phone',
  'id-card': 'id-card',
  身份证: 'id-card',
  bank: 'bank',
  银行卡: 'bank',
}
export const STYLE_VALUES: Readonly<Record<string, 'full' | 'partial'>> = {
  full: 'full',
  partial: 'partial',
  全部: 'full',
  部分: 'partial',
}

/** A kind of value by its id or by what it is called: plate, 车牌号. */
function kindOf(name: string): ValueKind | undefined {
  return VALUE_KINDS.find((kind) => kind === name || KIND_NAMES[kind] === name)
}

/** What a recognizer could take for a value again. */
const VALUE = /[0-9A-Za-z０-９]/
/** What would change the draft that it is put into: line breaks, cells, emphasis, links, code; at the head of a line also lists. */
const MARKUP = /[\p{Cc}\u2028\u2029|`_~[\]<>\\]|^[-+=#]/u

function isHarmless(text: string): boolean {
  return text !== '' && text.length <= 20 && !VALUE.test(text) && !MARKUP.test(text)
}

/** `masks`: how things are masked, kind by kind. */
export function readMasks(node: unknown, faults: ConfigFault[], text: string): MaskStyles {
  if (!isMap(node)) {
    faults.push(fault(node, text, 'masks 下面应当每行写一种，如 phone: partial'))
    return DEFAULT_STYLES
  }
  const styles: { -readonly [key in keyof MaskStyles]: MaskStyles[key] } = { ...DEFAULT_STYLES }
  for (const pair of node.items) {
    const key = STYLE_KEYS[keyOf(pair)]
    const value = stringsOf(pair.value)[0] ?? ''
    const form = STYLE_VALUES[value]
    const kind = kindOf(keyOf(pair))
    if (!key && !kind)
      faults.push(fault(pair.key, text, `不认识“${keyOf(pair)}”；可以写 name、phone、plate 等，见说明`))
    else if (key === 'name' && (value === '某' || value === '某某')) styles.name = value
    else if (key === 'name') faults.push(fault(pair.value, text, '姓名应当写 某 或 某某'))
    else if (key && form) styles[key] = form
    else if (kind && isHarmless(value)) styles.fixed = { ...styles.fixed, [kind]: value }
    else
      faults.push(
        fault(
          pair.value,
          text,
          '应当写 full、partial，或者代替它的文字；不能有数字、字母、换行，以及 | _ ` ~ # < > [ ] 这样的排版符号',
        ),
      )
  }
  return styles
}
