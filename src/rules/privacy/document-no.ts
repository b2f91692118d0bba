import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/document-no',
  title: '证件、单据编号没有隐去',
  basis: { force: '规定', source: '法释〔2016〕19号', clause: '第十条' },
  defaultSeverity: 'warning',
  kinds: ['document-no'],
  what: '证件或者单据的编号',
})
