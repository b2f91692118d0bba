import { defineValueRule } from './value-rule'

export default defineValueRule({
  id: 'privacy/uscc',
  title: '统一社会信用代码',
  basis: { force: '建议' },
  // Codes of organisations are public; in an essay they only tell which firm it was.
  defaultSeverity: 'info',
  kinds: ['uscc'],
  what: '统一社会信用代码',
})
