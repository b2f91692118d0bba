import { beforeOf, contextOf, type Recognizer, type Sighting, sight } from './recognizer'

/** Four numbers up to 255 with dots, a port may follow. Not inside longer series (1.1.1.2.3) and not versions. */
const ADDRESS =
  /(?:(?<=\b[Ii][Pp])|(?<![0-9A-Za-z.]|[Vv] ))(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?(?![0-9A-Za-z]|\.\d)/g
/** Hosts of the police's own network (they end in .ga) and of other inner networks. */
const INNER_HOST =
  /(?<![A-Za-z0-9.@:/-])(?:https?:\/\/)?[A-Za-z0-9-]{1,30}\.[A-Za-z0-9.-]{2,60}(?::\d{2,5})?(?![A-Za-z0-9.-])/g
const INNER_END = /\.(?:ga|gaw|local|lan|intranet|internal|intra)(?::\d{1,5})?$/
const LABEL = /公安网|内网|专网|系统|平台|服务器|登录|登陆|访问|网址|地址|IP|端口|主机|摄像|http/i
/** Versions of programs, and sections of papers (见手册1.1.1.2节). */
const NUMBERED = /(?:版本号?|型号|版|手册|标准|规范|第|见)[：: ]?[vV]?$/
const NUMBERED_BEHIND = /^ ?[节条款章项版]/

export const hostRecognizer: Recognizer = {
  kind: 'host',
  recognize: (text) =>
    [...sight(text, ADDRESS, ({ value, range }) => address(text, value, range)), ...hosts(text)].sort(
      (a, b) => a.range.start - b.range.start,
    ),
}

function address(text: string, value: string, range: Sighting['range']): Sighting | undefined {
  const octets = value.replace(/:\d+$/, '').split('.').map(Number)
  if (octets.some((octet) => octet > 255) || /(?:^|\.)0\d/.test(value)) return undefined
  const before = beforeOf(text, range)
  const labelled = LABEL.test(before)
  if (NUMBERED.test(before) || NUMBERED_BEHIND.test(text.slice(range.end, range.end + 2))) return undefined
  const [first = 0, second = 0] = octets
  const inner =
    first === 10 || (first === 172 && second >= 16 && second <= 31) || (first === 192 && second === 168)
  // A heading or a list item that begins with four numbers: 10.1.2.3 检查.
  if (!labelled && /(?:^|\n)[#\s>*-]{0,8}$/.test(text.slice(Math.max(0, range.start - 10), range.start)))
    return undefined
  if (!inner && !labelled) return undefined
  return {
    range,
    score: labelled && inner ? 0.95 : 0.7,
    evidence: [
      inner ? '内部网络的地址段' : 'IP地址的写法',
      ...(labelled ? ['附近有“内网”“系统”一类的字样'] : []),
    ],
  }
}

function hosts(text: string): Sighting[] {
  return sight(text, INNER_HOST, ({ value, range }) =>
    INNER_END.test(value) && (value.includes('://') || LABEL.test(contextOf(text, range)))
      ? { range, score: 0.8, evidence: ['内部网络的主机名'] }
      : undefined,
  )
}
