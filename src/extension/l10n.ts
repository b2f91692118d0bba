import english from '../../l10n/bundle.l10n.en.json'
import type { InterfaceLanguage } from '../protocol'

/** A text of the interface as it stands in the code; the type checker knows which of them have an English one. */
export type Text = keyof typeof english

let language: InterfaceLanguage = 'zh-cn'

/** Which language texts are given in from now on: Chinese until somebody chooses. */
export function setLanguage(next: InterfaceLanguage): void {
  language = next
}

/** The language that was chosen. */
export function interfaceLanguage(): InterfaceLanguage {
  return language
}

/** The language of the interface as HTML and its readers name it. */
export function pageLanguage(): string {
  return language === 'en' ? 'en' : 'zh-CN'
}

/**
 * A text in the chosen language, with `{0}`, `{1}`… replaced by what is given. The table is part of the program, for
 * `vscode.l10n` reads none where VS Code itself is in English: the officers who have no Chinese language pack are in
 * just that case, and so is everybody who wants English. Give it literals, as the tests look for them in the source.
 */
export function t(text: Text, ...values: readonly (string | number)[]): string {
  const chosen = language === 'en' ? english[text] : text
  return chosen.replace(/\{(\d)\}/g, (mark, at: string) => String(values[Number(at)] ?? mark))
}
