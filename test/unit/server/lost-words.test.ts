import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type DraftStatus, STATUS_NOTIFICATION } from '../../../src/protocol'
import { startLanguageServer, type TestServer } from '../../support/language-server'

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

/** The processes that a process has started; those of Linux. */
function startedBy(pid: number | undefined): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
}

describe('a server whose nodejieba dies', function () {
  this.timeout(60_000)
  let server: TestServer
  beforeEach(async () => {
    server = await startLanguageServer({}, { isXindeExtension: true })
  })
  afterEach(() => server.stop())
  const answeredBy = async () => {
    for (;;) {
      const { segmenter } = statuses(server)[0] ?? {}
      if (segmenter) return segmenter
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  it('goes on with the words of its own dictionary', async function () {
    if (process.platform !== 'linux') this.skip()
    await server.open(URI, draftOf('调查研究'))
    // Where nodejieba could not be compiled, nothing of it can die.
    if ((await answeredBy()) !== 'nodejieba') this.skip()
    const [words] = startedBy(server.pid)
    assert.ok(words)
    process.kill(words, 'SIGABRT')
    while (startedBy(server.pid).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    const end = draftOf('调查研究').split('\n').length
    const { version } = await server.change(URI, 2, [
      {
        range: { start: { line: 0, character: 0 }, end: { line: end, character: 0 } },
        text: draftOf('走访群众'),
      },
    ])
    assert.equal(version, 2)
    while (statuses(server)[0]?.segmenter !== 'dictionary') {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    assert.deepEqual(startedBy(server.pid), [])
  })
})
