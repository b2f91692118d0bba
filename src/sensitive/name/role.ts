import type { NameRole } from '../finding'
import { ROLE_WORDS } from './roles'

/** The role that the words right beside a name give it; undefined where they give none. */
export function roleBeside(
  text: string,
  start: number,
  end: number,
): Exclude<NameRole, 'author' | 'public'> | undefined {
  const left = roleLeft(text, start)
  const right = roleRight(text, end)
  // 村民X同志 and 民警X驾驶: a word before names the person, a word after tells what he did.
  return (left !== 'unknown' && left) || (right !== 'unknown' && right) || left || right || undefined
}

function roleLeft(text: string, start: number): 'party' | 'officer' | 'unknown' | undefined {
  for (let size = ROLE_WORDS.longest; size >= 1; size--) {
    const role = start >= size ? ROLE_WORDS.left.get(text.slice(start - size, start)) : undefined
    if (role) return role as 'party' | 'officer' | 'unknown'
  }
  return undefined
}

function roleRight(text: string, end: number): 'party' | 'officer' | 'unknown' | undefined {
  for (let size = ROLE_WORDS.longest; size >= 1; size--) {
    const role = ROLE_WORDS.right.get(text.slice(end, end + size))
    if (role) return role as 'party' | 'officer' | 'unknown'
  }
  return undefined
}
