import assert from 'node:assert'
import { namesOfDraft, namesSaid } from './support'

const TITLES =
  '探长 片长 参谋 干事 教员 指导 教导 内勤 法制员 督察 督察长 警督 警司 分队长 小队长 分局长 庭长 审判长 监狱长 监区长 关长 署长 助理 秘书 秘书长 委员 理事 理事长 主席 部长 区长 市长 州长 会长 社长 行长 段长 车长 机长 楼长 网格长 总监 主管 领班 顾问 社工 编辑 导演 主播 博士 教练 队医 家长 老总 教 指 支 大 副支 副大 副科 所 局 队 站'.split(
    ' ',
  )
/** What people who are no officers are called by. */
const FORMS =
  '大姨 大舅 大厨 二叔 三婶 四爷 五哥 老弟 老哥 老头 师母 师兄 师姐 叔公 掌柜 家属 同事 客户 车主 司机 村民 女生 男生 女孩 男孩 姑娘 小伙 小姐姐 夫妇 母女 父子 母子 父女 姐弟 兄弟 姐妹 一家 妈 婆'.split(
    ' ',
  )
const SURNAMES = [...'王李张刘陈周吴郑孙钱']
const FRAMES: readonly ((called: string) => string)[] = [
  (called) => `${called}带队赶到现场。`,
  (called) => `案件交到${called}手里，大家很放心。`,
  (called) => `${called}说：“大家辛苦了。”`,
  (called) => `得知消息后，${called}和同事们一起商量对策。`,
]

/** The names that are found in sentences in which somebody is called so, each with its sentence. */
function namesCalled(forms: readonly string[]): string[] {
  return forms.flatMap((form, i) =>
    FRAMES.flatMap((frame, k) => {
      const said = frame(`${SURNAMES[(i + 3 * k) % SURNAMES.length]}${form}`)
      return namesSaid(said).map((name) => `${name}：${said}`)
    }),
  )
}

describe('姓氏加职务', () => {
  it('没有写出姓名时，不当作姓名', () => {
    assert.deepEqual(namesCalled(TITLES), [])
  })

  it('本文写了同姓的人，就是指他，和他是同一个人', () => {
    for (const title of ['探长', '教导', '教', '指', '支', '副大', '参谋', '助理', '委员', '社工']) {
      const source = `# 心得体会\n\n民警周立强接到报警。周${title}说：“我去看看。”\n`
      const [named, called] = namesOfDraft(source)
      assert.equal(called && source.slice(called.range.start, called.range.end), '周', title)
      assert.equal(called?.entity, named?.entity, title)
    }
  })

  it('报纸、管教和署名前的“文”不是姓名', () => {
    assert.deepEqual(namesSaid('把情况告诉了楚天都市报的记者，宣管教说没有意见。'), [])
    assert.deepEqual(namesSaid('法治时代网讯（文 齐宇彤）4月2日，民警巡逻。'), ['齐宇彤'])
  })

  it('职务后面的字接着姓名时，仍是姓名', () => {
    for (const [said, name] of [
      ['辅警陈段长期驻守卡点。', '陈段'],
      ['驾驶人李站强醉酒后，被民警查获。', '李站强'],
      ['民警张大伟带队赶到现场。', '张大伟'],
    ] as const)
      assert.deepEqual(namesSaid(said), [name], said)
  })
})

describe('姓氏加称呼', () => {
  it('没有写出名字，不当作姓名', () => {
    assert.deepEqual(namesCalled(FORMS), [])
  })

  it('也是名字的，仍是姓名', () => {
    for (const name of ['王功臣', '江保安', '董学生', '李三妹', '周宝宝', '刘老三'])
      assert.deepEqual(namesSaid(`民警把${name}送回了家。`), [name], name)
  })
})
