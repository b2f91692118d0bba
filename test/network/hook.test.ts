import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { watchNetwork } from '../support/no-network'

/** Ways to the network, each as a program that swallows what goes wrong. */
const WAYS = [
  "fetch('http://127.0.0.1:9/')",
  "require('node:net').connect(9, '127.0.0.1')",
  "new (require('node:net').Socket)().connect({ port: 9 })",
  "require('node:net').createServer().listen(0)",
  "require('node:http').get('http://127.0.0.1:9/')",
  "require('node:https').request('https://127.0.0.1:9/')",
  "require('node:http2').connect('http://127.0.0.1:9/')",
  "require('node:tls').connect(9)",
  "require('node:dgram').createSocket('udp4')",
  "require('node:dns').lookup('localhost', () => {})",
  "require('node:dns').promises.resolve4('localhost')",
  "new (require('node:dns').Resolver)().resolve4('localhost', () => {})",
  "import('node:net').then(({ connect }) => connect(9))",
  "new (require('node:worker_threads').Worker)('fetch(`http://127.0.0.1:9/`)', { eval: true }).on('error', () => {})",
  "require('node:child_process').spawn(process.execPath, ['-e', 'require(`node:net`).connect(9)'])",
]

/** Without this, silence would prove nothing. */
describe('the watch over the network', function () {
  this.timeout(60_000)
  for (const way of WAYS) {
    it(`sees ${way}`, () => {
      const network = watchNetwork()
      try {
        const script = `process.on('unhandledRejection', () => {}); try { ${way} } catch {}`
        spawnSync(process.execPath, ['-e', script], {
          env: { ...process.env, ...network.env },
          timeout: 20_000,
        })
        assert.ok(network.asked().length > 0)
        assert.throws(() => network.assertSilent(way))
      } finally {
        network.end()
      }
    })
  }
})
