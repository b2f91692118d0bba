/** What an officer should know of a document that was taken in; `%` is how many. */
const NOTICES = {
  noText: '文档里没有文字；如果整篇是扫描的图片，请先识别成文字',
  insertions: '修订：插入的 % 处已按接受处理',
  deletions: '修订：删除的 % 处没有带进来',
  comments: '批注 % 条没有带进来',
  hidden: '隐藏文字 % 处没有带进来；要用请在 Word 里取消隐藏后再导入',
  boxes: '文本框 % 个，里面的文字放到了所在段落的后面，请核对位置',
  mergedCells: '合并的单元格 % 个已拆开，文字留在第一格，请核对表格',
  wideRows: '表格里有 % 行超过 100 格，多出的内容并进了最后一格，请核对表格',
  nestedTables: '表格里套的表格 % 个，内容并进了所在的单元格',
  noteTables: '脚注、尾注里的表格 % 个改成了文字，一行一段，请核对',
  margins: '页眉页脚没有带进来',
  contents: '自动目录没有带进来，导出时由 Word 重新生成即可',
  links: '链接 % 处只留下了文字',
  fields: '域 % 处没有内容（没有更新过或不完整），没有带进来；请在 Word 里全选后按 F9 再导入，或者手工补上',
  struck: '划掉的文字 % 处写成了 ~~…~~，请核对要不要删掉',
  scripts: '上标、下标 % 处成了普通文字，请核对数字和单位',
  readings: '注音 % 处没有带进来，只留下了文字',
  symbols: '特殊符号 % 个认不出来，写成了 □，请对照原文改过来',
  formulas: '公式 % 个只留下了字符，请核对',
  drawings: '图表、图形等 % 个没有带进来，请截图后插入',
  embedded: '嵌入的对象（表格、附件等）% 个没有带进来；有预览图的留下了图',
  external: '有 % 张图片不在文件里，只写着外面的地址，没有去取',
  badImages: '有 % 张图片损坏或不是图片，没有带进来',
  largeImages: '有 % 张图片超过 20 MB 或总数太多，没有带进来；请压缩后再导入',
  metafiles: '有 % 张图片是 EMF/WMF 格式，已存成文件，但预览里看不到；请在 Word 里另存为 PNG 后替换',
  macros: '文件里带有宏，只取了文字，宏没有运行，也没有带进来',
  attachedDocuments: '引用的外部文档 % 份没有带进来',
} as const

export type Notice = keyof typeof NOTICES

/** Counts what happens while a document is read. */
export interface Tally {
  add(notice: Notice, count?: number): void
  /** In plain Chinese, in a fixed order. */
  messages(): string[]
}

export function createTally(): Tally {
  const counts = new Map<Notice, number>()
  return {
    add(notice, count = 1) {
      counts.set(notice, (counts.get(notice) ?? 0) + count)
    },
    messages: () =>
      (Object.keys(NOTICES) as Notice[]).flatMap((notice) => {
        const count = counts.get(notice)
        return count ? [NOTICES[notice].replace('%', String(count))] : []
      }),
  }
}
