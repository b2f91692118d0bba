import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import mammoth from 'mammoth'
import { packageRoot } from '../../../src/node/package-root'
import { PNG } from '../../support/docx-file'
import { readBytes } from './reading'

/**
 * Documents that other programs wrote. 稿.docx is 稿.fodt saved by LibreOffice 7.4:
 * `soffice --headless --convert-to docx:"MS Word 2007 XML" 稿.fodt`.
 */
describe('import: documents of other programs', () => {
  it('LibreOffice: automatic numbers, notes, hidden text, merged cells, lists, closing', () => {
    const bytes = readFileSync(join(packageRoot, 'test/unit/import/files/稿.docx'))
    const document = readBytes(bytes)
    assert.equal(
      document.markdown,
      [
        '# 农村道路交通安全调研报告',
        '今年以来，大队走访了辖区的十二个村[^1]，现将情况报告如下。',
        '[^1]: 走访时间为2025年3月至5月。',
        '## 一、存在的问题',
        '### （一）劝导力量不足',
        '有的劝导站只有一名劝导员，任**市队长以来没有补充。',
        '### （二）隐患治理不快',
        '**一是标志缺失**。报了半年还没有装上。',
        '| 村 | 隐患（处） |  |\n| --- | --- | --- |\n| 东河村 | 路口 3 | 弯道 2<br>已报 |',
        '## 二、下一步打算',
        '1. 配齐劝导员，每站不少于两人。\n2. 逐个路口过一遍，装好一处销一处。',
        '（1）先装学校门口的。',
        '（2）再装村口的。',
        '- 一月：摸底\n- 二月：安装',
        '青岚市公安局交通警察支队一大队',
        '2025年6月18日\n',
      ].join('\n\n'),
    )
    assert.equal(document.notices.length, 2)
  })

  it('the docx library: headings, numbers, table, note, image', async () => {
    const bytes = await writtenByLibrary()
    const document = readBytes(bytes)
    assert.equal(
      document.markdown,
      [
        '# 劝导站建设心得体会',
        '我参加了劝导站建设[^1]。',
        '[^1]: 2025年春季。',
        '## 一、认识',
        '### 1.先看路口',
        '（1）看标志。看护栏。',
        '- 村口\n- 校门',
        '![图1](assets/图1.png)',
        '| 项目 | 数量 |\n| --- | --- |\n| 标志 | 3 |\n',
      ].join('\n\n'),
    )
    assert.deepEqual(document.images[0]?.bytes, PNG)
    assert.deepEqual(document.notices, [])
  })

  it('holds every character that mammoth reads', async () => {
    const files = [
      readFileSync(join(packageRoot, 'test/unit/import/files/稿.docx')),
      await writtenByLibrary(),
    ]
    for (const file of files) {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) })
      const own = readBytes(file).markdown.replace(/[\s*|]|<br>/g, '')
      for (const line of value.split('\n')) {
        // Mammoth reads hidden text too.
        const words = line.replace(/[\s*↑]|不外传/g, '').replace(/\[\d\]/g, '')
        assert.ok(own.replace(/\[\^\d\]/g, '').includes(words), words)
      }
    }
  })
})

async function writtenByLibrary(): Promise<Uint8Array> {
  const levels = [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
    { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.START },
    { level: 2, format: LevelFormat.DECIMAL, text: '（%3）', alignment: AlignmentType.START },
  ]
  const at = (level: number) => ({ reference: 'official', level })
  const document = new Document({
    numbering: { config: [{ reference: 'official', levels }] },
    footnotes: { 1: { children: [new Paragraph('2025年春季。')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: '劝导站建设心得体会', heading: HeadingLevel.TITLE }),
          new Paragraph({
            children: [new TextRun('我参加了劝导站建设'), new FootnoteReferenceRun(1), new TextRun('。')],
          }),
          new Paragraph({ text: '认识', heading: HeadingLevel.HEADING_1, numbering: at(0) }),
          new Paragraph({ text: '先看路口', numbering: at(1) }),
          new Paragraph({
            children: [new TextRun({ children: [new Tab(), '看标志。'] }), new TextRun('看护栏。')],
            numbering: at(2),
          }),
          new Paragraph({ text: '村口', bullet: { level: 0 } }),
          new Paragraph({ text: '校门', bullet: { level: 0 } }),
          new Paragraph({
            children: [new ImageRun({ type: 'png', data: PNG, transformation: { width: 10, height: 10 } })],
          }),
          new Table({
            rows: [
              ['项目', '数量'],
              ['标志', '3'],
            ].map(
              (cells) =>
                new TableRow({
                  children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
                }),
            ),
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
