/** Why a file is not imported. */
export type RefusalReason = keyof typeof MESSAGES

export interface Refusal {
  reason: RefusalReason
  /** For the officer: what is wrong and what to do. */
  message: string
}

const MESSAGES = {
  empty: '文件是空的，没有可以导入的内容；请检查是不是拷贝时没有拷完',
  oldWord: '这是旧版 Word（.doc）或 WPS（.wps）文件，读不了；请用 Word 或 WPS 打开，另存为 .docx 后再导入',
  encrypted: '文件设了打开密码，读不了；请用 Word 或 WPS 打开，去掉密码另存后再导入',
  rtf: '这是 RTF 文件，只是改了扩展名；请用 Word 或 WPS 打开，另存为 .docx 后再导入',
  html: '这是网页文件，只是改了扩展名；请用 Word 或 WPS 打开，另存为 .docx 后再导入',
  otherOffice: '这是表格或幻灯片，不是 Word 文档；只能导入 .docx',
  openDocument: '这是 ODF 文档（.odt），读不了；请用 Word、WPS 或 LibreOffice 打开，另存为 .docx 后再导入',
  notWord: '这不是 Word 文档；只能导入 .docx',
  corrupt: '文件已损坏，读不出来；请用 Word 或 WPS 打开，能打开就另存一份再导入，打不开就换一份',
  tooLarge: '文件太大，没有导入；单个文件应当在 100 MB 以内，请把图片压缩或把文稿分成几份',
  bomb: '文件展开后大得不正常，可能是恶意文件，没有导入；请向发来文件的人核实',
  unsafePath: '文件里夹带了指向别处的路径，可能被人动过手脚，没有导入；请向发来文件的人核实',
  unsafeXml: '文件里夹带了 Word 文档不该有的定义，可能是恶意文件，没有导入；请向发来文件的人核实',
} as const

/** Thrown inside `src/import` alone; `readDocx` turns it into a value. */
export class RefusedError extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason)
  }
}

export function refusalOf(reason: RefusalReason): Refusal {
  return { reason, message: MESSAGES[reason] }
}
