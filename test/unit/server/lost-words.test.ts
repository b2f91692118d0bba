import assert from 'node:assert/strict'
import { type DraftStatus, STATUS_NOTIFICATION } from '../../../src/protocol'
import { startLanguageServer, type TestServer } from '../../support/language-server'
import { ofProcess, startedBy } from '../../support/processes'
import { until } from '../../support/until'

const URI = 'file:///tmp/%E8%8D%89%E7%A8%BF.md'
const draftOf = (problem: string) =>
  `# 对照检查\n\n## 一、问题\n\n1、${problem}不够深入。\n\n## 二、原因\n\n学得少。\n\n## 三、对策\n\n1、深入${problem}。\n`

/** The statuses that a server told of, the last one first. */
function statuses(server: TestServer): DraftStatus[] {
  return server.said
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter(({ method }) => method === STATUS_NOTIFICATION)
    .map(({ params }) => params)
    .reverse()
}

const isRunning = (pid: number) => /^State:\s+[^Z]/m.test(ofProcess(pid, 'status'))

describe('a server with nodejieba', function () {
  this.timeout(120_000)
  let server: TestServer
  beforeEach(async function () {
    if (process.platform !== 'linux') this.skip()
    server = await startLanguageServer({}, { isXindeExtension: true })
  })
  afterEach(() => {
    if (server?.pid !== undefined && isRunning(server.pid)) process.kill(server.pid, 'SIGKILL')
  })
  /** The process that knows words, once it has answered; undefined where nodejieba could not be compiled. */
  const askedAbout = async (draft: string) => {
    await server.open(URI, draft)
    await until('words', () => statuses(server)[0]?.segmenter !== undefined)
    return statuses(server)[0]?.segmenter === 'nodejieba' ? startedBy(server.pid)[0] : undefined
  }

  it('goes on with the words of its own dictionary when the other process dies', async function () {
    const words = await askedAbout(draftOf('调查研究'))
    if (words !== undefined) process.kill(words, 'SIGABRT')
    await until('its end', () => startedBy(server.pid).length === 0)
    const end = draftOf('调查研究').split('\n').length
    const range = { start: { line: 0, character: 0 }, end: { line: end, character: 0 } }
    const { version } = await server.change(URI, 2, [{ range, text: draftOf('走访群众') }])
    assert.equal(version, 2)
    await until('other words', () => statuses(server)[0]?.segmenter === 'dictionary')
    assert.deepEqual(startedBy(server.pid), [])
    await server.stop()
    if (words === undefined) this.skip()
  })

  it('takes it along when it is killed', async function () {
    const words = await askedAbout(draftOf('调查研究'))
    process.kill(server.pid as number, 'SIGKILL')
    if (words === undefined) return this.skip()
    await until('its end', () => !isRunning(words))
  })
})
