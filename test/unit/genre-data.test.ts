import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import generatedSchema from '../../scripts/generate/genre-schema'
import { patternFault } from '../../src/genre/pattern'
import { type Genre, parseGenre, type Section } from '../../src/genre/schema'
import { loadGenres } from '../../src/node/assets'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const genres = loadGenres()

function genre(id: string): Genre {
  const found = genres.find((one) => one.id === id)
  assert.ok(found, `no genre ${id}`)
  return found
}

const matches = (sources: string[], text: string) =>
  sources.some((source) => new RegExp(source, 'u').test(text))
const sectionsOf = (id: string, heading: string) =>
  genre(id)
    .sections.filter((section) => matches(section.headings, heading))
    .map((section) => section.id)
const openedBy = (id: string, paragraph: string) =>
  genre(id)
    .sections.filter((section) => matches(section.openings, paragraph))
    .map((section) => section.id)

describe('genres/*.yaml', () => {
  it('are the seven forms, each valid and in the file of its name', () => {
    const files = readdirSync(new URL('genres/', root)).filter((name) => name.endsWith('.yaml'))
    assert.deepEqual(
      files.sort(),
      ['dz', 'hd', 'qa', 'sj3', 'wt3', 'wt4', 'xd'].map((id) => `${id}.yaml`),
    )
    for (const name of files) {
      const result = parseGenre(read(`genres/${name}`), name)
      assert.ok('genre' in result, JSON.stringify(result))
      assert.equal(`${result.genre.id}.yaml`, name)
    }
  })

  it('never share a title, an alias or a snippet prefix', () => {
    const names = genres.flatMap((one) => [one.id, one.title, ...one.aliases])
    assert.deepEqual(names, [...new Set(names)])
    const prefixes = genres.flatMap((one) => [one.id, ...one.prefixes])
    assert.deepEqual(prefixes, [...new Set(prefixes)])
  })

  it('have the sections of the issue, in order', () => {
    const order = (id: string) =>
      genre(id).sections.map((section) => (section.required ? section.id : `${section.id}?`))
    assert.deepEqual(order('wt3'), ['status?', 'problem', 'cause', 'countermeasure', 'conclusion?'])
    assert.deepEqual(order('wt4'), ['status', 'problem', 'cause', 'countermeasure', 'conclusion?'])
    assert.deepEqual(order('sj3'), ['quality', 'effort', 'service', 'integrity?'])
    assert.deepEqual(order('xd'), ['origin', 'understanding', 'shortfall', 'plan'])
    assert.deepEqual(order('dz'), ['achievement?', 'problem', 'cause', 'direction'])
    assert.deepEqual(order('qa'), ['question'])
    assert.deepEqual(order('hd'), ['origin', 'process', 'feeling'])
  })

  it('know the parts of 先进事迹 and 心得体会 by headings as they are written', () => {
    const written: Record<string, Record<string, string>> = {
      sj3: {
        quality:
          '苦练内功，争当业务尖兵 勤学善思，做业务上的行家里手 以学为先，砥砺品质 锤炼党性，永葆忠诚本色 立足岗位学本领 潜心钻研，争做业务能手',
        effort:
          '敢打敢拼，当好平安的守护者 冲锋在前，勇当急先锋 舍小家顾大家，无私奉献 扎根基层，默默坚守 打击犯罪，重拳出击 轻伤不下火线 临危不惧，勇斗歹徒 任劳任怨，甘当老黄牛 履职尽责，守护一方平安 风雨无阻，坚守路面 铁腕执法，震慑犯罪 攻坚克难，敢啃硬骨头',
        service:
          '扎根社区，当好群众的贴心人 用真情化解矛盾 一枝一叶总关情 架起警民连心桥 以民为本，真情服务 扶危济困，热心助人 寻亲路上的引路人 调解纠纷的“和事佬” 孤寡老人的“好儿子” 真情帮扶，温暖人心',
        integrity: '廉洁自律，清正为警 淡泊名利，克己奉公 两袖清风，一身正气',
      },
      xd: {
        origin: '学习情况 参训经过',
        understanding:
          '提高政治站位，筑牢忠诚警魂 充分认识教育整顿的重要意义 学思想，铸警魂 读懂了忠诚的分量 学深悟透，把握精神实质 强化宗旨意识',
        shortfall: '查找自身不足，明确努力方向 对照检视，查摆差距 刀刃向内，剖析自我',
        plan: '立足岗位实际，狠抓工作落实 以实际行动践行誓言 学以致用，推动工作 知行合一，见诸行动 从我做起，从现在做起 改进作风，狠抓落实 笃行实干，担当作为',
      },
    }
    for (const [id, sections] of Object.entries(written)) {
      for (const [section, headings] of Object.entries(sections)) {
        for (const heading of headings.split(' ')) {
          assert.ok(sectionsOf(id, heading).includes(section), `${section}: ${heading}`)
        }
      }
    }
  })

  it('find the same sections in the two forms of 问题—原因—对策', () => {
    const found = (id: string) =>
      genre(id).sections.map(
        ({ id, headings, openings, keywords, contents }): Partial<Section> => ({
          id,
          headings,
          openings,
          keywords,
          contents,
        }),
      )
    assert.deepEqual(found('wt3'), found('wt4'))
  })

  it('are described by genres/schema.json', () => {
    for (const { path, content } of generatedSchema()) {
      assert.deepEqual(JSON.parse(read(path)), JSON.parse(content))
    }
  })
})

