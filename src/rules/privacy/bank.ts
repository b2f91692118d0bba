import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/bank',
  title: '银行账号没有隐去',
  basis: { force: '规定', source: '法释〔2016〕19号', clause: '第十条' },
  defaultSeverity: 'error',
  kinds: ['bank'],
  what: '银行账号',
})
