const MARKS = /[、，,;；\r\n]/

/** The parts of a list that is written as one text: 祁守田、韦立群 or 其它, 帐号. Blanks part nothing. */
export function listedWords(text: string): string[] {
  return text
    .split(MARKS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
