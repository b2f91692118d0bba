import { GROUPS, placesOf } from '../../src/sensitive/name/feature-groups'
import { FEATURES, type Features, keyOf, NUMBERS, readGroup, SINGLE } from '../../src/sensitive/name/features'

/**
 * Gives the keys of the features of a character, by the features' numbers; the same array each time.
 */
export function createKeyReader(): (features: Features) => Int32Array {
  const keys = new Int32Array(FEATURES)
  const known = GROUPS.map((group): (readonly (readonly [number, number])[] | undefined)[] =>
    Array.from({ length: placesOf(group) }),
  )
  return ({ sums, places }) => {
    for (let i = 0; i < SINGLE.length; i++) {
      keys[SINGLE[i] as number] = keyOf(((sums[i] as number) + (NUMBERS[i] as number)) | 0)
    }
    for (const [group, ofPlaces] of known.entries()) {
      const place = places[group] as number
      let found = ofPlaces[place]
      if (!found) {
        const read: [number, number][] = []
        readGroup(group, place, (feature, key) => read.push([feature, key]))
        found = read
        ofPlaces[place] = found
      }
      for (const [feature, key] of found) keys[feature] = key
    }
    return keys
  }
}
