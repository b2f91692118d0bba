/**
 * The packages that a lock file asks for and that are not installed in that version. Optional packages may
 * be absent (another platform, or no compiler), but not in another version.
 *
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} wanted
 *   package-lock.json
 * @param {{ packages: Record<string, { version?: string }> }} installed
 *   node_modules/.package-lock.json, which npm writes when an installation has come to its end
 * @returns {string[]} paths, such as `node_modules/yaml`
 */
export function lacking(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([path, { version, optional, devOptional }]) => {
      if (path === '') return false
      const found = installed.packages[path]
      return found ? found.version !== version : !(optional || devOptional)
    })
    .map(([path]) => path)
}
