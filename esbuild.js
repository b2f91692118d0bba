/**
 * `node esbuild.js [--production] [--watch] [--tests]`: bundles every program of the extension into `dist/`,
 * and with `--tests` the suites that run inside VS Code into `dist-test/`. A production build is small, has no
 * source maps, and leaves the list of what is in it in `dist/meta.json`.
 */
const { spawnSync } = require('node:child_process')
const { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const Module = require('node:module')
const { basename, join, resolve } = require('node:path')
const esbuild = require('esbuild')
const { asPlainAscii } = require('./scripts/build/plain-ascii.cjs')

const has = (flag) => process.argv.includes(flag)

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  sourcemap: !has('--production'),
  minify: has('--production'),
  metafile: has('--production'),
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

/** Runs in a web worker, which has no document: packages may have a way of their own for that. */
const forWorker = { ...forBrowser, conditions: ['worker'] }

/** Runs in the web worker that is the extension host of VS Code for the Web. */
const forWebHost = { ...forWorker, format: 'cjs', external: ['vscode'] }

/** Writes Word files; a fifth of a program that mostly writes none. */
const WORD_LIBRARY = 'docx.js'

/** Reads drafts, and seldom writes Word files. */
const forDrafts = { ...forNode, plugins: [apart(/^docx$/, `./${WORD_LIBRARY}`), asPlainAscii] }

/** Started for every essay: what is read and decoded at each start is kept short. */
const forStart = { ...forDrafts, minify: true }

/** The library that speaks to the language server; the extension loads it when the editor no longer waits for it. */
const CLIENT_LIBRARY = 'language-client.js'

const CLI = 'dist/cli.js'
const CLI_ACTIONS = 'dist/cli-actions.js'
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
  {
    ...forNode,
    entryPoints: ['src/extension/node/main.ts'],
    outfile: 'dist/extension.js',
    supported: { 'dynamic-import': false },
    plugins: [apart(/^vscode-languageclient(\/node)?$/, `./${CLIENT_LIBRARY}`)],
  },
  { ...forNode, entryPoints: ['vscode-languageclient/node'], outfile: `dist/${CLIENT_LIBRARY}` },
  { ...forDrafts, entryPoints: ['src/server/node/main.ts'], outfile: 'dist/server.js' },
  { ...forStart, entryPoints: ['src/cli/actions/index.ts'], outfile: CLI_ACTIONS },
  { ...forNode, minify: true, entryPoints: ['docx'], outfile: `dist/${WORD_LIBRARY}` },
  {
    ...forStart,
    entryPoints: ['src/cli/main.ts'],
    outfile: CLI,
    banner: { js: '#!/usr/bin/env node' },
    // Commander can start programs for commands, which ours does not; loading what that needs takes longer than the rest.
    alias: { 'node:child_process': './scripts/build/no-programs.cjs' },
    plugins: [executable(CLI), asPlainAscii],
  },
  {
    ...forNode,
    entryPoints: ['src/server/node/stdio.ts'],
    outfile: LANGUAGE_SERVER,
    banner: { js: '#!/usr/bin/env node' },
    plugins: [executable(LANGUAGE_SERVER)],
  },
  {
    ...forNode,
    entryPoints: ['src/cli/lint/worker.ts'],
    outfile: 'dist/lint-worker.js',
    plugins: [asPlainAscii],
  },
  {
    ...forNode,
    entryPoints: ['src/text/segmenter/node/jieba-process.ts'],
    outfile: 'dist/segmenter-process.js',
  },
  { ...forWebHost, entryPoints: ['src/extension/browser/main.ts'], outfile: 'dist/web/extension.js' },
  {
    ...forWorker,
    entryPoints: ['src/server/browser/main.ts'],
    outfile: 'dist/web/server.js',
    plugins: [genreFiles()],
  },
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

/**
 * Puts the files of `genres/` into a program that has no disk: `import files from 'xinde:genres'`.
 *
 * @returns {esbuild.Plugin}
 */
function genreFiles() {
  const folder = resolve(__dirname, 'genres')
  return {
    name: 'genre-files',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^xinde:genres$/ }, () => ({ path: folder, namespace: 'genre-files' }))
      onLoad({ filter: /.*/, namespace: 'genre-files' }, () => {
        const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
        const paths = names.sort().map((name) => join(folder, name))
        const files = paths.map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8') }))
        return { contents: JSON.stringify(files), loader: 'json', watchFiles: paths, watchDirs: [folder] }
      })
    },
  }
}

