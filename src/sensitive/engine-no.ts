import type { Recognizer } from './recognizer'
import { nextOf, rowsBehindLabel } from './rows'

const NUMBER = '(?=[A-Za-z-]{0,8}\\d)[A-Za-z0-9][A-Za-z0-9-]{4,12}[A-Za-z0-9]'
/** 发动机号：8W012345. Makers number as they like, so a label is required; not 发动机型号 and not 发动机号码缺失. */
const LABELLED = new RegExp(
  `发动机(?:号码?|编号)(?:是|为)?[：:\\s（("'“]{0,4}(?<value>${NUMBER})(?![0-9A-Za-z])`,
  'g',
)
/** One more behind it: 8W012345、8W012346. */
const NEXT = nextOf(NUMBER, '和前面的发动机号并列')

export const engineNumberRecognizer: Recognizer = {
  kind: 'engine-no',
  recognize: (text) => rowsBehindLabel(text, LABELLED, 0.9, '前面有“发动机号”的字样', NEXT),
}
