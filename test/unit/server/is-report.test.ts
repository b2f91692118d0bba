import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { configurableRules, NO_CONFIG } from '../../../src/lint/found-config'
import type { FullLinter } from '../../../src/lint/full-linter'
import { parseSettings } from '../../../src/lint/settings'
import { createNodeLinter } from '../../../src/node/node-linter'
import { createDiskConfigs } from '../../../src/server/node/disk-configs'
import { isInCodeProjectOnDisk } from '../../../src/server/node/disk-surroundings'
import { createSession } from '../../../src/server/session'

const README = `# 停车场管理系统

一个用来管理停车场的系统，前后端分离，支持 MySQL。

## 存在的问题

1. 高并发时问题较多，连接数不足。
2. 部分浏览器不兼容，按钮不显示。

## 原因分析

连接池配置太小；样式没有做兼容处理。

## 解决措施

1. 调大连接池，加上缓存。
2. 引入样式重置，补齐测试。
`
const CHANGELOG = '# 更新日志\n\n## 1.2.0\n\n- 修复登录超时的问题,改进提示。\n- 新增导出功能，支持xx格式。\n'
const GUIDE =
  '# 部署指南\n\n先安装依赖,再执行命令：\n\n```sh\nnpm install\nnpm run build\n```\n\n联系电话 139-0000-1234。\n'
const MINUTES = '# 周会纪要\n\n讨论了下个版本的排期,张工负责接口，李工负责页面，xx日前完成。\n'
const READING = '# 读书笔记\n\n这一章讲了xx的由来,作者认为记忆并不可靠。\n\n摘抄：往事并不如烟。\n'
const DRAFT = '# 一次夜查\n\n民警,辅警在路口查处酒驾xx起。\n'
const ACCIDENT = `# 交通事故情况

2024年12月5日19时45分，驾驶人何建平（身份证号11010519491231002X，手机13904391234）驾驶豫A·D12345，与冀B12345挂追尾。
`
const PEOPLE = `| 嫌疑人 | 身份证号 | 电话 |
| --- | --- | --- |
| 何建平 | 11010519491231002X | 13904391234 |
| 祁守田 | 110105491231002 | 13904395678 |
`
const VEHICLES = `# 肇事车辆

车架号LFV2A21K8A3000001、1M8GDM9AXKP042788。
`
const CONTACT = '# 来电\n\n何建平，电话13904391234，2024年12月5日9时10分来电。\n'
const ENGLISH = '# Notes on 交通\n\nThe parser reads 2024-12-05 19:45 as a date, 驾驶 as a verb.\n'
const REPORT = `# 城区停车管理存在的问题及对策

大队对城区停车情况作了调研。

## 一、存在的问题

泊位不足，群众意见大，民警疲于应付xx起投诉。

## 二、产生问题的原因

规划滞后，没有配建停车场。

## 三、对策及建议

新建停车场两处，查处违法停车。
`

describe('which files are checked', () => {
  let root: string
  let linter: FullLinter
  before(() => {
    linter = createNodeLinter()
  })
  after(() => linter.dispose())
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'xinde-which-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const noOthers = { forDraft: () => NO_CONFIG, prepare: () => Promise.resolve(), clear() {} }
  const write = (name: string, text: string) => {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  const isActive = (name: string, text: string, settings: unknown = {}) => {
    const session = createSession({
      linter,
      configs: createDiskConfigs(linter.genres, noOthers),
      isInCodeProject: isInCodeProjectOnDisk,
      packageUri: 'file:///',
    })
    session.surroundings.setFolders([pathToFileURL(root).href])
    session.setSettings(parseSettings(settings, { rules: configurableRules, genres: linter.genres }))
    const uri = name.startsWith('untitled:') ? name : pathToFileURL(join(root, name)).href
    const { active, shown, result } = session.check(TextDocument.create(uri, 'markdown', 1, text))
    if (!active) assert.deepEqual(shown, [])
    else assert.equal(shown.length, result.problems.length)
    return active
  }

  it('in the folder of a program documentation is left alone, however much it looks like a form', () => {
    write('package.json', '{}')
    for (const [name, text] of [
      ['README.md', README],
      ['readme.zh-CN.md', README],
      ['CHANGELOG.md', CHANGELOG],
      ['docs/常见问题.md', README],
      ['docs/部署.md', GUIDE],
      ['notes/周会.md', MINUTES],
      ['notes/夜查.md', DRAFT],
    ] as const) {
      assert.equal(isActive(name, text), false, name)
    }
    assert.equal(isActive('材料/停车.md', REPORT), true, 'plainly a form')
  })

  it('elsewhere what has nothing of the trade is left alone', () => {
    for (const [name, text] of [
      ['README.md', DRAFT],
      ['说明.md', README],
      ['更新.md', CHANGELOG],
      ['部署.md', GUIDE],
      ['周会.md', MINUTES],
      ['读书.md', READING],
    ] as const) {
      assert.equal(isActive(name, text), false, name)
    }
    assert.equal(isActive('夜查.md', DRAFT), true)
    assert.equal(isActive('停车.md', REPORT), true)
    assert.equal(isActive('untitled:Untitled-1', '# 题目\n\n刚写了xx个字。\n'), true)
  })

  it('numbers and plates speak against no report', () => {
    for (const text of [ACCIDENT, PEOPLE, VEHICLES, CONTACT])
      assert.equal(isActive('情况.md', text), true, text)
    assert.equal(isActive('notes.md', ENGLISH), false)
  })

  it('what is declared, in the file or by its folder, is checked anywhere', () => {
    write('package.json', '{}')
    assert.equal(isActive('notes/周会.md', `---\n体裁: 心得体会\n---\n\n${MINUTES}`), true)
    write('材料/.xinde.yaml', 'preset: 标准\n')
    assert.equal(isActive('材料/周会.md', MINUTES), true)
    assert.equal(isActive('notes/周会.md', MINUTES, { enable: 'on' }), true)
  })

  it('what the settings leave out is left alone, a report too', () => {
    assert.equal(isActive('停车.md', REPORT, { enable: 'off' }), false)
    assert.equal(isActive('范文/停车.md', REPORT, { exclude: ['范文/'] }), false)
    assert.equal(isActive('停车.md', REPORT, { exclude: ['范文/'] }), true)
  })
})