describe('headings of a section', () => {
  const cases: [genre: string, heading: string, sections: string[]][] = [
    ['wt4', '当前农村道路管理工作中存在的主要问题', ['problem']],
    ['wt4', '交通安全管理中主要存在问题', ['problem']],
    ['wt4', '存在的问题', ['problem']],
    ['wt4', '存在的主要问题', ['problem']],
    ['wt4', '主要问题', ['problem']],
    ['wt4', '现状及存在的主要问题', ['status', 'problem']],
    ['wt4', '状况及存在问题', ['problem']],
    ['wt4', '存在的问题和不足', ['problem']],
    ['wt4', '遇到的问题', ['problem']],
    ['wt4', '存在的问题和制约因素', ['problem']],
    ['wt4', '难点', ['problem']],
    ['wt4', '面临的挑战', ['problem']],
    ['wt4', '挑战', ['problem']],
    ['wt4', '问题定义', ['problem']],
    ['wt4', '核心问题', ['problem']],
    ['wt4', '基本情况', ['status']],
    ['wt4', '自然情况', ['status']],
    ['wt4', '根本情况', ['status']],
    ['wt4', '现状', ['status']],
    ['wt4', '现状分析', ['status']],
    ['wt4', '总体情况', ['status']],
    ['wt4', '主要工作情况', ['status']],
    ['wt4', '主要成效', ['status']],
    ['wt4', '背景分析', ['status']],
    ['wt4', '产生问题的原因', ['cause']],
    ['wt4', '存在问题的原因分析', ['cause']],
    ['wt4', '存在的主要问题产生的原因', ['cause']],
    ['wt4', '存在的问题及原因', ['problem', 'cause']],
    ['wt4', '原因分析', ['cause']],
    ['wt4', '问题原因', ['cause']],
    ['wt4', '根源', ['cause']],
    ['wt4', '主观原因', ['cause']],
    ['wt4', '成因', ['cause']],
    ['wt4', '原因及对策', ['cause', 'countermeasure']],
    ['wt4', '对策及建议', ['countermeasure']],
    ['wt4', '治理对策', ['countermeasure']],
    ['wt4', '对策建议', ['countermeasure']],
    ['wt4', '几点建议', ['countermeasure']],
    ['wt4', '措施', ['countermeasure']],
    ['wt4', '操作建议', ['countermeasure']],
    ['wt4', '整改', ['countermeasure']],
    ['wt4', '下一步打算', ['countermeasure']],
    ['wt4', '努力方向', ['countermeasure']],
    ['wt4', '解决突出问题的对策', ['countermeasure']],
    ['wt4', '解决问题的途径', ['countermeasure']],
    ['wt4', '着力解决群众反映强烈的问题', []],
    ['sj3', '强素质，树形象，打造素质过硬的事故处理员队伍', ['quality']],
    ['sj3', '讲拼搏，谋奉献，争创一流的工作业绩', ['effort']],
    ['sj3', '解民忧，办好事，赢得广大人民群众满意', ['service']],
    ['sj3', '勤学苦练，提高本领', ['quality']],
    ['sj3', '努力钻研业务', ['quality']],
    ['sj3', '不断充实自己', ['quality']],
    ['sj3', '为民，从“实”干起', ['service']],
    ['sj3', '廉洁自律，守住底线', ['integrity']],
    ['xd', '学习收获', ['understanding']],
    ['xd', '存在的差距', ['shortfall']],
    ['xd', '下一步打算', ['plan']],
    ['dz', '存在的突出问题', ['problem']],
    ['dz', '原因剖析', ['cause']],
    ['dz', '努力方向', ['direction']],
    ['qa', '遇违法者指责你的执法态度不好或没有敬礼等，怎么办？', ['question']],
    ['xd', '遇违法者指责你的执法态度不好或没有敬礼等，怎么办？', []],
    ['hd', '活动缘起', ['origin']],
    ['hd', '活动经过', ['process']],
    ['hd', '我的感想', ['feeling']],
  ]
  for (const [id, heading, sections] of cases) {
    it(`${id}: ${heading}`, () => assert.deepEqual(sectionsOf(id, heading), sections))
  }
})

