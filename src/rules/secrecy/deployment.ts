import { defineBlockRule } from '../rule'
import { spotSearch } from './spots'
import { OPERATIONS, STRENGTH } from './words'

const PLACE = /[路街口桥村镇]|[一二两三四五六七八九十\d]处|国道|省道|高速|广场|收费站|服务区|[GS]\d{2,3}/
/** To come, or at a fixed hour: what is over is a story. */
const TO_COME =
  /今[天晚夜日]|明[天晚日早]|后天|每[天晚周日]|本周|下周|将[于在]|拟[于在]|计划[于在]|\d{1,2}(?:[时点]|[：:]\d{2})[\d分半]{0,3}[至到\-—~～]|近期每/

const OVER = /抓获|查获|截获|破获|成功|当时|随后|后来|当即|立即/

const operationSpots = spotSearch(OPERATIONS)
const strengthSpots = spotSearch(STRENGTH)

export default defineBlockRule({
  id: 'secrecy/deployment',
  title: '写了警力部署',
  basis: { force: '规定', source: '人民警察法', clause: '第二十二条' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const operations = operationSpots
      .of(block)
      .filter(({ sentence }) => PLACE.test(sentence) && TO_COME.test(sentence) && !OVER.test(sentence))
    const strength = strengthSpots.of(block)
    for (const { range } of [...operations, ...strength].sort((a, b) => a.range.start - b.range.start)) {
      report({ range, message: '这里写了警力、武器或者勤务的部署；属于警务工作秘密，应当删去或者笼统地写' })
    }
  },
})
