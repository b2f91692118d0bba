/**
 * `npm run test:host [-- --grep 文字]`: the suite of `test/host` inside the extension host of a VS Code
 * server, opened by a browser without a window. `XINDE_VSCODE=latest` takes the newest VS Code instead of
 * the oldest that is supported.
 */
import { testInServer } from './server-suite.mjs'
import { suiteCommand } from './suite-command.mjs'

await suiteCommand(testInServer)
