/**
 * Loaded before a program (`NODE_OPTIONS=--require`), in its threads and child processes too: whatever would open,
 * accept or look up a network connection throws, and is written down in the file that XINDE_NETWORK_LOG names, so that
 * it is known even where the program swallows the error. Pipes between processes stay as they are.
 */
const { appendFileSync } = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const { isMainThread } = require('node:worker_threads')

const log = process.env.XINDE_NETWORK_LOG

function write(line) {
  if (log) appendFileSync(log, `${line}\n`)
}

function refuse(what) {
  write(`network ${what} ${new Error(what).stack.replaceAll('\n', ' ')}`)
  throw new Error(`the network was asked for: ${what}`)
}

function forbid(owner, ownerName, names) {
  for (const name of names) {
    if (typeof owner?.[name] === 'function') owner[name] = () => refuse(`${ownerName}.${name}`)
  }
}

/** Whether a call of connect or listen is about a pipe: `{ path }` or a path as the first argument. */
function isPipe([first]) {
  // Node hands its own arguments on as one array.
  const given = Array.isArray(first) ? first[0] : first
  return typeof given === 'string' ? Number.isNaN(Number(given)) : typeof given?.path === 'string'
}

function forbidButPipes(owner, ownerName, name) {
  const original = owner[name]
  owner[name] = function (...args) {
    return isPipe(args) ? original.apply(this, args) : refuse(`${ownerName}.${name}`)
  }
}

const net = require('node:net')
forbidButPipes(net.Socket.prototype, 'net.Socket', 'connect')
forbidButPipes(net.Server.prototype, 'net.Server', 'listen')
for (const name of ['connect', 'createConnection']) forbidButPipes(net, 'net', name)
for (const name of ['http', 'https']) forbid(require(`node:${name}`), name, ['request', 'get'])
forbid(require('node:http2'), 'http2', ['connect'])
forbid(require('node:tls'), 'tls', ['connect'])
forbid(require('node:dgram'), 'dgram', ['createSocket'])
const dns = require('node:dns')
for (const [owner, name] of [
  [dns, 'dns'],
  [dns.promises, 'dns.promises'],
  [dns.Resolver.prototype, 'dns.Resolver'],
  [dns.promises.Resolver.prototype, 'dns.promises.Resolver'],
]) {
  forbid(
    owner,
    name,
    Object.getOwnPropertyNames(owner).filter((each) => /^(?:lookup|resolve|reverse)/.test(each)),
  )
}
forbid(globalThis, 'global', ['fetch', 'WebSocket', 'EventSource'])
syncBuiltinESMExports()
write(`armed ${isMainThread ? 'process' : 'thread'} ${process.pid}`)
