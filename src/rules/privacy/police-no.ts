import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/police-no',
  title: '警号没有隐去',
  basis: { force: '建议' },
  // The number is worn in public; with a name and a unit beside it, it tells who the officer is.
  defaultSeverity: 'warning',
  kinds: ['police-no'],
  what: '警号一类的编号',
})
