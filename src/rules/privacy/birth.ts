import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/birth',
  title: '出生日期写得太细',
  basis: { force: '规定', source: '个人信息保护法', clause: '第四条' },
  defaultSeverity: 'warning',
  kinds: ['birth'],
  what: '出生日期',
})
