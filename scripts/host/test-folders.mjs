/** `npm run test:folders [-- --grep 文字]`: what differs where several folders are open. */
import { testInFolders } from './server-suite.mjs'
import { suiteCommand } from './suite-command.mjs'

await suiteCommand(testInFolders)
