/**
 * `node esbuild.js [--production] [--watch] [--tests]`: bundles every program of the extension into `dist/`,
 * and with `--tests` the suite that runs inside VS Code into `dist-test/`.
 */
const { chmodSync, readFileSync, writeFileSync } = require('node:fs')
const esbuild = require('esbuild')

const has = (flag) => process.argv.includes(flag)

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  sourcemap: true,
  minify: has('--production'),
  legalComments: 'none',
  logLevel: 'warning',
}

/** Runs in Node: in the editor's extension host, as a process of its own, or as a worker thread. */
const forNode = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Packages that have both: the ES module can be bundled, a UMD file hides what it requires.
  mainFields: ['module', 'main'],
  external: ['vscode', 'nodejieba'],
}

/** Runs in the page of a webview. */
const forBrowser = { ...shared, platform: 'browser', target: 'es2022', format: 'iife' }

const CLI = 'dist/cli.js'
const LANGUAGE_SERVER = 'dist/language-server.js'

/** The plugin for unified, which only knows ES modules. @type {esbuild.BuildOptions} */
const remark = {
  ...forNode,
  entryPoints: ['src/remark/index.ts'],
  outfile: 'dist/remark.mjs',
  format: 'esm',
  // What the rest of the package takes from CommonJS.
  banner: {
    js: [
      "import { createRequire } from 'node:module'",
      'const require = createRequire(import.meta.url)',
      'const __dirname = import.meta.dirname ?? require("node:path").dirname(require("node:url").fileURLToPath(import.meta.url))',
    ].join('\n'),
  },
  plugins: [types('src/remark/index.ts', 'dist/remark.d.mts')],
}

const programs = [
  { ...forNode, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/extension.js' },
  { ...forNode, entryPoints: ['src/server/main.ts'], outfile: 'dist/server.js' },
  {
    ...forNode,
    entryPoints: ['src/cli/main.ts'],
    outfile: CLI,
    banner: { js: '#!/usr/bin/env node' },
    plugins: [executable(CLI)],
  },
  {
    ...forNode,
    entryPoints: ['src/server/stdio.ts'],
    outfile: LANGUAGE_SERVER,
    banner: { js: '#!/usr/bin/env node' },
    plugins: [executable(LANGUAGE_SERVER)],
  },
  { ...forNode, entryPoints: ['src/cli/lint/worker.ts'], outfile: 'dist/lint-worker.js' },
  { ...forNode, entryPoints: ['src/text/segmenter/node/worker.ts'], outfile: 'dist/segmenter-worker.js' },
  remark,
  { ...forBrowser, entryPoints: ['src/extension/webview/preview.ts'], outfile: 'dist/preview.js' },
  { ...forBrowser, entryPoints: ['src/extension/webview/preview.css'], outfile: 'dist/preview.css' },
]

/** The suite, for the extension host: mocha finds parts of itself by their place and stays outside. */
const tests = {
  ...forNode,
  minify: false,
  entryPoints: ['test/host/index.ts'],
  outfile: 'dist-test/host/index.js',
  external: [...forNode.external, 'mocha'],
}

/** Writes the types of a module that needs none of ours for them. @returns {esbuild.Plugin} */
function types(source, target) {
  return {
    name: 'types',
    setup: ({ onEnd }) =>
      onEnd(({ errors }) => {
        if (errors.length > 0) return
        const ts = require('typescript')
        const compilerOptions = {
          isolatedDeclarations: true,
          declaration: true,
          target: 'ES2022',
          module: 'ESNext',
        }
        const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(source, 'utf8'), {
          fileName: source,
          compilerOptions: ts.convertCompilerOptionsFromJson(compilerOptions, '.').options,
        })
        if (diagnostics.length === 0) return writeFileSync(target, outputText)
        const text = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
        return { errors: text.map((each) => ({ text: each, location: { file: source } })) }
      }),
  }
}

/** @returns {esbuild.Plugin} */
function executable(file) {
  return {
    name: 'executable',
    setup: ({ onEnd }) => onEnd(({ errors }) => errors.length === 0 && chmodSync(file, 0o755)),
  }
}

/** Tells the editor's task when a build begins and ends (see .vscode/tasks.json). @type {esbuild.Plugin} */
const report = {
  name: 'report',
  setup({ onStart, onEnd }) {
    onStart(() => console.log('[watch] build started'))
    onEnd(() => console.log('[watch] build finished'))
  },
}

async function main() {
  const builds = has('--tests') ? [...programs, tests] : programs
  if (!has('--watch')) return Promise.all(builds.map((options) => esbuild.build(options)))
  for (const options of builds) {
    const context = await esbuild.context({ ...options, plugins: [...(options.plugins ?? []), report] })
    await context.watch()
  }
}

// esbuild has printed what is wrong.
main().catch((error) => {
  if (!error.errors) console.error(error)
  process.exitCode = 1
})
