import { formatNumber, type NumberingStyle } from '../../src/report/numbering'
import type { Base, Part, Parts, Synonyms } from './drafts'

/** A draft as made, with what is true of it because it was made so. */
export interface Mutant {
  /** Name of the mutation. */
  kind: string
  base: Base
  source: string
  /** Sections that the draft has. */
  present: string[]
  /** Sections that stand after one that they should stand before. */
  late: string[]
  /** Required sections under heads that no pattern lists. */
  unlisted: Part[]
  heldOut: boolean
}

/** How the heads of the sections are written. */
interface Dress {
  head: (title: string, index: number) => string
  /** Changes what stands under a head. */
  body?: (body: string) => string
}

const number = (style: NumberingStyle, mark: string) => (index: number) =>
  mark.replace('N', formatNumber(style, index + 1))
const han = number('han', 'N、')
const glue = (head: string, body: string) => `${head}\n\n${body}`

/** Sub-heads as plain paragraphs: 一是… */
const plainBody = (body: string): string => {
  let count = 0
  return body.replace(/^(?:#{1,6} |\*\*)?（[一二三四五六]）(.*?)\*{0,2}$/gmu, (_, text: string) => {
    count++
    return `${formatNumber('han', count)}是${text.replace(/[。：:]$/u, '')}。`
  })
}
const unmarkedBody = (body: string) => body.replace(/^#{1,6} /gmu, '')
/** One level down: 1. under （一）. */
const arabicBody = (body: string) =>
  unmarkedBody(body).replace(
    /^(\*\*)?（([一二三四五六])）/gmu,
    (_, bold = '', digit: string) => `${bold}${'一二三四五六'.indexOf(digit) + 1}. `,
  )

const DRESSES: Record<string, Dress> = {
  加井号: { head: (title, i) => `## ${han(i)}${title}` },
  不加井号: { head: (title, i) => `${han(i)}${title}`, body: unmarkedBody },
  加粗: {
    head: (title, i) => `**${han(i)}${title}**`,
    body: (body) => body.replace(/^#{1,6} (.*)$/gmu, '**$1**'),
  },
  加粗无序号: { head: (title) => `**${title}**`, body: plainBody },
  井号无序号: { head: (title) => `## ${title}` },
  光行无序号: { head: (title) => title, body: plainBody },
  '（一）为首': { head: (title, i) => `## ${number('hanParen', '（N）')(i)}${title}`, body: arabicBody },
  '（一）为首不加井号': { head: (title, i) => `${number('hanParen', '（N）')(i)}${title}`, body: arabicBody },
  '1.为首': { head: (title, i) => `## ${number('arabic', 'N. ')(i)}${title}`, body: plainBody },
  '1、为首不加井号': { head: (title, i) => `${number('arabic', 'N、')(i)}${title}`, body: plainBody },
  第一部分: { head: (title, i) => `## ${number('part', '第N部分　')(i)}${title}` },
  标题带冒号: { head: (title, i) => `${han(i)}${title}：`, body: unmarkedBody },
  标题带句号: { head: (title, i) => `${han(i)}${title}。`, body: unmarkedBody },
  全角空格缩进: { head: (title, i) => `　　${han(i)}${title}`, body: unmarkedBody },
}

/** How a section opens in a draft without any heads. */
const OPENINGS: Record<string, string[]> = {
  status: ['截至目前，辖区有关情况如下。', '近年来，辖区车辆总数不断增长。'],
  problem: [
    '当前工作中还存在一些突出问题。',
    '调研中发现，工作中主要存在以下几个方面的不足。',
    '存在的主要问题有以下几点。',
  ],
  cause: [
    '产生这些问题的原因是多方面的。',
    '究其原因，既有主观的，也有客观的。',
    '造成上述问题的根源在于以下几点。',
  ],
  countermeasure: [
    '下一步，要从以下几个方面抓起。',
    '针对上述问题，建议采取以下措施。',
    '为解决以上问题，应当做好以下工作。',
  ],
  direction: ['针对以上问题，今后从以下几方面努力。', '下一步，我将从以下几个方面整改。'],
  achievement: ['一年来，认真完成了各项工作。', '今年以来，坚持学习不放松。'],
  origin: ['近日，我参加了支队组织的活动。', '今年5月，大队组织我们参加了学习。'],
  understanding: ['通过这次学习，我有了很深的体会。', '这次培训使我收获很大。'],
  shortfall: ['对照先进，自己还有不少差距。', '反思自己的工作，还存在一些不足。'],
  plan: ['今后，我要做好以下几点。', '在今后的工作中，我将这样做。'],
  process: ['首先，我们看了现场。', '活动开始后，大家分成了两组。'],
  feeling: ['这次活动让我感受很深。', '通过这次活动，我明白了很多道理。'],
  quality: ['陆远山同志刻苦学习业务。', '在工作中，他坚持学习理论。'],
  effort: ['面对急难险重任务，他总是带头冲锋。', '陆远山同志始终奋战在一线，坚守岗位。'],
  service: ['多年来，他为群众办了许多好事。', '陆远山同志始终把群众放在心上。'],
  integrity: ['陆远山同志廉洁奉公。'],
}

/** A sequence of numbers that is the same every time. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** All mutants of the drafts, the drafts themselves among them. */
export function mutate(bases: readonly Base[], synonyms: Synonyms): Mutant[] {
  const next = random(20250618)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T
  return bases.flatMap((base) => [
    {
      kind: '原样',
      base,
      source: base.source,
      present: base.present,
      late: lateIn(base.present, base.genre),
      unlisted: [],
      heldOut: base.heldOut,
    },
    ...(base.parts ? mutantsOf(base, base.parts, synonyms, pick) : []),
  ])
}

type Pick = <T>(items: readonly T[]) => T

function mutantsOf(base: Base, parts: Parts, synonyms: Synonyms, pick: Pick): Mutant[] {
  const made: Mutant[] = []
  const plain = DRESSES.加井号 as Dress
  const required = (REQUIRED[base.genre] ?? []).filter((id) => !base.inLead.includes(id))
  const add = (
    kind: string,
    text: string,
    present: readonly string[],
    heldOut = false,
    unlisted: Part[] = [],
  ) => {
    made.push({
      kind,
      base,
      source: text,
      present: [...present],
      late: lateIn(present, base.genre),
      unlisted,
      heldOut: heldOut || base.heldOut,
    })
  }
  const ids = (sections: readonly Part[]) => sections.map(({ id }) => id)
  const without = (id: string) => parts.sections.filter((part) => part.id !== id)

  for (const [kind, dress] of Object.entries(DRESSES)) {
    add(kind, assemble(parts, parts.sections, dress), ids(parts.sections))
    const dropped = pick(parts.sections.filter(({ id }) => required.includes(id)))
    add(`${kind}·缺一`, assemble(parts, without(dropped.id), dress), ids(without(dropped.id)))
  }
  for (const { id } of parts.sections) {
    if (required.includes(id)) add('缺一部分', assemble(parts, without(id), plain), ids(without(id)))
  }
  if (parts.sections.length > 3) {
    const [, ...others] = parts.sections
    const gone = pick(required)
    const kept = others.filter(({ id }) => id !== gone)
    if (base.inLead.length === 0 && ids(kept).filter((id) => required.includes(id)).length > 1) {
      add('缺两部分', assemble(parts, kept, plain), ids(kept))
    }
  }
  for (const dress of [plain, DRESSES.不加井号 as Dress]) {
    const [first, ...rest] = parts.sections
    if (first) add('首部移到末尾', assemble(parts, [...rest, first], dress), ids([...rest, first]))
    const swapped = [...parts.sections]
    const last = swapped.pop()
    if (last) swapped.splice(swapped.length - 1, 0, last)
    add('末两部分对调', assemble(parts, swapped, dress), ids(swapped))
  }

  const renamed = (from: Record<string, string[]>, which: (id: string) => boolean) =>
    parts.sections.map((part) => {
      const titles = from[part.id]
      return titles && which(part.id) ? { ...part, title: pick(titles) } : part
    })
  for (const [kind, from, heldOut] of [
    ['列出的说法', synonyms.listed, false],
    ['没列的说法', synonyms.unlisted, false],
    ['没列的说法（留出）', synonyms.heldOut, true],
  ] as const) {
    const all = renamed(from, () => true)
    const changed = (sections: readonly Part[]) =>
      from === synonyms.listed
        ? []
        : sections.filter((part) => !parts.sections.includes(part) && REQUIRED[base.genre]?.includes(part.id))
    add(`${kind}·全换`, assemble(parts, all, plain), ids(all), heldOut, changed(all))
    if (from === synonyms.listed) {
      add(`${kind}·加粗`, assemble(parts, all, DRESSES.加粗 as Dress), ids(all))
      continue
    }
    for (const { id } of parts.sections) {
      if (!required.includes(id) || !from[id]) continue
      const one = renamed(from, (other) => other === id)
      add(
        `${kind}·换一`,
        assemble(parts, one, pick([plain, DRESSES.不加井号 as Dress])),
        ids(one),
        heldOut,
        changed(one),
      )
      const dropped = pick(required.filter((other) => other !== id))
      const left = one.filter((part) => part.id !== dropped)
      if (left.length < one.length)
        add(`${kind}·换一缺一`, assemble(parts, left, plain), ids(left), heldOut, changed(left))
    }
  }

  for (const [a, b, title] of COMBINED[base.genre] ?? []) {
    const at = parts.sections.findIndex(({ id }) => id === a)
    const [first, second] = parts.sections.slice(at, at + 2)
    if (first?.id !== a || second?.id !== b) continue
    const both = { id: a, title, body: `${first.body}\n\n${second.body}` }
    const merged = [...parts.sections.slice(0, at), both, ...parts.sections.slice(at + 2)]
    add('合写的标题', assemble(parts, merged, plain), ids(parts.sections))
    add('合写的标题', assemble(parts, merged, DRESSES.加粗 as Dress), ids(parts.sections))
  }

  const torn: Dress = {
    head: (title, i) => `## ${han(i)}${title.slice(0, 1)}\n\n### ${title.slice(1)}`,
  }
  const long = parts.sections.map((part, i) => (i === 0 ? { ...part, title: `当前${part.title}` } : part))
  const mixed: Dress = { head: (title, i) => (i === 0 ? torn.head(title, i) : plain.head(title, i)) }
  add('标题拆成两行', assemble(parts, long, mixed), ids(parts.sections))

  const runIn: Dress = { head: (title, i) => `${han(i)}${title}。`, body: plainBody }
  const run = (sections: readonly Part[]) =>
    [
      parts.before,
      ...sections.map(({ title, body }, i) => runIn.head(title, i) + plainBody(body)),
      parts.closing,
    ].join('\n\n')
  add('标题接正文', run(parts.sections), ids(parts.sections))
  const gone = pick(required.filter((id) => parts.sections.some((part) => part.id === id)))
  add('标题接正文·缺一', run(without(gone)), ids(without(gone)))

  const headless = (sections: readonly Part[]) =>
    [
      parts.before,
      ...sections.map(({ id, body }) => `${pick(OPENINGS[id] ?? [''])}${plainBody(body)}`),
      parts.closing,
    ].join('\n\n')
  add('没有标题', headless(parts.sections), ids(parts.sections))
  add('没有标题·缺一', headless(without(gone)), ids(without(gone)))
  add('CRLF', assemble(parts, parts.sections, plain).replaceAll('\n', '\r\n'), ids(parts.sections))
  return made
}

function assemble(parts: Parts, sections: readonly Part[], { head, body = (text) => text }: Dress): string {
  return [
    parts.before,
    ...sections.map((part, i) => glue(head(part.title, i), body(part.body))),
    parts.closing,
    '',
  ].join('\n\n')
}

/** The required sections of each form, in order, as people have it. */
export const REQUIRED: Record<string, string[]> = {
  wt3: ['problem', 'cause', 'countermeasure'],
  wt4: ['status', 'problem', 'cause', 'countermeasure'],
  sj3: ['quality', 'effort', 'service'],
  dz: ['problem', 'cause', 'direction'],
  xd: ['origin', 'understanding', 'shortfall', 'plan'],
  hd: ['origin', 'process', 'feeling'],
  qa: ['question'],
}

const COMBINED: Record<string, [string, string, string][]> = {
  wt3: [
    ['cause', 'countermeasure', '原因及对策'],
    ['problem', 'cause', '存在的问题及原因'],
  ],
  wt4: [
    ['status', 'problem', '现状及存在的问题'],
    ['cause', 'countermeasure', '原因分析与对策建议'],
  ],
  dz: [['problem', 'cause', '存在的问题及原因剖析']],
  xd: [['shortfall', 'plan', '不足与今后打算']],
}

/** What stands after a required section that should come after it. */
function lateIn(present: readonly string[], genre: string): string[] {
  const order = REQUIRED[genre] ?? []
  const placed = present.filter((id) => order.includes(id))
  return placed.filter((id, i) =>
    placed.slice(0, i).some((other) => order.indexOf(other) > order.indexOf(id)),
  )
}
