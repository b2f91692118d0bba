import { genreSchema } from '../../src/genre/schema'
import { type Output, toJson } from './output'

/** The JSON Schema of a form, for completion in the editor. */
export default function schema(): Output[] {
  const { description, ...shape } = genreSchema
  const content = toJson({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '心得助手：体裁',
    description,
    ...shape,
  })
  return [{ path: 'genres/schema.json', content }]
}
