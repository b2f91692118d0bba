import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/position',
  title: '经纬度没有隐去',
  basis: { force: '规定', source: '个人信息保护法', clause: '第二十八条' },
  defaultSeverity: 'warning',
  kinds: ['position'],
  what: '经纬度',
})
