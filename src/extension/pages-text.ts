import { t } from './l10n'
import type { PagesShown } from './preview-protocol'

/** 第 3 页，共 8 页. */
export function pagesText({ page, count }: Pick<PagesShown, 'page' | 'count'>): string {
  return count === 1 ? t('共 1 页') : t('第 {0} 页，共 {1} 页', page, count)
}
