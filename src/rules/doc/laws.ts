/**
 * Laws and rules that traffic police quote: the full name, and the short names that papers use for it. Source:
 * titles of the texts in force as published by the National People's Congress and the Ministry of Public Security.
 */
export const LAWS: readonly { full: string; short: readonly string[] }[] = [
  { full: '中华人民共和国道路交通安全法', short: ['道交法', '道安法', '交法'] },
  { full: '中华人民共和国道路交通安全法实施条例', short: ['道交法实施条例'] },
  { full: '中华人民共和国治安管理处罚法', short: ['治安处罚法', '治安法'] },
  { full: '中华人民共和国人民警察法', short: ['警察法'] },
  { full: '中华人民共和国刑事诉讼法', short: ['刑诉法'] },
  { full: '中华人民共和国行政诉讼法', short: ['行诉法'] },
  { full: '中华人民共和国民事诉讼法', short: ['民诉法'] },
  { full: '中华人民共和国行政处罚法', short: ['行政处罚法', '处罚法'] },
  { full: '中华人民共和国行政强制法', short: ['行政强制法'] },
  { full: '中华人民共和国个人信息保护法', short: ['个保法'] },
  { full: '中华人民共和国未成年人保护法', short: ['未保法'] },
  { full: '中华人民共和国保守国家秘密法', short: ['保密法'] },
  ...[
    '中华人民共和国英雄烈士保护法',
    '中华人民共和国保守国家秘密法实施条例',
    '中华人民共和国政府信息公开条例',
    '公安机关办理刑事案件程序规定',
    '公安机关办理行政案件程序规定',
    '道路交通事故处理程序规定',
    '道路交通安全违法行为处理程序规定',
    '交通警察道路执勤执法工作规范',
  ].map((full) => ({ full, short: [] })),
]
