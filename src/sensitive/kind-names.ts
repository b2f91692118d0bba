import type { SensitiveKind } from './finding'

/** What each kind of value is called for people. */
export const KIND_NAMES: Readonly<Record<SensitiveKind | 'relation', string>> = {
  relation: '亲属关系',
  name: '姓名',
  'id-card': '身份证号',
  phone: '手机号',
  landline: '固定电话',
  plate: '车牌号',
  'police-no': '警号',
  vin: '车架号',
  'engine-no': '发动机号',
  'driver-file': '档案编号',
  bank: '银行账号',
  uscc: '统一社会信用代码',
  passport: '出入境证件号',
  contact: '网络联系方式',
  'document-no': '证件、单据编号',
  device: '设备识别码',
  position: '经纬度',
  address: '详细住址',
  birth: '出生日期',
  'case-no': '文书或案件编号',
  host: '内部网络地址',
  'weak-mask': '没有遮全的内容',
}
