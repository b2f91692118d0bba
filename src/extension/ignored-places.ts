import { type Memento, window } from 'vscode'
import type { IgnoredPlaces } from '../protocol'
import { t } from './l10n'

const KEY = 'ignoredPlaces'
/** More are not kept: the oldest go first. */
const MOST = 2_000

/** The places whose problems this officer has ignored, kept in the workspace's state and nowhere else. */
export interface IgnoredStore {
  current(): IgnoredPlaces
  /** Ignores one more place. */
  add(mark: string): Promise<void>
  /** Ignores none any more; says how many there were. */
  restore(): Promise<number>
}

/** @param onChange is told after each change */
export function createIgnoredStore(state: Memento, onChange: (places: IgnoredPlaces) => void): IgnoredStore {
  const current = () => state.get<IgnoredPlaces>(KEY) ?? { salt: '', marks: [] }
  const save = async (places: IgnoredPlaces) => {
    await state.update(KEY, places)
    onChange(places)
  }
  if (current().salt === '') void state.update(KEY, { salt: newSalt(), marks: [] } satisfies IgnoredPlaces)
  return {
    current,
    async add(mark) {
      const { salt, marks } = current()
      await save({ salt, marks: [...marks.filter((each) => each !== mark), mark].slice(-MOST) })
    },
    async restore() {
      const { salt, marks } = current()
      await save({ salt, marks: [] })
      const said = marks.length > 0 ? t('已恢复 {0} 处忽略过的提示。', marks.length) : t('没有忽略过的提示。')
      void window.showInformationMessage(said)
      return marks.length
    },
  }
}

function newSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
