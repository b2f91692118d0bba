import assert from 'node:assert'
import { assignPseudonyms } from '../../../src/sensitive/pseudonym'
import { namesOfDraft } from './support'

/** The names in a draft, in order. */
function namesOf(said: string): string[] {
  const source = `# 工作总结\n\n${said}\n`
  return namesOfDraft(source).map(({ range }) => source.slice(range.start, range.end))
}

describe('拉丁字母写的姓名', () => {
  it('前后文说的是人，就要查', () => {
    for (const [said, ...names] of [
      ['驾驶人John Smith酒后驾车。', 'John Smith'],
      ['外籍人员Mohammed Ali护照过期。', 'Mohammed Ali'],
      ['英国籍外教David说，他很感谢民警。', 'David'],
      ['美国游客Tony将背包遗落在出租车上。', 'Tony'],
      ['丈夫Peter Van Dijk和妻子Emma来到窗口。', 'Peter Van Dijk', 'Emma'],
      ['一名叫Sarah的女子报警。', 'Sarah'],
      ['姓名：TOM', 'TOM'],
      ['运动员DERRA ABLASSE参加比赛，随后DERRA发现护照不见了。', 'DERRA ABLASSE', 'DERRA'],
      ['Mike先生送来锦旗。', 'Mike'],
      ['Anna Maria告诉民警，她的护照丢了。', 'Anna Maria'],
    ] as const)
      assert.deepEqual(namesOf(said), names, said)
  })

  it('软件、设备、缩写和车的牌子不是人', () => {
    for (const said of [
      '老人打开手机，民警APP显示已受理。',
      '名叫Keep的软件和一个名为Telegram的聊天软件。',
      '民警GPS定位，群众VR体验，记者用Word写稿，供图：CFP。',
      '驾驶人驾驶Jeep牌越野车，车主的BMW轿车受损。',
      '学生Python课程很受欢迎，New York在美国。',
      '受害人A、受害人B，嫌疑人A某，证人X证实。',
    ])
      assert.deepEqual(namesOf(said), [], said)
  })

  it('后面只写名或者姓，也是他；更长的词不是', () => {
    const said = '留学生John Smith报警。John说，Smith是他的姓，Johnson不是。'
    assert.deepEqual(namesOf(said), ['John Smith', 'John', 'Smith'])
    const source = `# 工作总结\n\n${said}\n`
    assert.equal(new Set(namesOfDraft(source).map(({ entity }) => entity)).size, 1)
  })

  it('和括号里外的汉字姓名是同一个人，掩码照汉字的', () => {
    for (const said of ['乘客李强（LI QIANG）误机。', '乘客LI QIANG（李强）误机。']) {
      const source = `# 工作总结\n\n${said}\n`
      const found = namesOfDraft(source)
      const pseudonyms = assignPseudonyms(source, found)
      assert.deepEqual(
        found.map((finding) => pseudonyms.of(finding)),
        ['李某', '李某'],
        said,
      )
    }
  })

  it('括号里的缩写不是姓名', () => {
    assert.deepEqual(namesOf('民警李强（CEO）来访。'), ['李强'])
  })
})
