import assert from 'node:assert/strict'
import fc from 'fast-check'
import { renderBody } from '../../../src/render/html/body'
import { createReportMemory, readReport } from '../../../src/report/report'
import { cpuTime } from '../../support/cpu'
import { asPerMillion, hostileText } from '../../support/hostile'
import { render } from './rendering'

const TAGS =
  /<(?!\/?(?:h[1-6]|p|pre|code|table|thead|tbody|tr|th|td|div|strong|em|del|sup|span|a|br|img)(?=[\s>]))[^>]*>/

/** Every tag is one of ours, and no attribute can act or fetch. */
function assertSafe(html: string): void {
  assert.doesNotMatch(html, TAGS)
  for (const [tag] of html.matchAll(/<[^>]*>/g)) {
    for (const [, name = '', value = ''] of tag.matchAll(/\s([^\s="]+)="([^"]*)"/g)) {
      assert.match(name, /^(?:class|data-line|data-end|href|src|alt|title)$/)
      if (name === 'href') assert.doesNotMatch(value, /^(?!https?:|mailto:)[^/?#]*:/i)
      if (name === 'src') assert.doesNotMatch(value, /^[^/?#]*:|^[\\/]/)
    }
    assert.match(tag, /^<\/?[a-z][a-z0-9]*(?:\s[^\s="]+="[^"]*")*>$/)
  }
}

describe('render/html: hostile drafts', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '正文<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '正文<img src="https://a.cn/x.png" onerror="alert(1)">',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](vbscript:x) [y](data:text/html,x) [z](command:workbench.action.quit)',
    '<javascript:alert(1)>',
    '![x](https://a.cn/x.png) ![y](//a.cn/x.png) ![z](data:image/svg+xml,x) ![w](C:\\x.png) ![v](\\\\a\\x.png) ![u](%5c%5ca/x)',
    '![x" onerror="alert(1)](a.png "t\\" onload=\\"x")',
    '<iframe src="https://a.cn"></iframe>',
    '<style>*{background:url(https://a.cn)}</style>',
    '<base href="https://a.cn/"><meta http-equiv=refresh content="0;url=https://a.cn">',
    '<div\n\nonclick="x">甲</div>',
    '|<script>|\n|-|\n|<img onerror=x>|',
    '```"><script>alert(1)</script>\n"><script>\n```',
    '[^"><img onerror=x>]: 甲',
    '---\n标题: "<script>alert(1)</script>"\n---\n甲',
  ]
  for (const attack of attacks) it(JSON.stringify(attack), () => assertSafe(render(`${attack}\n\n正文。`)))

  it('keeps relative images and plain links', () => {
    const html = render('甲![图](图/1.png)乙[网](https://a.cn)丙[信](mailto:a@b.cn)')
    assert.match(html, /<img src="%E5%9B%BE\/1\.png" alt="图">/)
    assert.match(html, /<a href="https:\/\/a\.cn">网<\/a>/)
    assert.match(html, /<a href="mailto:a@b\.cn">信<\/a>/)
    assert.match(render('甲![图](https://a.cn/1.png)'), /<span class="xd-image">［图片：图］<\/span>/)
  })

  it('gives safe HTML for any text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        ...attacks,
        '**',
        '__',
        '`',
        '[',
        '](',
        '<',
        '>',
        '\n',
        '\n\n',
        '|',
        '一、',
        '# ',
        '- ',
        '> ',
        '　　',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => assertSafe(render(pieces.join('')))),
      { numRuns: 300 },
    )
  })
})

describe('render/html: time', () => {
  /** Reading is the report layer's; what is measured here is rendering alone. */
  function renderingTime(source: string): number {
    const report = readReport(source)
    return cpuTime(() => renderBody(report))
  }

  for (const unit of ['*', '[', '>', '`', '<', '_', '![', '<!--', '×x', ' ', 'a ', '*a ', '|', '。”']) {
    it(`one paragraph of ${JSON.stringify(unit)}`, () => {
      assert.ok(renderingTime(hostileText(unit)) < asPerMillion(6000))
    })
  }

  for (const unit of [
    '*a',
    '**a ',
    '[',
    '[a](',
    '![a](b',
    '<a ',
    '`a``',
    '_a ',
    '~~a',
    '*[`<_',
    'a@',
    'www.',
  ]) {
    it(`paragraphs of ${JSON.stringify(unit)}`, () => {
      const paragraphs = Array.from({ length: 300 }, (_, i) => i + unit.repeat(480 / unit.length))
      assert.ok(renderingTime(paragraphs.join('\n\n')) < 9000)
    })
  }

  it('many small blocks and lines', () => {
    for (const unit of ['*a\n', '- *a\n', '# *a\n\n', '|*|\n|-|\n\n', '<div\n\n']) {
      assert.ok(renderingTime(unit.repeat(300_000 / unit.length)) < 9000, unit)
    }
  })

  it('a draft of 10,000 characters takes less than 90 ms, and after a keystroke less than 30 ms', () => {
    const sentence =
      '他任\\*\\*市公安局交警大队副大队长，时刻牢记党的宗旨，认真践行“人民公安为人民”的要求，勇于开拓，锐意进取，多次荣获**市“优秀民警”“十佳交警”称号，带领民警严肃警容风纪，规范执法行为，使用文明用语，受到群众称赞。'
    const draft = (edit: number) =>
      Array.from({ length: 40 }, (_, i) => `${i}${i === 20 ? edit : ''}${sentence.repeat(3)}`).join('\n\n')
    const memory = createReportMemory()
    const time = (source: string, cached: boolean) => {
      const report = readReport(source, cached ? { memory } : {})
      return cpuTime(() => renderBody(report))
    }
    assert.ok(draft(0).length >= 10_000)
    // The best of several runs: what the work takes, whatever else the machine does.
    const best = (times: number[]) => Math.min(...times)
    const whole = best(Array.from({ length: 9 }, (_, i) => time(draft(i), false)))
    time(draft(0), true)
    const keystroke = best(Array.from({ length: 9 }, (_, i) => time(draft(i + 1), true)))
    assert.ok(whole < 90, `whole: ${whole}`)
    assert.ok(keystroke < 30, `keystroke: ${keystroke}`)
  })
})
