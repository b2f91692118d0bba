/** The folder of the pages as an address; a server runs in one place, which its entry says at the start. */
let folder = ''

/** @param packageUri the address of the package's folder, with a slash at its end */
export function usePagesOf(packageUri: string): void {
  folder = `${packageUri}docs/rules/`
}

/** The address of the page of a rule, which is on this machine or where the extension is served from. */
export function pageAddress(ruleId: string): string {
  return `${folder}${ruleId}.md`
}