describe('openings of a section', () => {
  const cases: [genre: string, paragraph: string, sections: string[]][] = [
    ['wt3', '当前，农村道路交通安全管理还存在一些突出问题。', ['problem']],
    ['wt3', '产生这些问题的原因是多方面的。', ['cause']],
    ['wt3', '究其原因，主要有三点。', ['cause']],
    ['wt3', '下一步，我们要压实责任。', ['countermeasure']],
    ['wt3', '一年来，我们结合实际，谈谈存在的问题，并提出相应对策以供参考。', []],
    ['wt3', '检查中发现，工作中还存在不少漏洞和问题。', ['problem']],
    ['dz', '存在的主要问题有以下几点。', ['problem']],
    ['xd', '近日，我参加了支队组织的业务培训。', ['origin']],
    ['xd', '通过这次学习，使我深刻认识到程序的重要。', ['understanding']],
    ['xd', '对照先进典型，我感到自己还有不小的差距。', ['shortfall']],
    ['xd', '今后，我要加强学习。', ['plan']],
    ['qa', '遇驾驶人不接受处理的，怎么办？', ['question']],
    ['hd', '一个星期天的上午，妈妈和我一起去参加交警支队举办的小交警活动。', ['origin']],
    ['hd', '接着，交警叔叔带着我们到马路上执勤。', ['process']],
    ['hd', '这次的活动，我学到了很多交通知识。', ['feeling']],
  ]
  for (const [id, paragraph, sections] of cases) {
    it(`${id}: ${paragraph}`, () => assert.deepEqual(openedBy(id, paragraph), sections))
  }
})

