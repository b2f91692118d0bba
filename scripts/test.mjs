import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root, setUp } from './setup.mjs'

/** Every test there is: without an editor first, then inside a real VS Code. Ends with one line that sums up. */
setUp(['--tests'])
const phases = [
  [
    '不用编辑器的测试',
    [join(root, 'node_modules', 'mocha', 'bin', 'mocha.js')],
    /^\s*(\d+) passing/m,
    /^\s*(\d+) failing/m,
  ],
  [
    '在 VS Code 里的测试',
    [join(root, 'scripts', 'host', 'test-server.mjs'), '--built'],
    /^(\d+) passed, /m,
    /^\d+ passed, (\d+) failed/m,
  ],
]
let passed = 0
let failed = 0
for (const [title, command, passing, failing] of phases) {
  console.log(`\n—— ${title} ——`)
  const start = Date.now()
  const { code, output } = await show(command)
  const count = (pattern) => Number(pattern.exec(output)?.[1] ?? 0)
  passed += count(passing)
  // A run that broke off without counting is one failure.
  failed += count(failing) || (code === 0 && count(passing) > 0 ? 0 : 1)
  console.log(`用时 ${((Date.now() - start) / 1000).toFixed(1)} 秒`)
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

/** Runs Node with its output shown and kept. */
function show(command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      process.stdout.write(chunk)
    })
    child.on('close', (code) => resolve({ code, output: stripVTControlCharacters(output) }))
  })
}
