import type { Severity } from '../rules/problem'

/** Problems of a file as such, which no rule looks for; their pages are in docs/rules/lint/. */
export const FILE_FACTS = {
  'lint/encoding': { title: '文件编码不对', severity: 'error' },
  'lint/front-matter': { title: '文件头写法不对', severity: 'warning' },
  'lint/config': { title: '配置文件写法不对', severity: 'warning' },
  'lint/empty': { title: '草稿是空的', severity: 'hint' },
  'lint/too-large': { title: '文件太大', severity: 'info' },
  'lint/unused-suppression': { title: '忽略提示的注释没有用处', severity: 'info' },
  'lint/suppression-reason': { title: '忽略脱敏、涉密提示没有写原因', severity: 'info' },
  'lint/internal': { title: '检查时出错', severity: 'warning' },
} as const satisfies Record<string, { title: string; severity: Severity }>

export type FileFactId = keyof typeof FILE_FACTS
