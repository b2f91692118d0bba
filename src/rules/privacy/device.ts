import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/device',
  title: '设备识别码没有隐去',
  basis: { force: '规定', source: '个人信息保护法', clause: '第四条' },
  defaultSeverity: 'warning',
  kinds: ['device'],
  what: '设备识别码',
})