describe('the drafts in examples/规范', () => {
  const folder = 'examples/规范/'
  const number = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/u
  for (const name of readdirSync(new URL(folder, root))) {
    it(`${name} has every required section in order`, () => {
      const text = read(folder + name)
      const title = /^体裁: (.+)$/mu.exec(text)?.[1]
      const form = title === undefined ? genre('hd') : genres.find((one) => one.title === title)
      assert.ok(form, title)
      const headed = /^## /mu.test(text)
      const blocks = text.split(/\n+/).filter((line) => line.startsWith('## ') || !headed)
      const places = form.sections
        .filter((section) => section.required)
        .map((section) =>
          blocks.findIndex((line) =>
            headed
              ? matches(section.headings, line.replace(/^## /, '').replace(number, ''))
              : matches(section.openings, line),
          ),
        )
      assert.ok(!places.includes(-1), `${places}`)
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
      )
    })
  }
})

describe('examples/待改/*.expected.json', () => {
  const folder = 'examples/待改/'
  for (const name of readdirSync(new URL(folder, root)).filter((file) => file.endsWith('.json'))) {
    it(`${name} points at text that is there`, () => {
      const text = read(folder + name.replace('.expected.json', '.md'))
      const expected: { ruleId: string; text: string; nth?: number }[] = JSON.parse(read(folder + name))
      for (const { ruleId, text: part, nth = 1 } of expected) {
        assert.ok(text.split(part).length > nth, `${ruleId} ${part} ${nth}`)
      }
    })
  }
})

describe('patterns', () => {
  const patterns = genres.flatMap((one) => [
    ...one.sections.flatMap((section) => [...section.headings, ...section.openings]),
    ...one.cues.map((cue) => cue.pattern),
  ])

  it('search 100 kB of hostile text in linear time', function () {
    this.timeout(60_000)
    const repeat = (unit: string) => unit.repeat(Math.ceil(100_000 / unit.length))
    for (const source of patterns) {
      const words = [...new Set(source.match(/[\u4e00-\u9fa5]+/gu) ?? ['a'])]
      const regex = new RegExp(source, 'u')
      for (const text of [
        repeat('一'),
        repeat('。'),
        repeat(' '),
        repeat(words.join('')),
        repeat(words[0] ?? 'a'),
      ]) {
        const start = performance.now()
        regex.test(text)
        const time = performance.now() - start
        assert.ok(time < 500, `${source}: ${time} ms`)
      }
    }
  })

  const faults: [source: string, fault: RegExp | undefined][] = [
    ['(?:存在|出现).{0,20}问题$', undefined],
    ['^a{3}[+*](?<!b)\\+$', undefined],
    ['(a+)+$', /不限次数/],
    ['a{2,}', /不限次数/],
    ['.*', /不限次数/],
    ['(?:a{0,5}){2}', /整体重复/],
    ['(a)\\1', /反向引用/],
    ['.{0,90}.{0,90}', /匹配方式太多/],
    ['(?:a|a)'.repeat(30), /匹配方式太多/],
    ['(', /不是合法/],
    ['一'.repeat(900), /太长/],
  ]
  for (const [source, fault] of faults) {
    it(`${source.slice(0, 30)} is ${fault ? 'refused' : 'accepted'}`, () => {
      const told = patternFault(source)
      if (fault) assert.match(told ?? '', fault)
      else assert.equal(told, undefined)
    })
  }
})

describe('parseGenre', () => {
  const valid = `id: gr
title: 个人总结
description: 年度个人总结
titleHint: 题目
sections:
  - id: done
    name: 工作
    title: 主要工作
    required: true
    headings: ['主要工作']
    hint: 写做了什么
`
  const errorsOf = (text: string) => {
    const result = parseGenre(text, 'gr.yaml')
    return 'errors' in result ? result.errors : []
  }

  it('fills in the lists that may be left out', () => {
    const result = parseGenre(valid, 'gr.yaml')
    assert.ok('genre' in result)
    assert.deepEqual(
      [result.genre.aliases, result.genre.cues, result.genre.sections[0]?.openings],
      [[], [], []],
    )
  })

  const cases: [name: string, text: string, line: number, message: RegExp][] = [
    ['an unknown key', `${valid}colour: red\n`, 12, /不认识“colour”/],
    ['a key of Object.prototype', `${valid}constructor: red\n`, 12, /不认识“constructor”/],
    ['a missing key', valid.replace('    name: 工作\n', ''), 6, /缺少“name”/],
    ['a wrong type', valid.replace('required: true', 'required: 是'), 9, /true 或 false/],
    ['a number for a text', valid.replace('title: 个人总结', 'title: 2025'), 2, /应当是文字/],
    ['an invalid pattern', valid.replace("['主要工作']", "['主要(工作']"), 10, /不是合法的正则表达式/],
    ['a slow pattern', valid.replace("['主要工作']", "['(工作+)+']"), 10, /不限次数/],
    ['no pattern', valid.replace("['主要工作']", '[]'), 10, /不能是空的/],
    ['a heading that is not found again', valid.replace("['主要工作']", "['业绩']"), 8, /缺项/],
    ['an id in Chinese', valid.replace('id: gr', 'id: 总结'), 1, /小写字母/],
    ['a placeholder in a hint', valid.replace('写做了什么', '〔待填：工作〕'), 11, /不带〔〕/],
    ['broken YAML', valid.replace('title: 个人总结', 'title: [个人总结'), 3, /YAML 写法有误/],
    ['a list', '- 1\n', 1, /类型不对/],
    ['an empty file', '', 1, /类型不对/],
  ]
  for (const [name, text, line, message] of cases) {
    it(`tells ${name} and its line`, () => {
      const [error] = errorsOf(text)
      assert.match(error?.message ?? '', message)
      assert.equal(error?.line, line)
      assert.equal(error?.file, 'gr.yaml')
    })
  }

  it('tells two sections that cannot be told apart', () => {
    const twin = valid.slice(valid.indexOf('  - id: done')).replace('id: done', 'id: again')
    assert.match(errorsOf(valid + twin)[0]?.message ?? '', /混淆/)
    const same = valid.slice(valid.indexOf('  - id: done'))
    assert.match(errorsOf(valid + same)[0]?.message ?? '', /重复/)
  })
})
