import assert from 'node:assert'
import { namesOfDraft } from './support'

/** Each name in a draft with the person that it is of. */
function peopleIn(said: string, head = ''): string[] {
  const source = `${head}# 情况说明\n\n${said}\n`
  return namesOfDraft(source).map(
    ({ range, entity }) => `${source.slice(range.start, range.end)}=${entity?.slice('name:'.length)}`,
  )
}

describe('parts of full names', () => {
  it('are of the person whose given name they are, though they begin with a surname, too', () => {
    assert.deepStrictEqual(peopleIn('民警蒋文斌走进校园；文斌还制作了短视频。'), [
      '蒋文斌=蒋文斌',
      '文斌=蒋文斌',
    ])
    assert.deepStrictEqual(peopleIn('村民韩福林与邻居韩福贵发生纠纷。民警把福林和福贵叫到一起。'), [
      '韩福林=韩福林',
      '韩福贵=韩福贵',
      '福林=韩福林',
      '福贵=韩福贵',
    ])
    assert.deepStrictEqual(peopleIn('嫌疑人白展堂先动的手，展堂的媳妇也在场。'), [
      '白展堂=白展堂',
      '展堂=白展堂',
    ])
  })

  it('do not make the full name a wrong one, however often they stand', () => {
    const said = '民警蒋文斌走进校园；文斌还制作了短视频。文斌又去了学校，文斌说不累。'
    assert.deepStrictEqual(peopleIn(said), ['蒋文斌=蒋文斌', ...Array(3).fill('文斌=蒋文斌')])
  })

  it('are names of their own where the draft shows that they are full ones', () => {
    const own = [
      '民警蒋文斌走进校园。辅警文斌还制作了短视频。',
      '民警蒋文斌走进校园。后来文斌所长赶来。',
      '民警蒋文斌、文斌走进校园。',
      '民警蒋文斌走进校园。\n\n| 姓名 | 分工 |\n| --- | --- |\n| 文斌 | 登记 |',
    ]
    for (const said of own) assert.deepStrictEqual(peopleIn(said), ['蒋文斌=蒋文斌', '文斌=文斌'], said)
    const head = '---\n作者: 文斌\n---\n\n'
    const said = '民警蒋文斌走进校园。群众都认识蒋文斌；文斌还制作了短视频。'
    assert.deepStrictEqual(peopleIn(said, head), ['蒋文斌=蒋文斌', '蒋文斌=蒋文斌', '文斌=文斌'])
  })

  it('are of neither of two people', () => {
    assert.deepStrictEqual(peopleIn('民警蒋文斌、贺文斌走进校园；文斌还制作了短视频。').at(-1), '文斌=文斌')
    const dotted = '嫌疑人阿卜杜拉·买买提、阿卜杜拉·艾山被抓获，阿卜杜拉承认了。'
    assert.deepStrictEqual(peopleIn(dotted).at(-1), '阿卜杜拉=阿卜杜拉')
  })

  it('are of the only one with a compound surname, which is never cut', () => {
    assert.deepStrictEqual(peopleIn('民警欧阳振华到场。欧阳所长赶来。'), [
      '欧阳振华=欧阳振华',
      '欧阳=欧阳振华',
    ])
    assert.deepStrictEqual(peopleIn('欧阳所长赶来。'), [])
  })

  it('are whole first parts of names with a dot', () => {
    assert.deepStrictEqual(peopleIn('嫌疑人阿卜杜拉·买买提被抓获，阿卜杜拉承认了。'), [
      '阿卜杜拉·买买提=阿卜杜拉·买买提',
      '阿卜杜拉=阿卜杜拉·买买提',
    ])
    assert.deepStrictEqual(peopleIn('迪力夏提说完就走。嫌疑人迪力夏提·吐尔逊到案。迪力夏提承认了。'), [
      '迪力夏提=迪力夏提·吐尔逊',
      '迪力夏提·吐尔逊=迪力夏提·吐尔逊',
      '迪力夏提=迪力夏提·吐尔逊',
    ])
  })

  it('are not taken out of a full name that stands there', () => {
    const names = peopleIn('嫌疑人周云桥到案。证人说，周云桥当晚喝了酒。周云桥和邻居都在。')
    assert.deepStrictEqual(new Set(names), new Set(['周云桥=周云桥']))
  })
})
