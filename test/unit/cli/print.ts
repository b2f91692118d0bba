import { formatters } from '../../../src/cli/formatters'
import type { CreateFormatter } from '../../../src/cli/formatters/formatter'
import type { FileResult } from '../../../src/cli/lint/file-result'

/** What a format of `lint` prints of results, in the folder /材料. */
export async function print(
  format: string,
  results: readonly FileResult[],
  { all = false } = {},
): Promise<string> {
  const create = (await formatters[format]?.()) as CreateFormatter
  const { begin, file, end } = create({ color: false, cwd: '/材料', all })
  return [begin(), ...results.map(file), end()].join('')
}
