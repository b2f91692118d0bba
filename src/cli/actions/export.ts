import { basename, dirname } from 'node:path'
import { correspondenceOf } from '../../correspondence/correspondence'
import { tableOf } from '../../correspondence/table'
import { createConfigFiles } from '../../node/config-files'
import { createNodeLinter } from '../../node/node-linter'
import { renderCorrespondence } from '../../render/html/correspondence'
import { renderPage, titleOf } from '../../render/html/page'
import { readReport } from '../../report/report'
import { readDraft } from '../draft-files'
import { UsageError } from '../usage-error'
import { writeResult } from '../write-file'

export interface ExportOptions {
  to: string
  output: string
  force?: boolean
  /** Adds 附：对照表. */
  withTable?: boolean
}

/** `xinde export`: the draft as it will be printed, as one self-contained HTML file. */
export async function exportDraft(file: string, options: ExportOptions): Promise<number> {
  if (options.to !== 'html') throw new UsageError(`还不能导出为“${options.to}”；可以用 --to html`)
  const { text } = readDraft(file)
  if (text === undefined) throw new UsageError(`文件不是文本，或编码认不出来：${file}`)
  const report = readReport(text)
  const title = titleOf(report) || basename(file).replace(/\.\w+$/, '')
  const appendix = options.withTable ? await appendixOf(file, text) : undefined
  const page = renderPage(report, { title, ...(appendix !== undefined && { appendix }) })
  writeResult(options.output, page, options.force === true)
  process.stderr.write(`已导出：${options.output}\n`)
  return 0
}

async function appendixOf(file: string, text: string): Promise<string | undefined> {
  const linter = createNodeLinter()
  try {
    const { config } = createConfigFiles(linter.genres).forFolder(dirname(file))
    const result = await linter.lintFully(text, config)
    const read = correspondenceOf(result)
    if (read && result.genre) return renderCorrespondence(tableOf(read, result.genre))
    process.stderr.write('这份草稿没有“问题”“对策”部分，没有附对照表\n')
    return undefined
  } finally {
    linter.dispose()
  }
}
