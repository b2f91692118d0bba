import type { SensitiveKind } from './finding'

/** What each kind of value is called for people. */
export const KIND_NAMES: Readonly<Record<SensitiveKind, string>> = {
  name: '姓名',
  'id-card': '身份证号',
  phone: '手机号',
  plate: '车牌号',
  'police-no': '警号',
}
