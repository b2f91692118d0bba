import { basename } from 'node:path'
import { renderPage, titleOf } from '../../render/page'
import { readReport } from '../../report/report'
import { readDraft, UsageError } from '../draft-files'
import { writeResult } from '../write-file'

export interface ExportOptions {
  to: string
  output: string
  force?: boolean
}

/** `xinde export`: the draft as it will be printed, as one self-contained HTML file. */
export function exportCommand(file: string, options: ExportOptions): number {
  if (options.to !== 'html') throw new UsageError(`还不能导出为“${options.to}”；可以用 --to html`)
  const { text } = readDraft(file)
  if (text === undefined) throw new UsageError(`文件不是文本，或编码认不出来：${file}`)
  const report = readReport(text)
  const title = titleOf(report) || basename(file).replace(/\.\w+$/, '')
  writeResult(options.output, renderPage(text, report, { title }), options.force === true)
  process.stderr.write(`已导出：${options.output}\n`)
  return 0
}
