import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/landline',
  title: '固定电话没有隐去',
  basis: { force: '规定', source: '法释〔2016〕19号', clause: '第十条' },
  defaultSeverity: 'error',
  kinds: ['landline'],
  what: '固定电话',
})
