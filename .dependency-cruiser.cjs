/**
 * The layers of docs/architecture.md as import rules: a folder may import itself and the folders
 * before it in `layers`, never one after it. `server`, `cli`, `remark` and `extension` are surfaces and never
 * import one another.
 */
const layers = [
  'text',
  'report',
  'import',
  'genre',
  'sensitive',
  'correspondence',
  'rules',
  'lint',
  'render',
  'node',
]
const surfaces = ['server', 'cli', 'remark', 'extension']
const below = (name) => [...layers.slice(layers.indexOf(name) + 1), ...surfaces]

module.exports = {
  forbidden: [
    ...layers.map((name) => ({
      name: `layer-${name}`,
      comment: `src/${name} must not know the layers after it`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: `^src/(${below(name).join('|')})/` },
    })),
    ...surfaces.map((name) => ({
      name: `surface-${name}`,
      comment: `src/${name} must not import another surface`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: `^src/(${surfaces.filter((other) => other !== name).join('|')})/` },
    })),
    {
      name: 'extension-knows-no-rules',
      comment: 'the VS Code side is a thin client: what it shows comes from the language server',
      severity: 'error',
      from: { path: '^src/extension/' },
      to: {
        path: '^src/(rules|lint|sensitive|render|node|genre|report)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'vscode-only-in-extension',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/extension/' },
      to: { path: '^(vscode|vscode-languageclient)$' },
    },
    {
      name: 'core-is-portable',
      comment:
        'node: only at the surfaces, in src/node that they share, and where the native segmenter is loaded',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(node|server|cli|remark|extension|text/segmenter/node)/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
}
