import assert from 'node:assert/strict'
import { namesSaid } from './support'

/** Of people of Xinjiang and Inner Mongolia; invented, from parts that many bear. */
const NAMES =
  '古丽加娜提 热依拉 阿米娜 托乎提 海拉提 加那提 玛尔江 阿布都沙拉木 麦提图尔荪 萨拉买提 叶斯波力 约日古丽 苏日嘎拉图 努尔比耶'.split(
    ' ',
  )

describe('names that are spelt out in Chinese', () => {
  for (const name of NAMES) {
    it(`${name}, with all of it and nothing before it`, () => {
      for (const said of [
        `案发后，群众向${name}了解情况。`,
        `辅警${name}是本村人，会说两种语言。`,
        `当晚，${name}说家里的羊丢了。`,
      ])
        assert.deepEqual(namesSaid(said), [name], said)
    })
  }

  it('goes on where a name ends that is in no list', () => {
    assert.deepEqual(namesSaid('辅警艾力克木是本村人，会说两种语言。'), ['艾力克木'])
  })

  it('leaves the word behind it, and people who are called 向', () => {
    assert.deepEqual(namesSaid('民警艾力提出三条意见。'), ['艾力'])
    assert.deepEqual(namesSaid('辅警买买提拉住了他。'), ['买买提'])
    assert.deepEqual(namesSaid('民警向明华到场处置。'), ['向明华'])
  })
})
