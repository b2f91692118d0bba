/** `npm run test:restricted [-- --grep 文字]`: what must work in a folder that nobody has trusted. */
import { testRestricted } from './server-suite.mjs'
import { suiteCommand } from './suite-command.mjs'

await suiteCommand(testRestricted)
