import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/address',
  title: '详细住址没有隐去',
  basis: { force: '规定', source: '法释〔2016〕19号', clause: '第十条' },
  defaultSeverity: 'error',
  kinds: ['address'],
  what: '详细住址',
})
