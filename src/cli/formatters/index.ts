import type { CreateFormatter } from './formatter'

/** The values of `--format`; each is loaded when it is asked for. */
export const formatters: Readonly<Record<string, () => Promise<CreateFormatter>>> = {
  stylish: async () => (await import('./stylish')).stylish,
  json: async () => (await import('./json')).json,
  sarif: async () => (await import('./sarif')).sarif,
  github: async () => (await import('./github')).github,
  html: async () => (await import('./html')).html,
}
