import { env, Uri } from 'vscode'
import type { Middleware } from 'vscode-languageclient'

/** Opens a file with the program that the system has for it. */
export const OPEN_OUTSIDE_COMMAND = 'xinde.openOutside'

/** What VS Code itself cannot show. */
const FOREIGN = /\.(?:docx|pdf)$/i

/** Links to laws that are Word or PDF files lead to the program for them. */
export const lawLinks: Middleware = {
  async provideDocumentLinks(document, token, next) {
    const links = (await next(document, token)) ?? []
    for (const link of links) {
      const { target } = link
      if (!target || !FOREIGN.test(target.path)) continue
      const args = encodeURIComponent(JSON.stringify([target.toString()]))
      link.target = Uri.parse(`command:${OPEN_OUTSIDE_COMMAND}?${args}`)
    }
    return links
  },
}

/** @param uri address of a file of this machine, as a link of ours has it */
export async function openOutside(uri: string): Promise<void> {
  const target = Uri.parse(uri)
  if (target.scheme === 'file' && FOREIGN.test(target.path)) await env.openExternal(target)
}
