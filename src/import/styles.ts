import { childOf, childrenOf, flagOf, valOf, type XmlElement } from './xml'

/** What a style says of its paragraphs or characters, with what it inherits. Undefined: it says nothing. */
export interface Style {
  role?: 'title' | 'subtitle' | 'contents'
  /** 1…9 for 标题 1…9 and for other styles with an outline level. */
  level?: number
  numId?: string
  /** The level of the list, 0…8. */
  listLevel?: number
  align?: string
  bold?: boolean
  hidden?: boolean
  /** Struck out with one line, with two (ECMA-376 Part 1, 17.3.2.37 and 17.3.2.9). */
  strike?: boolean
  doubleStrike?: boolean
  /** Raised, lowered, or on the line. */
  script?: string
  /** In half-points. */
  size?: number
}

export interface Styles {
  of(id: string | undefined): Style
  /** The style of paragraphs that name none. */
  readonly defaultParagraph: string | undefined
}

/** Styles inherit from one another in a line; a circle ends here. */
const LONGEST_LINE = 20
const HEADING = /^(?:heading|标题)\s*([1-9])$/i
const ROLES: readonly [Style['role'] & string, RegExp][] = [
  ['title', /^(?:title|标题|大标题|文章标题|公文标题|主标题|文件标题)$/i],
  ['subtitle', /^(?:subtitle|副标题)$/i],
  ['contents', /^(?:toc|目录)\s*(?:[1-9]|heading|标题)?$/i],
]
/** Outline level 9 is body text. */
const BODY_LEVEL = 9

/** Reads `styles.xml`; names may be English, as Word writes them, or Chinese, as other programs do. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map(
    childrenOf(root)
      .filter(({ name }) => name === 'w:style')
      .map((element) => [element.attributes['w:styleId'] ?? '', element]),
  )
  const known = new Map<string, Style>()
  const base = propertiesOf(
    undefined,
    childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
  )
  const resolve = (id: string | undefined, left: number): Style => {
    const element = id === undefined ? undefined : elements.get(id)
    if (id === undefined || !element || left === 0) return base
    let style = known.get(id)
    if (!style) {
      style = { ...resolve(valOf(element, 'w:basedOn'), left - 1), ...ownOf(element) }
      known.set(id, style)
    }
    return style
  }
  const isDefault = ({ attributes }: XmlElement) =>
    attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? '')
  return {
    of: (id) => resolve(id, LONGEST_LINE),
    defaultParagraph: [...elements.values()].find(isDefault)?.attributes['w:styleId'],
  }
}

function ownOf(element: XmlElement): Style {
  const name = valOf(element, 'w:name')?.trim() ?? ''
  const role = ROLES.find(([, pattern]) => pattern.test(name))?.[0]
  const level = HEADING.exec(name)?.[1]
  return {
    ...propertiesOf(childOf(element, 'w:pPr'), childOf(element, 'w:rPr')),
    ...(role && { role }),
    ...(level && { level: Number(level) }),
  }
}

/** The properties of a paragraph and of its characters that matter here; they override those of its style. */
export function propertiesOf(paragraph: XmlElement | undefined, run: XmlElement | undefined): Style {
  const outline = numberOf(valOf(paragraph, 'w:outlineLvl'))
  const numbering = childOf(paragraph, 'w:numPr')
  const numId = valOf(numbering, 'w:numId')
  const listLevel = numberOf(valOf(numbering, 'w:ilvl'))
  const align = valOf(paragraph, 'w:jc')
  const bold = flagOf(run, 'w:b')
  const hidden = flagOf(run, 'w:vanish')
  const strike = flagOf(run, 'w:strike')
  const doubleStrike = flagOf(run, 'w:dstrike')
  const script = valOf(run, 'w:vertAlign')
  const size = numberOf(valOf(run, 'w:sz'))
  return {
    ...(outline !== undefined && outline < BODY_LEVEL && { level: outline + 1 }),
    ...(numId !== undefined && { numId }),
    ...(listLevel !== undefined && { listLevel }),
    ...(align !== undefined && { align }),
    ...(bold !== undefined && { bold }),
    ...(hidden !== undefined && { hidden }),
    ...(strike !== undefined && { strike }),
    ...(doubleStrike !== undefined && { doubleStrike }),
    ...(script !== undefined && { script }),
    ...(size !== undefined && { size }),
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}
