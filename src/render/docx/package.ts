import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** What a Word file says of itself. What is left out is not in the file at all. */
export interface Properties {
  readonly title?: string
  readonly author?: string
  readonly unit?: string
}

/** The earliest date that a ZIP file can name: says nothing of when the file was made. */
const NO_DATE = new Date(1980, 0, 1)

/**
 * Makes a Word file tell what is given and nothing else: no author, no company, no dates, no name of a program,
 * and the same bytes from the same draft.
 *
 * @param parts what becomes of further parts of the file
 */
export function scrub(
  bytes: Uint8Array,
  properties: Properties,
  parts: Readonly<Record<string, (xml: string) => string>>,
): Uint8Array {
  const files = unzipSync(bytes)
  const changes: Readonly<Record<string, (xml: string) => string>> = {
    ...parts,
    'docProps/core.xml': () => coreXml(properties),
    'docProps/app.xml': () => appXml(properties),
  }
  const whole: Zippable = {}
  for (const name of Object.keys(files).sort(byPlace)) {
    const bytes = files[name]
    const change = changes[name]
    if (bytes) whole[name] = change ? strToU8(change(strFromU8(bytes))) : bytes
  }
  return zipSync(whole, { level: 6, mtime: NO_DATE, os: 0 })
}

/** Readers want to find the table of contents of the package first. */
function byPlace(a: string, b: string): number {
  const first = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2)
  return first(a) - first(b) || (a < b ? -1 : 1)
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function coreXml({ title, author }: Properties): string {
  const entry = (name: string, value: string | undefined) =>
    value ? `<${name}>${escapeXml(value)}</${name}>` : ''
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `${entry('dc:title', title)}${entry('dc:creator', author)}</cp:coreProperties>`
  )
}

function appXml({ unit }: Properties): string {
  const company = unit ? `<Company>${escapeXml(unit)}</Company>` : ''
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${company}</Properties>`
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (unit) => `&#${unit.charCodeAt(0)};`)
}