/** The suite for VS Code for the Web: mocha as it runs in browsers, and assertions that need no Node. */
const webTests = {
  ...forWebHost,
  minify: false,
  entryPoints: ['test/web/index.ts'],
  outfile: 'dist-test/web/index.js',
  alias: { 'node:assert/strict': './test/web/assert.js' },
  define: {
    'process.env.XINDE_HOST_DRIVER': '"1"',
    'process.env.XINDE_HOST_EXCHANGE': 'undefined',
    'process.env.XINDE_HOST_SCREENSHOTS': 'undefined',
  },
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

/** Leaves a package out of a program: it is in a file beside it, and read when it is first asked for. @returns {esbuild.Plugin} */
function apart(filter, path) {
  return {
    name: 'apart',
    setup: ({ onResolve }) => onResolve({ filter }, () => ({ path, external: true })),
  }
}

/** @returns {esbuild.Plugin} */
function executable(file) {
  return {
    name: 'executable',
    setup: ({ onEnd }) => onEnd(({ errors }) => errors.length === 0 && chmodSync(file, 0o755)),
  }
}

/** The forms of report as the programs start with them: from YAML they would be read at every start. */
async function writeGenres() {
  const { outputFiles } = await esbuild.build({
    ...forNode,
    entryPoints: ['src/node/assets.ts'],
    sourcemap: false,
    write: false,
  })
  const assets = new Module('assets')
  assets.paths = module.paths
  assets._compile(outputFiles[0].text, join(__dirname, 'dist', 'assets.js'))
  writeFileSync(join(__dirname, 'dist', 'genres.json'), JSON.stringify(assets.exports.readGenres()))
}

/** Tells the editor's task when a build begins and ends (see .vscode/tasks.json). @type {esbuild.Plugin} */
const report = {
  name: 'report',
  setup({ onStart, onEnd }) {
    onStart(() => console.log('[watch] build started'))
    onEnd(() => console.log('[watch] build finished'))
  },
}

/** Has the command line keep what V8 compiles of it, on the Node that builds; a package goes to others. */
function compileAhead() {
  const { error, status } = spawnSync(
    process.execPath,
    ['dist/cli.js', 'lint', 'examples', '--concurrency', '1'],
    {
      cwd: __dirname,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  if (error) throw error
  // 1 says that there are problems in the examples, as there should be.
  if (status !== 0 && status !== 1) throw new Error(`the command line ended with ${status}`)
}

/** What was compiled of an earlier program (`src/cli/load-actions.ts`). */
function forgetCompiled() {
  if (!existsSync('dist')) return
  for (const name of readdirSync('dist')) if (name.endsWith('.cache')) rmSync(join('dist', name))
}

/** The files that went into the programs, for the notices of their licences. */
function writeInputs(results) {
  const inputs = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)))
  writeFileSync('dist/meta.json', JSON.stringify([...inputs].sort()))
}

async function main() {
  forgetCompiled()
  const builds = has('--tests') ? [...programs, tests, webTests] : programs
  if (!has('--watch')) {
    const [results] = await Promise.all([
      Promise.all(builds.map((options) => esbuild.build(options))),
      writeGenres(),
    ])
    if (has('--production')) writeInputs(results)
    else compileAhead()
    return
  }
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
