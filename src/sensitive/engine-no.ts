import { behindLabel } from './recognizer'

/** 发动机号：8W012345. Makers number as they like, so a label is required; not 发动机型号 and not 发动机号码缺失. */
const LABELLED =
  /发动机(?:号码?|编号)(?:是|为)?[：:\s（("'“]{0,4}(?<value>(?=[A-Za-z-]{0,8}\d)[A-Za-z0-9][A-Za-z0-9-]{4,12}[A-Za-z0-9])(?![0-9A-Za-z])/g

export const engineNumberRecognizer = behindLabel('engine-no', LABELLED, 0.9, '前面有“发动机号”的字样')
