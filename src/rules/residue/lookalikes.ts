const CYRILLIC = 'АВЕКМНОРСТУХаеорсухЅІЈѕіј'
const CYRILLIC_AS = 'ABEKMHOPCTYXaeopcyxSIJsij'
const GREEK = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'
const GREEK_AS = 'ABEZHIKMNOPTYX'

/** Letters of other scripts that look exactly like Latin ones. α, β, Ω, Σ are their own and mean something. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [...(CYRILLIC + GREEK)].map((letter, i) => [letter, [...(CYRILLIC_AS + GREEK_AS)][i] ?? '']),
)
