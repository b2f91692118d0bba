import assert from 'node:assert/strict'
import type { Connection } from 'vscode-languageserver'
import type { NearestConfig } from '../../../src/protocol'
import { createAskedConfigs } from '../../../src/server/asked-configs'

const DRAFT = 'vscode-test-web://mount/关着/草稿.md'
const OFF: NearestConfig = {
  uri: 'vscode-test-web://mount/关着/.xinde.yaml',
  text: 'rules:\n  placeholder/x: off\n',
}

/** An editor that answers when it is told to. */
function slowEditor() {
  const answers: ((found: NearestConfig | null) => void)[] = []
  const connection = {
    sendRequest: () => new Promise((resolve) => answers.push(resolve)),
  } as unknown as Connection
  return { answers, configs: createAskedConfigs(connection, []) }
}

const levelOf = (configs: ReturnType<typeof slowEditor>['configs']) =>
  configs.forDraft(DRAFT).config.rules?.['placeholder/x']

describe('asked configurations', () => {
  it('asks once for a folder, and has the last word when it is prepared', async () => {
    const { answers, configs } = slowEditor()
    const prepared = Promise.all([configs.prepare(DRAFT), configs.prepare(DRAFT)])
    assert.equal(answers.length, 1)
    answers[0]?.(OFF)
    await prepared
    assert.equal(levelOf(configs), 'off')
  })

  it('waits for another answer where a file changed while the editor answered', async () => {
    const { answers, configs } = slowEditor()
    let isPrepared = false
    const prepared = configs.prepare(DRAFT).then(() => {
      isPrepared = true
    })
    configs.clear()
    answers[0]?.(null)
    await new Promise((resolve) => setTimeout(resolve, 5))
    assert.equal(isPrepared, false)
    assert.equal(answers.length, 2)
    answers[1]?.(OFF)
    await prepared
    assert.equal(levelOf(configs), 'off')
  })

  it('keeps what it knew until the editor has answered anew', async () => {
    const { answers, configs } = slowEditor()
    const first = configs.prepare(DRAFT)
    answers[0]?.(OFF)
    await first
    configs.clear()
    const second = configs.prepare(DRAFT)
    assert.equal(levelOf(configs), 'off')
    answers[1]?.(null)
    await second
    assert.equal(levelOf(configs), undefined)
  })
})
