/**
 * `npm start [-- 草稿.md] [--no-editor]`: sets up, lints a draft (or the examples), and opens it in an editor
 * with the preview beside it; without a terminal it writes the preview as a page instead.
 */
import { canHost } from './host/editor.mjs'
import { setup } from './setup.mjs'
import { xinde } from './shared/cli.mjs'
import { runMain, Stop } from './shared/stop.mjs'
import { findTarget } from './start/drafts.mjs'
import { findCode, openDesktop, openServer } from './start/editors.mjs'
import { writePages } from './start/pages.mjs'

const COULD_NOT_RUN = 2

await runMain(async () => {
  const args = process.argv.slice(2)
  const target = findTarget(args.find((argument) => !argument.startsWith('--')))
  await setup()
  console.log()
  // Problems in the draft are what it shows, not a failure of its own.
  if ((await xinde(['lint', target.path])) === COULD_NOT_RUN)
    throw new Stop('检查没有完成，原因见上面的提示。')

  const interactive = process.stdin.isTTY && process.stdout.isTTY && !args.includes('--no-editor')
  if (!interactive) return writePages(target)
  const code = findCode()
  if (code) return openDesktop(code, target)
  if (canHost) return openServer(target)
  console.log('\n没有找到 VS Code：请安装 VS Code，并把 code 命令加到 PATH。先把公文预览写成网页。')
  return writePages(target)
})
