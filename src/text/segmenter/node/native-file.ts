import { accessSync, constants } from 'node:fs'

/**
 * Whether native code that takes paths as bytes, as cppjieba does, can open a file for reading. On Windows those bytes
 * are of the code page, and Node hands over UTF-8: a path with other characters than ASCII, such as a Chinese user name
 * in `C:\Users\…`, is not found, and cppjieba ends the process for it (cppjieba issues 169 and 217).
 *
 * @param platform as in `process.platform`
 */
export function canBeOpened(path: string, platform: NodeJS.Platform = process.platform): boolean {
  if (platform === 'win32' && !/^[\x20-\x7e]*$/.test(path)) return false
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}
