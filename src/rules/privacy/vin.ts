import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/vin',
  title: '车架号、发动机号没有隐去',
  basis: { force: '规定', source: '个人信息保护法', clause: '第四条' },
  defaultSeverity: 'error',
  kinds: ['vin', 'engine-no'],
  what: '车架号或者发动机号',
})
