import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/driver-file',
  title: '驾驶证、行驶证档案编号没有隐去',
  basis: { force: '规定', source: '个人信息保护法', clause: '第四条' },
  defaultSeverity: 'error',
  kinds: ['driver-file'],
  what: '档案编号',
})
