/** Letters of pinyin with their tones. */
export const TONED_LETTERS = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'

/**
 * The reading of one character as sites that copy texts put it behind: 調(diào)查, 張(zhāng)建國. Source: pages that reprint
 * essays (docs/domain 5, row 23).
 */
export const READING = new RegExp(`\\([a-z]{0,5}[${TONED_LETTERS}][a-z]{0,4}\\)`, 'g')
