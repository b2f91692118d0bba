import { correspondenceOf } from '../correspondence/correspondence'
import { tableOf } from '../correspondence/table'
import type { Config } from '../lint/config'
import type { FullLinter } from '../lint/full-linter'
import type { LintResult } from '../lint/linter'
import { planFor } from '../lint/redaction-plan'
import { judge, type Verdict } from '../lint/submission'
import { appendixOf } from '../render/appendix'
import { imagesIn } from '../render/images-in'
import { layoutOf } from '../render/layout'
import type { FrontMatterValues } from '../report/front-matter'
import { applyRedaction, CERTAIN } from '../sensitive/redaction'
import { readImages } from './draft-images'

/** A draft that is to become a Word file. */
export interface WordExport {
  readonly text: string
  readonly config: Config
  /** Masks what is sensitive first; the draft itself stays as it is. */
  readonly redacted?: boolean
  /** Adds 附：对照表 where the draft has one. */
  readonly withTable?: boolean
  /** Where the images of the draft are; none are read where it is not on disk. */
  readonly place?: { readonly folder: string; readonly root: string }
}

/** What would be written, and whether it may go out. */
export interface PreparedExport {
  /** The check of what would be written: of the redacted text where that is wanted. */
  readonly result: LintResult
  readonly verdict: Verdict
  /** How many places were masked. */
  readonly masked: number
  /** False where a table was wanted and the draft has none. */
  readonly tabled: boolean
  /** Images of the draft that could not be had, as typed. */
  readonly missingImages: readonly string[]
  readonly bytes: () => Promise<Uint8Array>
}

/** Reads, masks and checks a draft that is to become a Word file. */
export async function prepareExport(linter: FullLinter, options: WordExport): Promise<PreparedExport> {
  const { config, place } = options
  const first = await linter.lintFully(options.text, config)
  const items = options.redacted ? planFor(first).filter(({ score }) => score >= CERTAIN) : []
  const result =
    items.length > 0 ? await linter.lintFully(applyRedaction(options.text, items), config) : first
  // Loaded when first needed: the library is large, and most sessions never export.
  const { renderDocx } = await import('../render/docx/document')
  const { beside: paths, elsewhere } = imagesIn(result.report)
  const own = first === result ? paths : imagesIn(first.report).beside
  const images = place ? await imagesOf([...own], paths, place) : new Map<string, Uint8Array>()
  const table = options.withTable ? correspondenceOf(result) : undefined
  const appendix = table && result.genre ? appendixOf(tableOf(table, result.genre)) : undefined
  const { values } = result.report.frontMatter
  return {
    result,
    verdict: judge(result.problems),
    masked: items.reduce((sum, { mentions }) => sum + mentions.length, 0),
    tabled: !options.withTable || appendix !== undefined,
    missingImages: [...[...paths].filter((path) => !images.has(path)), ...elsewhere],
    bytes: () =>
      renderDocx(result.report, {
        layout: layoutOf(config.page ?? {}),
        images,
        ...(appendix && { appendix }),
        // A copy that goes out without names tells none behind the page either.
        properties: options.redacted ? {} : propertiesOf(values),
      }),
  }
}

/**
 * The images of a draft by the paths of its masked copy: 徐某照片.png is 徐长河照片.png on disk.
 *
 * @param own the paths in the draft
 */
async function imagesOf(
  own: readonly string[],
  paths: ReadonlySet<string>,
  { folder, root }: NonNullable<WordExport['place']>,
): Promise<Map<string, Uint8Array>> {
  const read = await readImages(new Set([...own, ...paths]), folder, root)
  const images = new Map<string, Uint8Array>()
  for (const [i, path] of [...paths].entries()) {
    const image = read.get(path) ?? (own.length === paths.size ? read.get(own[i] as string) : undefined)
    if (image) images.set(path, image)
  }
  return images
}

function propertiesOf({ title, authors, unit }: FrontMatterValues) {
  return {
    ...(title && { title }),
    ...(authors.length > 0 && { author: authors.join('、') }),
    ...(unit && { unit }),
  }
}
