import { listedWords } from '../text/listed-words'

/** 沈 言: two characters that are set apart are one name. */
const SPACED = /(?<![\u3400-\u9fff·•・])([\u3400-\u9fff]) ([\u3400-\u9fff])(?![\u3400-\u9fff·•・])/g
/** A blank beside a Han character parts names; the one in John Smith does not. */
const BETWEEN = /(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])/
const COMRADE = /同志$/
/** 柳溪县大队, 法制科, 大队长: what stands beside a name and is none. Three characters that end in 科 or 会 may be one. */
const BESIDE =
  /(?:[队局所处室厅站]|中心|学校|[队局所处科]长|主任|政委|[教指]导员|民警|辅警|[\u3400-\u9fff]{3}[科院部委组办会])$/

/**
 * The names that a text lists: 祁守田、韦立群, 祁守田 韦立群, 柳溪县大队 祁守田, 祁守田同志. A unit that stands alone is left
 * as it is written.
 */
export function listedNames(text: string): string[] {
  return listedWords(text).flatMap((part) => {
    const pieces = part
      .replace(/\s+/g, ' ')
      .replace(SPACED, '$1$2')
      .split(BETWEEN)
      .map((piece) => piece.replace(COMRADE, ''))
      .filter((piece) => piece !== '')
    const names = pieces.filter((piece) => !BESIDE.test(piece))
    return names.length > 0 ? names : pieces
  })
}
