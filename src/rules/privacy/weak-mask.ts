import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/weak-mask',
  title: '没有遮全',
  basis: { force: '规定', source: '个人信息保护法', clause: '第七十三条' },
  defaultSeverity: 'warning',
  kinds: ['weak-mask'],
  what: '没有遮全的内容',
})
