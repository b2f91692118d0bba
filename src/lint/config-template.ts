/** The name of a configuration file that is made anew. */
export const NEW_CONFIG_NAME = '.xinde.yaml'

/**
 * The text of a new `.xinde.yaml`: every key with its meaning and an example, all of them commented out but the
 * preset, so that a new file changes nothing until somebody says so.
 *
 * @param genre the title of the form that drafts of the folder have, where that is known
 */
export function configTemplate(genre?: string): string {
  return `# 心得助手的设置，对本文件夹和里面的各级文件夹有效；离草稿最近的一份起作用。
# 行首的 # 是注释，去掉它那一行才起作用。保存后立即生效。

# 检查的松紧：标准、严格、仅隐私
preset: 标准

# 文件头没有写体裁的草稿，按哪种体裁检查
${genre === undefined ? '# genre: 心得体会' : `genre: ${genre}`}

# 单条规则的级别：error 错误、warning 警告、info 提示、hint 建议、off 关闭
# rules:
#   typography/han-space: off
#   placeholder/todo: info

# 可以写真名的人（只认整个名字）
# allowNames: [陆远山]

# 可以原样写的电话、地址等
# allowValues: ["0439-6222110"]

# 脱敏的样式：姓名写 某 或 某某；号码写 full（全部隐去）或 partial（留头尾）
# masks:
#   name: 某
#   phone: partial

# 本单位的规范用词
# terms:
#   - {wrong: 交警队, right: 交警大队}

# 不要当成错词提示的词
# allowTerms: [其它]

# 在“问题”和“对策”里算同一回事的词，每行一组
# relatedWords:
#   - [劝返点, 卡点, 设卡]

# 本单位的版式，预览、导出 Word 和打印都按它；不写的按公文国家标准（GB/T 9704）
# page:
#   fonts: {标题: 方正小标宋简体, 正文: 仿宋_GB2312}
#   sizes: {标题: 二号, 正文: 三号}
#   linePitch: 28
#   margins: {上: 37, 下: 35, 左: 28, 右: 26}
`
}
