/**
 * `npm run test:desktop [-- --grep 文字]`: the suite of `test/host` in a desktop VS Code: the one that
 * `VSCODE_PATH` names, or one that is downloaded. `XINDE_VSCODE=latest` downloads the newest instead of the
 * oldest that is supported.
 */
import { testOnDesktop } from './desktop-suite.mjs'
import { suiteCommand } from './suite-command.mjs'

await suiteCommand(testOnDesktop)
