/**
 * `npm run bench:import`: how long a Word document takes to become a draft, for an essay of 3,000 characters and a paper
 * of 100,000, in processor time, the least of several runs.
 */
import { readDocx } from '../src/import/docx'
import { docxFile, inList, p, table } from '../test/support/docx-file'

const SENTENCE = '民警沿乡村道路逐户走访，讲解农用车载人的危险，当场登记隐患，月底回访整改情况。'
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
const RUNS = 7

/** A paper of about so many characters: headings with automatic numbers, paragraphs with blanks, tables. */
function paper(characters: number): Uint8Array {
  const body = [p('农村道路交通安全调研报告', { run: '<w:sz w:val="44"/>' })]
  const sectionLength = 1_000
  for (let section = 0; section * sectionLength < characters; section++) {
    body.push(p(`第${section}个方面`, inList(1)))
    for (let i = 0; i < 8; i++) body.push(p(`${SENTENCE.repeat(3)}任**市队长以来，查处${section}${i}起。`))
    body.push(
      table([
        ['村', '隐患'],
        ['东河村', '路口三处'],
      ]),
    )
  }
  return docxFile({ body: body.join(''), numbering: NUMBERING })
}

for (const characters of [3_000, 100_000]) {
  const bytes = paper(characters)
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage()
    const reading = readDocx(bytes)
    if (!reading.ok) throw new Error(reading.refusal.message)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  const size = `${Math.round(bytes.length / 1024)} KB`
  console.log(
    `导入 ${characters} 字的 .docx（${size}）：首次 ${Math.round(times[0] ?? 0)} ms，此后最快 ${Math.round(Math.min(...times))} ms（处理器时间）`,
  )
}
