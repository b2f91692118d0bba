import { URI } from 'vscode-uri'

/**
 * An address as VS Code writes it, whoever wrote it: `file:///c%3A/…` for the `file:///C:/…` of Node and of other editors.
 * Two addresses name one file where these are the same.
 */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString()
}
