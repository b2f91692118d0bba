import { basename } from 'node:path'
import { correspondenceOf } from '../../correspondence/correspondence'
import { tableOf } from '../../correspondence/table'
import { readImages } from '../../node/draft-images'
import { renderCorrespondence } from '../../render/html/correspondence'
import { renderPage, titleOf } from '../../render/html/page'
import { imagesIn } from '../../render/images-in'
import { layoutOf } from '../../render/layout'
import { readReport } from '../../report/report'
import { type OpenDraft, withDraft } from '../open-draft'
import { tell } from '../tell'
import { UsageError } from '../usage-error'
import { writeResult } from '../write-file'
import { exportWord, type WordOptions } from './export-word'

export interface ExportOptions extends WordOptions {
  /** Unless given, what the name of the result says. */
  to?: string
}

/** `xinde export`: the draft as it will be printed, as a Word file or as one self-contained HTML file. */
export async function exportDraft(file: string, options: ExportOptions): Promise<number> {
  const { to = formatOf(options.output) } = options
  if (to === 'docx') return exportWord(file, options)
  if (to !== 'html') throw new UsageError(`不能导出为“${to}”；可以用 --to docx 或 --to html`)
  if (options.redacted)
    throw new UsageError('--redacted 只用于 --to docx；网页请先用 xinde redact 生成脱敏副本')
  return withDraft(file, async (draft) => {
    const { text, folder, config } = draft
    const report = readReport(text)
    const title = titleOf(report) || basename(file).replace(/\.\w+$/, '')
    const appendix = options.withTable ? await appendixOf(draft) : undefined
    const layout = layoutOf(config.page ?? {})
    const images = await readImages(imagesIn(report).beside, folder, folder)
    const page = renderPage(report, { title, layout, images, ...(appendix !== undefined && { appendix }) })
    writeResult(options.output, page, { force: options.force, originals: [file] })
    tell(`已导出：${options.output}`)
    return 0
  })
}

/** What the name of a result says; the web page where it says nothing. */
function formatOf(output: string): string {
  const other = /\.(?:pdf|docm?|dotx?|wps|rtf|odt|ofd|txt|xlsx?|pptx?)$/i.exec(output)?.[0]
  if (other !== undefined)
    throw new UsageError(
      `不能导出为“${other}”：${output}；请把扩展名写成 .docx 或 .html${/pdf|ofd/i.test(other) ? '，再用 Word 另存为 PDF' : ''}`,
    )
  return /\.docx$/i.test(output) ? 'docx' : 'html'
}

async function appendixOf({ text, linter, config }: OpenDraft): Promise<string | undefined> {
  const result = await linter.lintFully(text, config)
  const read = correspondenceOf(result)
  if (read && result.genre) return renderCorrespondence(tableOf(read, result.genre))
  tell('这份草稿没有“问题”“对策”部分，没有附对照表')
  return undefined
}
