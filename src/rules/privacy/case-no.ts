import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/case-no',
  title: '文书或案件编号没有隐去',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  kinds: ['case-no'],
  what: '文书或案件编号',
})
