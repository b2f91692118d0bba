/**
 * A VS Code server from npm, pinned.
 *
 * @typedef {object} HostVersion
 * @property {string} vscode the version of VS Code that it carries
 * @property {string} codeServer version of the npm package `code-server`
 * @property {string} node version of the npm package `node-<platform>-<arch>` for it
 * @property {number[]} runsOn the versions of Node that it was seen to run on; the one at hand is used when
 *   it is one of them
 */

/** @type {Record<string, HostVersion>} `floor` is the oldest VS Code that package.json allows. */
const HOSTS = {
  floor: { vscode: '1.100.3', codeServer: '4.100.3', node: '20.20.2', runsOn: [20, 22, 24] },
  latest: { vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0', runsOn: [24] },
}

/** What drives the browser, and the browser itself where the system has none. */
export const PLAYWRIGHT = '1.65.1'
export const CHROMIUM = '138.0.2'

/** A font with the Chinese characters of GB 2312, where the system has none: an npm package. */
export const FONT = { name: '@embedpdf/fonts-sc', version: '1.0.0' }

/** Whether the newest VS Code was asked for, with `XINDE_VSCODE=latest`, instead of the oldest supported. */
export const wantsLatest = process.env.XINDE_VSCODE === 'latest'

/** The VS Code server to run. */
export const hostVersion = wantsLatest ? HOSTS.latest : HOSTS.floor
