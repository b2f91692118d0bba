import { createNodeLinter } from '../../src/node/node-linter'
import { readBases } from './drafts'
import { type Counts, type Measured, measure, scores } from './measure'

/**
 * `npm run eval:structure [-- --faults]`: how well the form of a draft and its missing parts are told, over our own
 * drafts and variants of them (heads unmarked, bold, renumbered, in other words, torn, combined, left out; parts
 * dropped and moved). The held-out drafts are measured apart.
 */
const linter = createNodeLinter()

void run().finally(() => linter.dispose())

async function run(): Promise<void> {
  const { tuned, heldOut } = readBases()
  show('用来改进的稿子', await measure(tuned, linter, () => linter.settle()))
  show('留出的稿子', await measure(heldOut, linter, () => linter.settle()))
}

function show(name: string, { total, byMutation, faults }: Measured): void {
  console.log(`\n${name}`)
  for (const [mutation, counts] of byMutation) console.log(row(mutation, counts))
  console.log(row('合计', total))
  if (process.argv.includes('--faults')) console.log(faults.join('\n'))
}

function row(name: string, counts: Counts): string {
  const { genre, precision, recall, f1 } = scores(counts)
  const percent = (value: number) => (100 * value).toFixed(1).padStart(5)
  const missing =
    counts.gone + counts.said === 0
      ? ''
      : `  缺项 P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`
  const order = counts.moved > 0 ? `  次序 ${counts.movedSaid}/${counts.moved}` : ''
  const falseOrder = counts.orderFalse > 0 ? `  误说次序 ${counts.orderFalse}` : ''
  return `  ${name.padEnd(10, '　')} ${String(counts.drafts).padStart(3)} 份  体裁 ${percent(genre)}${missing}${order}${falseOrder}`
}
