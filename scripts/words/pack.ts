import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/package-root'
import { type Dictionary, writeDictionary } from '../../src/text/segmenter/dictionary'
import { rowsOf } from './jieba'

/**
 * `npm run pack:words`: makes `models/words.bin` of the dictionary that nodejieba brings along (jieba's, MIT licence), with
 * the weights that its library (cppjieba) would give the words.
 */
export const WORDS_FILE = join(packageRoot, 'models', 'words.bin')

interface Node {
  children: Map<number, Node>
  weight?: number
}

export function packWords(): Uint8Array {
  const dictionary = rowsOf('jieba.dict.utf8').map(([word = '', count]) => ({ word, count: Number(count) }))
  const sum = dictionary.reduce((total, { count }) => total + count, 0)
  const weightOf = (count: number) => Math.log(count / sum)
  const sorted = Float64Array.from(dictionary, ({ count }) => weightOf(count)).sort()
  const [least = 0] = sorted
  const usual = sorted[sorted.length >> 1] as number
  // A word that the small second list gives no frequency has the median weight.
  const added = rowsOf('user.dict.utf8').map(([word = '', ...rest]) => ({
    word,
    weight: rest.length === 2 ? weightOf(Number(rest[0])) : usual,
  }))
  const words = [...dictionary.map(({ word, count }) => ({ word, weight: weightOf(count) })), ...added]
  return writeDictionary(flatten(trieOf(words), least))
}

function trieOf(words: readonly { word: string; weight: number }[]): Node {
  const root: Node = { children: new Map() }
  for (const { word, weight } of words) {
    let node = root
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      let child = node.children.get(unit)
      if (!child) {
        child = { children: new Map() }
        node.children.set(unit, child)
      }
      node = child
    }
    node.weight = weight
  }
  return root
}

/** @param least the weight of a character that is no word */
function flatten(root: Node, least: number): Dictionary {
  const nodes: { node: Node; unit: number }[] = [{ node: root, unit: 0 }]
  const children: number[] = []
  for (let at = 0; at < nodes.length; at++) {
    children.push(nodes.length)
    const own = [...(nodes[at]?.node.children ?? [])].sort(([a], [b]) => a - b)
    nodes.push(...own.map(([unit, node]) => ({ node, unit })))
  }
  children.push(nodes.length)
  const weights = [least]
  const places = new Map<number, number>()
  const placeOf = (weight: number) => {
    const known = places.get(weight)
    if (known !== undefined) return known
    places.set(weight, weights.length)
    return weights.push(weight) - 1
  }
  return {
    units: Uint16Array.from(nodes, ({ unit }) => unit),
    children: Uint32Array.from(children),
    words: Uint16Array.from(nodes, ({ node }) => (node.weight === undefined ? 0 : placeOf(node.weight))),
    weights: Float64Array.from(weights),
  }
}

if (process.argv[1]?.endsWith('pack.ts')) writeFileSync(WORDS_FILE, packWords())
