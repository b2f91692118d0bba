import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/contact',
  title: '邮箱、QQ、微信号没有隐去',
  basis: { force: '规定', source: '法释〔2016〕19号', clause: '第十条' },
  defaultSeverity: 'error',
  kinds: ['contact'],
  what: '网络联系方式',
})
