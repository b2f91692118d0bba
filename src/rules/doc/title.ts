import { defineReportRule } from '../rule'

/** Titles that name the form and not what it is about. */
const FORM_ONLY =
  /^(?:我的)?(?:个人)?(?:学习|工作|培训|实习|读书)?(?:心得体会|心得|体会|感想|先进事迹(?:材料)?|事迹材料|调研报告|调研材料|工作总结|总结|对照检查材料|党性分析材料|发言材料|汇报材料)$/
/** Two lines of a title of 二号 type hold about this many characters. */
const TWO_LINES = 44

export default defineReportRule({
  id: 'doc/title',
  title: '题目的写法',
  basis: { force: '通行做法', source: 'GB/T 9704-2012', clause: '7.3.1' },
  defaultSeverity: 'hint',
  check({ report: { title } }, { report }) {
    if (!title) return
    const text = title.text.trim()
    if (FORM_ONLY.test(text)) {
      report({
        range: title.range,
        message: `题目只写了“${text}”，看不出是什么事；应当加上事由，如“参加执法培训的心得体会”`,
      })
    } else if (text.length > TWO_LINES && !text.includes('〔待填')) {
      report({
        range: title.range,
        message: `题目有${text.length}字，排出来超过两行；缩短，或把一部分改作副标题`,
      })
    }
  },
})
