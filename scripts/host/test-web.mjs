/**
 * `npm run test:web [-- --grep 文字]`: the suite of `test/web` in VS Code for the Web, in a browser without a
 * window. `XINDE_VSCODE=latest` takes the newest VS Code instead of the oldest that is supported.
 */
import { suiteCommand } from './suite-command.mjs'
import { testInWeb } from './web-suite.mjs'

await suiteCommand(testInWeb)
