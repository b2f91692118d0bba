/**
 * Bundles what the package ships into dist/. `--tests` also bundles the suite for the extension host,
 * `--production` minifies, `--watch` goes on building.
 */
const { copyFileSync, existsSync, mkdirSync } = require('node:fs')
const esbuild = require('esbuild')

const production = process.argv.includes('--production')
const watch = process.argv.includes('--watch')

const shared = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  legalComments: 'none',
  logLevel: 'warning',
}
/** nodejieba holds a native addon and finds its dictionaries beside itself; vscode is given by the host. */
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode', 'nodejieba'],
}

const builds = [
  {
    ...node,
    entryPoints: {
      extension: 'src/extension/extension.ts',
      server: 'src/server/main.ts',
      'segmenter-worker': 'src/text/segmenter/node/worker.ts',
    },
    outdir: 'dist',
  },
  {
    ...node,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...shared,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    entryPoints: { preview: 'src/extension/webview/preview.ts' },
    outdir: 'dist',
  },
]
if (process.argv.includes('--tests')) {
  builds.push({
    ...node,
    external: [...node.external, 'mocha'],
    entryPoints: { index: 'test/host/index.ts' },
    outdir: 'dist-test/host',
  })
}

async function main() {
  mkdirSync('dist', { recursive: true })
  const css = 'src/extension/webview/preview.css'
  if (existsSync(css)) copyFileSync(css, 'dist/preview.css')
  if (watch) {
    const contexts = await Promise.all(builds.map((build) => esbuild.context(build)))
    await Promise.all(contexts.map((context) => context.watch()))
  } else await Promise.all(builds.map((build) => esbuild.build(build)))
}

main().catch(() => process.exit(1))
