import assert from 'node:assert/strict'
import { strToU8, zipSync } from 'fflate'
import { readDocx } from '../../../src/import/docx'
import { docxEntries, docxFile, PNG, p, picture } from '../../support/docx-file'
import { markdown, read, readBytes, refusal } from './reading'

const BODY = p('今天查处酒后驾驶3起。')
const ENTRIES = docxEntries({ body: BODY })
type Files = Record<string, Uint8Array | string>
const pack = (files: Files) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
/** An OLE file with a stream of a name. */
const ole = (stream: string) =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array(1024).fill(0),
    ...[...stream].flatMap((unit) => [unit.charCodeAt(0), 0]),
  ])
/** Where the directory entry of a file begins. */
const entryOf = (bytes: Uint8Array, name: string): number => {
  const text = new TextDecoder('latin1').decode(bytes)
  for (let at = text.indexOf('PK\x01\x02'); at !== -1; at = text.indexOf('PK\x01\x02', at + 1)) {
    if (text.startsWith(name, at + 46)) return at
  }
  throw new Error(name)
}

describe('import: files that are refused', () => {
  it('by what they are, each with what to do', () => {
    assert.equal(refusal(new Uint8Array()), 'empty')
    assert.equal(refusal(ole('WordDocument')), 'oldWord')
    assert.equal(refusal(ole('WpsContent')), 'oldWord')
    assert.equal(refusal(ole('EncryptedPackage')), 'encrypted')
    assert.equal(refusal(strToU8('{\\rtf1\\ansi x}')), 'rtf')
    assert.equal(refusal(strToU8('\ufeff <!DOCTYPE html><html><body>x</body></html>')), 'html')
    assert.equal(refusal(strToU8('就是一段文字')), 'notWord')
    assert.equal(refusal(pack({ 'a.txt': 'x' })), 'notWord')
    const relationship = (target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`
    assert.equal(
      refusal(pack({ '_rels/.rels': relationship('xl/workbook.xml'), 'xl/workbook.xml': '<workbook/>' })),
      'otherOffice',
    )
    assert.equal(refusal(pack({ 'ppt/presentation.xml': '<x/>' })), 'otherOffice')
    assert.equal(
      refusal(pack({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })),
      'openDocument',
    )
  })

  it('broken ones: cut off anywhere, or with any byte changed, never throw and never give a wrong text', () => {
    const whole = docxFile({ body: BODY })
    const text = readBytes(whole).markdown
    for (let length = 1; length < whole.length; length += 7) {
      assert.equal(readDocx(whole.subarray(0, length)).ok, false, `${length} bytes`)
    }
    for (let at = 0; at < whole.length; at++) {
      const spoiled = whole.slice()
      spoiled[at] = (spoiled[at] ?? 0) ^ 0x15
      const reading = readDocx(spoiled)
      if (reading.ok) assert.equal(reading.markdown, text, `byte ${at}`)
    }
    assert.equal(refusal(whole.subarray(0, whole.length - 30)), 'corrupt')
    assert.equal(refusal(pack({ ...ENTRIES, 'word/document.xml': '<w:document' })), 'corrupt')
  })

  it('zip bombs: by what they declare, by what they hold, by parts that share their bytes, by their number', () => {
    const huge = new Uint8Array(17 << 20)
    assert.equal(refusal(pack({ ...ENTRIES, 'word/media/image1.png': huge })), 'bomb')
    const many = Object.fromEntries(Array.from({ length: 4_100 }, (_, i) => [`word/x${i}.xml`, '']))
    assert.equal(refusal(pack({ ...ENTRIES, ...many })), 'bomb')
    // The directory says 100 bytes, the packed bytes hold a megabyte: stopped at the hundredth.
    const lying = pack({ ...ENTRIES, 'word/document.xml': new Uint8Array(1 << 20) })
    new DataView(lying.buffer).setUint32(entryOf(lying, 'word/document.xml') + 24, 100, true)
    assert.equal(refusal(lying), 'bomb')
    const sharing = pack({ ...ENTRIES, 'word/a.xml': PNG, 'word/b.xml': PNG })
    const view = new DataView(sharing.buffer)
    view.setUint32(entryOf(sharing, 'word/a.xml') + 20, sharing.length, true)
    assert.equal(refusal(sharing), 'bomb')
  })

  it('paths that lead out, locked parts, entities, depths', () => {
    for (const path of ['../../x', 'word/../../x', '/etc/x', 'C:/x', '..\\x']) {
      assert.equal(refusal(pack({ ...ENTRIES, [path]: 'x' })), 'unsafePath', path)
    }
    const locked = docxFile({ body: BODY })
    new DataView(locked.buffer).setUint16(entryOf(locked, 'word/document.xml') + 8, 1, true)
    assert.equal(refusal(locked), 'encrypted')
    const laugh = `<!DOCTYPE x [<!ENTITY a "${'哈'.repeat(100)}"><!ENTITY b "&a;&a;">]>`
    const document = String(ENTRIES['word/document.xml']).replace('?>', `?>${laugh}`).replace('3起', '&b;')
    assert.equal(refusal(pack({ ...ENTRIES, 'word/document.xml': document })), 'unsafeXml')
    const deep = '<w:sdt><w:sdtContent>'.repeat(5_000) + BODY + '</w:sdtContent></w:sdt>'.repeat(5_000)
    assert.equal(refusal(docxFile({ body: deep })), 'unsafeXml')
  })

  it('a locked or spoiled picture does not cost the text', () => {
    const document = read({
      body: BODY + picture('r:embed="a"') + picture('r:embed="b"') + picture('r:embed="c"'),
      links: {
        a: { type: 'image', target: 'media/a.png' },
        b: { type: 'image', target: 'media/missing.png' },
        c: { type: 'image', target: '../../../etc/passwd' },
      },
      files: { 'word/media/a.png': '<html>', 'etc/passwd': 'root' },
    })
    assert.equal(document.markdown, '今天查处酒后驾驶3起。\n')
    assert.deepEqual(document.images, [])
    assert.deepEqual(document.notices, ['有 3 张图片损坏或不是图片，没有带进来'])
  })
})

describe('import: what a document may carry', () => {
  it('macros: the text is read, the macros are left, and this is said', () => {
    const document = read({
      body: BODY,
      links: { m: { type: 'vbaProject', target: 'vbaProject.bin' } },
      files: { 'word/vbaProject.bin': ole('VBA') },
    })
    assert.equal(document.markdown, '今天查处酒后驾驶3起。\n')
    assert.deepEqual(document.images, [])
    assert.deepEqual(document.notices, ['文件里带有宏，只取了文字，宏没有运行，也没有带进来'])
  })

  it('images get names of our own; one used twice is one file; metafiles are kept with a word', () => {
    const emf = new Uint8Array(64)
    emf.set([1, 0, 0, 0])
    emf.set([0x20, 0x45, 0x4d, 0x46], 40)
    const document = read({
      body: [
        picture('r:embed="a"'),
        picture('r:embed="b"'),
        picture('r:embed="a"'),
        picture('r:embed="s"'),
      ].join(''),
      links: {
        a: { type: 'image', target: 'media/evil name).png' },
        b: { type: 'image', target: 'media/b.emf' },
        s: { type: 'image', target: 'media/s.svg' },
      },
      files: {
        'word/media/evil name).png': PNG,
        'word/media/b.emf': emf,
        'word/media/s.svg': '<svg onload="x"/>',
      },
    })
    assert.equal(
      document.markdown,
      '![图1](assets/图1.png)\n\n![图2](assets/图2.emf)\n\n![图1](assets/图1.png)\n',
    )
    assert.deepEqual(document.images, [
      { name: '图1.png', bytes: PNG },
      { name: '图2.emf', bytes: emf },
    ])
    assert.equal(document.notices.length, 3)
  })

  it('a picture in a note is the one that the part of the notes names', () => {
    const other = Uint8Array.from([...PNG, 0])
    const relationships = (id: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"/></Relationships>`
    const call = (kind: string) => `<w:r><w:${kind}Reference w:id="1"/></w:r>`
    const document = read({
      body: `<w:p><w:r><w:t>查处</w:t></w:r>${call('footnote')}${call('endnote')}</w:p>${picture('r:embed="a"')}`,
      footnotes: `<w:footnote w:id="1">${picture('r:embed="a"')}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p('无图')}${picture('r:embed="b"')}</w:endnote>`,
      links: {
        a: { type: 'image', target: 'media/a.png' },
        b: { type: 'image', target: 'media/a.png' },
      },
      files: {
        'word/media/a.png': PNG,
        'word/media/n.png': other,
        'word/_rels/footnotes.xml.rels': relationships('a', 'media/n.png'),
      },
    })
    assert.equal(
      document.markdown,
      '查处[^1][^2]\n\n[^1]: ![图2](assets/图2.png)\n\n[^2]: 无图\n\n![图1](assets/图1.png)\n',
    )
    assert.deepEqual(
      document.images.map(({ bytes }) => bytes),
      [PNG, other],
    )
    assert.deepEqual(document.notices, ['有 1 张图片损坏或不是图片，没有带进来'])
  })

  it('images elsewhere are not fetched, huge ones not taken', () => {
    const noise = new Uint8Array(21 << 20)
    for (let i = 0; i < noise.length; i += 64) noise[i] = (i * 2654435761) >>> 24
    noise.set(PNG.subarray(0, 8))
    const document = read({
      body: BODY + picture('r:link="u"') + picture('r:embed="u"') + picture('r:embed="h"'),
      links: {
        u: { type: 'image', target: 'http://example.invalid/a.png', external: true },
        h: { type: 'image', target: 'media/h.png' },
      },
      files: { 'word/media/h.png': noise },
    })
    assert.deepEqual(document.images, [])
    assert.deepEqual(document.notices, [
      '有 2 张图片不在文件里，只写着外面的地址，没有去取',
      '有 1 张图片超过 20 MB 或总数太多，没有带进来；请压缩后再导入',
    ])
  })

  it('strict documents, other prefixes and UTF-16 parts read the same', () => {
    const text = String(ENTRIES['word/document.xml'])
    const strict = text
      .replace(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      )
      .replace(/\bw:/g, 'x:')
      .replace('xmlns:w=', 'xmlns:x=')
    assert.equal(
      readBytes(pack({ ...ENTRIES, 'word/document.xml': strict })).markdown,
      '今天查处酒后驾驶3起。\n',
    )
    const wide = new Uint8Array(Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'))
    assert.equal(
      readBytes(pack({ ...ENTRIES, 'word/document.xml': wide })).markdown,
      '今天查处酒后驾驶3起。\n',
    )
  })

  it('a document of 200 pages is read whole', () => {
    const sentence = '民警沿乡村道路逐户走访，讲解农用车载人的危险，当场登记隐患，月底回访整改情况。'
    const body = Array.from({ length: 2_600 }, (_, i) => p(`第${i}段。${sentence.repeat(1 + (i % 3))}`)).join(
      '',
    )
    const start = process.cpuUsage()
    const text = markdown(body)
    const { user } = process.cpuUsage(start)
    console.log(`      ${text.length} 字，处理器时间 ${Math.round(user / 1000)} ms`)
    assert.equal(text.split('\n\n').length, 2_600)
    assert.ok(user < 10_000_000)
  })
})
