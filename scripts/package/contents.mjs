/** What an installed extension needs, by path. Whatever else gets into a package is a mistake. */
const NEEDED = [
  /^(?:package|package\.nls(?:\.[\w-]+)?)\.json$/,
  /^(?:README|CHANGELOG|PRIVACY)\.md$/,
  /^LICENSE$/,
  /^dist\/(?:web\/)?[\w.-]+\.(?:js|css|txt|d\.ts)$/,
  /^dist\/genres\.json$/,
  /^dist\/node_modules\/nodejieba\//,
  /^schemas\/[\w.-]+\.json$/,
  /^genres\/[\w.-]+\.(?:yaml|json)$/,
  /^models\/[\w.-]+\.bin$/,
  /^(?:snippets|syntaxes)\/[\w.-]+\.json$/,
  /^docs\/(?:rules|walkthrough)\/.+\.(?:md|png|svg)$/,
  /^docs\/images\/icon\.png$/,
  /^examples\/[^/]+\/[^/]+\.md$/,
]

/**
 * @param {readonly string[]} files paths in the package
 * @returns {string[]} those that no installed extension needs
 */
export function listStrangers(files) {
  return files.filter((file) => !NEEDED.some((pattern) => pattern.test(file.replaceAll('\\', '/'))))
}
