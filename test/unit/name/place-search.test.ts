import assert from 'node:assert/strict'
import { join } from 'node:path'
import { readSamples } from '../../../scripts/names/data'
import { packageRoot } from '../../../src/node/assets'
import { createPlaceSearch } from '../../../src/sensitive/name/place-search'
import { PLACES } from '../../../src/sensitive/name/sentence-places'
import { hasCommonSurname } from '../../../src/sensitive/name/surnames'

const TEXTS = ['police', 'hard', 'mixed', 'words', 'plain', 'report'].flatMap(
  (set) => readSamples(join(packageRoot, 'test', 'names'), `${set}.dev`) ?? [],
)

/** The same, slowly: every pattern at every character. */
function findPlainly(text: string): string[] {
  return PLACES.flatMap(({ before, name = String.raw`[\u4e00-\u9fff]{2,3}`, after }, place) => {
    const pattern = new RegExp(`(?<=${before})(?:${name})(?=${after})`, 'y')
    return Array.from({ length: text.length }, (_, start) => {
      pattern.lastIndex = start
      const found = pattern.exec(text)?.[0]
      return found !== undefined && hasCommonSurname(found) ? [`${place} ${start} ${found}`] : []
    }).flat()
  })
}

describe('name/place-search', () => {
  it('finds all that its patterns find at a surname', () => {
    const search = createPlaceSearch(PLACES)
    const used = new Set<string>()
    for (const { text } of TEXTS) {
      const found: string[] = []
      search(text, (start, name, place) => {
        if (hasCommonSurname(name)) found.push(`${place} ${start} ${name}`)
      })
      const plainly = findPlainly(text)
      assert.deepEqual(found.sort(), plainly.sort())
      for (const one of plainly) used.add(one.slice(0, one.indexOf(' ')))
    }
    assert.ok(used.size >= PLACES.length / 2, `${used.size} places have an example`)
  })

  it('begins and ends with the text', () => {
    const search = createPlaceSearch([{ before: '^|由', after: '$|来' }])
    const found: string[] = []
    search('王小明', (start, name) => found.push(`${start} ${name}`))
    search('今天由王明来了', (start, name) => found.push(`${start} ${name}`))
    search('', () => found.push('nothing'))
    assert.deepEqual(found, ['0 王小明', '3 王明'])
  })
})
