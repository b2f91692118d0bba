import type { IFontAttributesProperties } from 'docx'
import type { Layout } from '../layout'
import type { Face } from '../measures'

/** Tells Word that `“”……——`, which belong to both scripts, are Chinese; the fonts are those of the style. */
export const HINT: IFontAttributesProperties = { hint: 'eastAsia' }

/**
 * The fonts of a style or run: the face for Han characters and a Latin companion for letters and digits. */
export function fontsOf(layout: Layout, face: Face): IFontAttributesProperties {
  const latin = layout.latin[0] ?? 'Times New Roman'
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: nameOf(layout, face), ...HINT }
}

function nameOf(layout: Layout, face: Face): string {
  return layout.fonts[face].windows[0] ?? face
}

/**
 * The table of fonts of a Word file: what Word may take where a face is not installed, so that a computer with
 * 仿宋 but without 仿宋_GB2312 sets the page in 仿宋 and not in 宋体.
 */
export function fontTable(layout: Layout): string {
  const faces = (Object.keys(layout.fonts) as Face[]).map((face) => {
    const { windows, macos, linux, generic } = layout.fonts[face]
    const others = [...new Set([...windows, ...macos, ...linux])].filter(
      (name) => name !== nameOf(layout, face),
    )
    return fontXml(nameOf(layout, face), others, '86', generic === 'serif' ? 'roman' : 'modern')
  })
  const [latin = 'Times New Roman', ...others] = layout.latin
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${fontXml(latin, others, '00', 'roman')}${faces.join('')}</w:fonts>`
  )
}

/** @param charset in hexadecimal: 86 is GB 2312 */
function fontXml(name: string, others: readonly string[], charset: string, family: string): string {
  return (
    `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="${charset}"/>` +
    `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
  )
}
