/**
 * `npm run bench:export`: how long the Word file of a draft takes, without start of the program: a real essay
 * where the machine has one, else an example, and a draft of 100,000 characters. Processor time, as others may
 * be busy on the machine; the best of several runs.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderDocx } from '../src/render/docx/document'
import { readReport } from '../src/report/report'

const root = join(import.meta.dirname, '..')
const seed = join(root, '..', '..', 'shared', 'seeds', 'essay-4.md')
const nearSeed = join(root, '..', 'shared', 'seeds', 'essay-4.md')
const example = join(root, 'examples', '规范', '先进事迹.md')
const essay = [seed, nearSeed, example].find((file) => existsSync(file))

/** A draft of many sections, with what takes time in it: blanks, emphasis, tables, lists. */
function longDraft(characters: number): string {
  const section = (number: number) =>
    [
      `## ${number}、第${number}个方面的工作情况`,
      '全大队民警 **坚持** 严格规范公正文明执法，任**市公安局交警大队副大队长期间，多次荣获“优秀民警”称号。'.repeat(
        6,
      ),
      '1. 开展宣传教育活动，走访企业和学校。\n2. 排查隐患路段，督促整改。',
      '| 项目 | 数量 |\n|---|--:|\n| 查处违法行为 | 1200 |\n| 消除隐患 | 35 |',
    ].join('\n\n')
  const sections: string[] = ['# 工作情况汇报']
  for (let length = 0, number = 1; length < characters; number++) {
    const text = section(number)
    sections.push(text)
    length += text.length
  }
  return sections.join('\n\n')
}

async function measure(name: string, source: string): Promise<void> {
  const times: number[] = []
  let size = 0
  for (let run = 0; run < 5; run++) {
    const start = process.cpuUsage()
    size = (await renderDocx(readReport(source))).length
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  const best = Math.round(Math.min(...times))
  console.log(
    `docx  ${name}  ${source.length} characters  ${best} ms of processor time  ${Math.ceil(size / 1024)} KB`,
  )
}

async function main(): Promise<void> {
  if (!essay) throw new Error('neither the essay nor the example is there')
  await measure(essay === example ? 'example' : 'essay 4', readFileSync(essay, 'utf8'))
  await measure('long draft', longDraft(100_000))
}

void main()
