import type { Connection } from 'vscode-languageserver'
import { type InterfaceLanguage, LANGUAGE_NOTIFICATION } from '../protocol'
import type { Session } from './session'

/** What the quick fixes are called that any problem may have; those of single rules speak of Chinese text, in Chinese. */
export interface ActionTitles {
  /** @param rule the title of a rule */
  ignoreHere(rule: string): string
  ignoreInLine(rule: string): string
  ignoreInFile(rule: string): string
  /** @param count how many places it mends */
  fixAllOf(rule: string, count: number): string
  /** One of several that are called the same, by where it mends something. */
  at(title: string, line: number, column: number): string
  fixAll: string
  reopenAsGbk: string
  splitDocument: string
}

const TITLES: Readonly<Record<InterfaceLanguage, ActionTitles>> = {
  'zh-cn': {
    ignoreHere: (rule) => `忽略此处（只在本机记住）：${rule}`,
    ignoreInLine: (rule) => `本行不再提示（写一句注释）：${rule}`,
    ignoreInFile: (rule) => `本文件中忽略这条规则（写一句注释）：${rule}`,
    fixAllOf: (rule, count) => `修复本文件中所有同类问题：${rule}（${count} 处）`,
    at: (title, line, column) => `${title}（第 ${line} 行第 ${column} 列）`,
    fixAll: '全部修复（只改不影响意思的）',
    reopenAsGbk: '用 GBK 编码重新打开',
    splitDocument: '按篇拆成几个文件…',
  },
  en: {
    ignoreHere: (rule) => `Ignore here (kept on this machine only): ${rule}`,
    ignoreInLine: (rule) => `Ignore in this line (by a comment): ${rule}`,
    ignoreInFile: (rule) => `Ignore this rule in this file (by a comment): ${rule}`,
    fixAllOf: (rule, count) => `Fix all of this kind in this file: ${rule} (${count})`,
    at: (title, line, column) => `${title} (line ${line}, column ${column})`,
    fixAll: 'Fix all (only what cannot change the meaning)',
    reopenAsGbk: 'Reopen as GBK',
    splitDocument: 'Split into One File per Essay…',
  },
}

export function titlesIn(language: InterfaceLanguage): ActionTitles {
  return TITLES[language]
}

/** Reads what an editor sends; other editors than ours send none, and get Chinese. */
export function readLanguage(sent: unknown): InterfaceLanguage {
  return sent === 'en' ? 'en' : 'zh-cn'
}

export function watchLanguage(connection: Connection, session: Session): void {
  connection.onNotification(LANGUAGE_NOTIFICATION, (sent: unknown) => {
    session.language = readLanguage(sent)
  })
}
