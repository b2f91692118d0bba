/** Signs of the fonts that hold signs where others hold letters, as Unicode has them, by their place in the font. */
const SYMBOLS = new Map([
  // Adobe's encoding of Symbol; capitals and small letters are Greek.
  [
    'Symbol',
    signsAt(
      [0x20, ' !∀#∃%&∋()*+,−./0123456789:;<=>?'],
      [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
      [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
      [0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'],
      [0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√·¬∧∨⇔⇐⇑⇒⇓◊'],
      [0xe2, '®©™∑'],
      [0xf2, '∫'],
    ),
  ],
  [
    'Wingdings',
    signsAt(
      [0x45, '☜☞'],
      [0x4a, '☺'],
      [0x6c, '●'],
      [0x6e, '■□□□'],
      [0x75, '◆❖'],
      [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
      [0x9f, '•'],
      [0xa1, '○'],
      [0xa7, '▪□'],
      [0xab, '★'],
      [0xd8, '➢'],
      [0xdf, '←→↑↓'],
      [0xfb, '✗✓☒☑'],
    ),
  ],
  ['Wingdings 2', signsAt([0x30, '□'], [0x50, '✓☒☑☒☒'], [0xa3, '□'])],
  ['Wingdings 3', signsAt()],
  ['Webdings', signsAt()],
])

/** Signs that follow one another in a font, each row from the place that it begins at. */
function signsAt(...rows: [first: number, signs: string][]): ReadonlyMap<number, string> {
  return new Map(rows.flatMap(([first, signs]) => [...signs].map((sign, i) => [first + i, sign] as const)))
}

/**
 * The sign of a `w:sym` (ECMA-376 Part 1, 17.3.3.30), whose code may lie in the private area (F0FE); undefined where
 * nobody knows it.
 */
export function symbolOf(font: string, code: string): string | undefined {
  const point = /^[\dA-F]{1,6}$/i.test(code) ? Number.parseInt(code, 16) : 0
  const signs = SYMBOLS.get(font)
  const place = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point
  if (signs && place <= 0xff) return signs.get(place)
  const isPrivate = point >= 0xe000 && point <= 0xf8ff
  const isSurrogate = point >= 0xd800 && point <= 0xdfff
  return point >= 0x20 && point <= 0x10ffff && !isPrivate && !isSurrogate
    ? String.fromCodePoint(point)
    : undefined
}
