import assert from 'node:assert'
import { namesSaid } from './support'

/** What divisions of a police office are called by for short; each begins with a surname, or its last two characters do. */
const DIVISIONS =
  '安监科 安保科 车管科 车驾管科 党群科 党建科 文保科 国安科 边管科 边海科 法宣科 法医科 宣教科 宣防科 经保科 计财科 计装科 高管科 高速科 武保科 危运科 危爆科 路管科 铁警科 单管科 新宣科 图侦科 环侦科 森警科 信通科 基建科 户政科 特勤科 民宗科 宗教科 秩管科 理化科 科信科 痕检科 内保科 政保科 驾考科 牧区科 林区科 车检科 布控科 空管科 广电科 卫生科 文秘科 公交科 史志办 道安办 养犬办 平安办 和谐办 智慧办 维稳办 金警办 关工委 向阳所 应城所 高新所 胡同所'.split(
    ' ',
  )
const FRAMES: readonly ((division: string) => string)[] = [
  (division) => `支队${division}的同志给新生上课。`,
  (division) => `分局${division}民警正在办案。`,
  (division) => `我在${division}工作已经五年。`,
  (division) => `由${division}牵头，会同派出所开展检查。`,
  (division) => `经${division}审核后上报。`,
  (division) => `${division}和法制部门一起研究。`,
]

describe('科室的简称', () => {
  it('不是姓名', () => {
    const found = DIVISIONS.flatMap((division) => FRAMES.flatMap((frame) => namesSaid(frame(division))))
    assert.deepEqual(found, [])
  })

  it('以“科”“办”收尾或者接着“科”“所”的姓名，仍是姓名', () => {
    for (const [said, name] of [
      ['民警蒋建科赶到现场。', '蒋建科'],
      ['驾驶人李栓科醉酒后，被民警查获。', '李栓科'],
      ['民警王保科，男，三十岁。', '王保科'],
      ['后来李强所在的单位送来锦旗。', '李强'],
      ['此案由王志强办理。', '王志强'],
      ['由副科长张伟监督执行。', '张伟'],
    ] as const)
      assert.deepEqual(namesSaid(said), [name], said)
  })
})
