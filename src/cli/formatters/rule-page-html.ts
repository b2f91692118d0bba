import type { Root } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { rulePage } from '../rule-page'

/** Links of a page lead to other pages, which are not in the report. */
const SCHEMA = { ...defaultSchema, tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'a') }

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => deepen)
  .use(remarkRehype)
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeStringify)
  .freeze()

/** The page of a rule as HTML, one level down and without its examples; undefined where there is none. */
export function rulePageHtml(ruleId: string): string | undefined {
  const text = rulePage(ruleId, { examples: false })
  return text === undefined ? undefined : String(processor.processSync(text))
}

function deepen(tree: Root): void {
  visit(tree, 'heading', (heading) => {
    heading.depth = Math.min(6, heading.depth + 1) as typeof heading.depth
  })
}
