import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/id-card',
  title: '身份证号没有隐去',
  basis: { force: '规定', source: '法释〔2016〕19号', clause: '第十条' },
  defaultSeverity: 'error',
  kinds: ['id-card'],
  what: '身份证号',
})
