import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/phone',
  title: '手机号没有隐去',
  basis: { force: '规定', source: '法释〔2016〕19号', clause: '第十条' },
  defaultSeverity: 'error',
  kinds: ['phone'],
  what: '手机号',
})
