import { closingSnippet, type Snippet, snippetsOf } from '../../src/genre/outline'
import { loadGenres } from '../../src/node/assets'
import { type Output, toJson } from './output'

/** Sections that two forms share word for word are one snippet, named after the first. */
function withoutTwins(snippets: Snippet[]): Snippet[] {
  const byBody = new Map<string, Snippet>()
  for (const snippet of snippets) {
    const twin = byBody.get(snippet.body)
    const prefixes = [...new Set([...(twin?.prefixes ?? []), ...snippet.prefixes])]
    byBody.set(snippet.body, { ...(twin ?? snippet), prefixes })
  }
  return [...byBody.values()]
}

/** VS Code's snippets for Markdown, from the forms in `genres/`. */
export default function snippets(): Output[] {
  const all = withoutTwins([...loadGenres().flatMap(snippetsOf), closingSnippet])
  const entries = all.map(({ name, prefixes, description, body }) => [
    name,
    { prefix: prefixes, description, body: body.split('\n') },
  ])
  return [{ path: 'snippets/markdown.json', content: toJson(Object.fromEntries(entries)) }]
}
