import { strToU8, zipSync } from 'fflate'

/** The parts of a made document; what is left out is not in the file. */
export interface DocxParts {
  /** The inside of `w:body`. */
  body: string
  /** The insides of the roots of the other parts. */
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  header?: string
  /** Relationships of the document: id → type (last word), target, and whether it is outside. */
  links?: Record<string, { type: string; target: string; external?: boolean }>
  /** More files, by their path in the archive. */
  files?: Record<string, Uint8Array | string>
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A .docx as its bytes, with the least that Word would open. */
export function docxFile(parts: DocxParts): Uint8Array<ArrayBuffer> {
  return zipSync(
    Object.fromEntries(
      Object.entries(docxEntries(parts)).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

/** The files of a .docx by their paths, to be spoiled before they are packed. */
export function docxEntries({
  body,
  links = {},
  files = {},
  ...others
}: DocxParts): Record<string, Uint8Array | string> {
  const roots = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    header: 'hdr',
  }
  const own = (Object.keys(roots) as (keyof typeof roots)[]).filter((part) => others[part] !== undefined)
  const all = [
    ...own.map((part) => ({ id: `own-${part}`, type: part, target: `${part}.xml`, external: false })),
    ...Object.entries(links).map(([id, link]) => ({ id, external: false, ...link })),
  ]
  const relationships = all.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`,
    ...Object.fromEntries(
      own.map((part) => [
        `word/${part}.xml`,
        `${XML}<w:${roots[part]} ${NAMESPACES}>${others[part]}</w:${roots[part]}>`,
      ]),
    ),
    ...files,
  }
}

/** A paragraph: `properties` is the inside of `w:pPr`, `run` that of `w:rPr`. */
export function p(text: string, { properties = '', run = '' } = {}): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text, run)}</w:p>`
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

/** A table of paragraphs of plain text. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

/** A paragraph that is an image. */
export function picture(attribute: string): string {
  return `<w:p><w:r><w:drawing><a:graphic><a:graphicData uri="picture"><a:blip ${attribute}/></a:graphicData></a:graphic></w:drawing></w:r></w:p>`
}

/** A list definition: each level its number format and text. */
export function abstractList(
  id: number,
  levels: readonly (readonly [format: string, text: string])[],
): string {
  const lvls = levels.map(
    ([format, text], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${lvls.join('')}</w:abstractNum>`
}

/** The properties of a paragraph in a list. */
export function inList(numId: number, level = 0): { properties: string } {
  return { properties: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>` }
}

/** The smallest PNG: one pixel. */
export const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (unit) => unit.charCodeAt(0),
)

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
