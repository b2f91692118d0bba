import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/passport',
  title: '护照、通行证号没有隐去',
  basis: { force: '规定', source: '法释〔2016〕19号', clause: '第十条' },
  defaultSeverity: 'error',
  kinds: ['passport'],
  what: '护照、通行证号',
})
