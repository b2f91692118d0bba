import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createKeptAnswers } from '../../../src/sensitive/name/kept-answers'
import { fuzzing } from '../../support/any-text'

const elements = Array.from({ length: 6 }, (_, value) => ({ value }))
const list = fc.array(fc.constantFrom(...elements), { maxLength: 12 })

describe('sensitive/name: kept answers', () => {
  it('are those of asking about every element, whatever the list was before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(list, fc.nat(1)), { minLength: 1, maxLength: 6 }), (versions) => {
        const ask = createKeptAnswers<{ value: number }, number>()
        for (const [version, key] of versions) {
          // Nothing is found in some elements, and with another key in others.
          const answer = ({ value }: { value: number }) => ((value + key) % 3 === 0 ? [] : [value * 10 + key])
          const found = version.map((element, place) => ({ place, list: answer(element) }))
          const some = found.filter((one) => one.list.length > 0)
          assert.deepEqual(ask(version, key, answer), {
            places: some.map(({ place }) => place),
            lists: some.map((one) => one.list),
          })
        }
      }),
      fuzzing(2000),
    )
  })

  it('are asked for only where the list has changed', () => {
    const asked: number[] = []
    const ask = createKeptAnswers<{ value: number }, number>()
    const [a, b, c, d] = elements as [Element, Element, Element, Element]
    const answer = ({ value }: Element) => {
      asked.push(value)
      return [value]
    }
    ask([a, b, c], 'key', answer)
    assert.deepEqual(asked.splice(0), [0, 1, 2])
    ask([a, d, c], 'key', answer)
    assert.deepEqual(asked.splice(0), [3])
    ask([a, c], 'key', answer)
    assert.deepEqual(asked.splice(0), [])
    ask([a, b, a, c], 'key', answer)
    assert.deepEqual(asked.splice(0), [1, 0])
    ask([a, b, a, c], 'another', answer)
    assert.deepEqual(asked, [0, 1, 0, 2])
  })

  it('of the last key are told where the element was there', () => {
    const ask = createKeptAnswers<{ value: number }, string>()
    const [a, b, c] = elements as [Element, Element, Element]
    const answer = (key: string) => (element: Element, before?: readonly string[]) =>
      element === a ? [] : [`${before ?? 'new'} ${key}${element.value}`]
    assert.deepEqual(ask([a, c], 'x', answer('x')).lists, [['new x2']])
    assert.deepEqual(ask([a, b, c], 'y', answer('y')).lists, [['new y1'], ['new x2 y2']])
    const told: unknown[] = []
    ask([a, b, c], 'z', (_, before) => {
      told.push(before)
      return []
    })
    assert.deepEqual(told, [[], ['new y1'], ['new x2 y2']])
  })
})

type Element = (typeof elements)[number]
