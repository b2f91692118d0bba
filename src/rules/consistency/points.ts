import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { figuresOf } from './quantity'

/** Rounded figures may make a point more or less in the last digit. */
const TOLERANCE = 0.11
const NUMBER = '(\\d{1,3}(?:\\.\\d{1,2})?)'
const UP = '提高|上升|提升|增加|增长|升高'
const DOWN = '下降|降低|减少|回落'

/** 由83.0%升至91.4%，提高9.4个百分点; 87.2%，比第一阶段（79.6%）提高6.6个百分点. The second percentage of the latter is the earlier. */
const SHAPES: readonly { shape: RegExp; isCompared: boolean }[] = [
  {
    shape: new RegExp(
      `${NUMBER}%[^，。；%\\d]{0,8}?(?:上升|提高|提升|增加|升|增|下降|降低|减少|降)?(?:到|至|为)[^，。；%\\d]{0,10}?(?:20\\d\\d年的?)?${NUMBER}%，?[^，。；%\\d]{0,6}?(${UP}|${DOWN})了?${NUMBER}(?=个百分点)`,
      'g',
    ),
    isCompared: false,
  },
  {
    shape: new RegExp(
      `${NUMBER}%，?(?:比|较)[^，。；%]{0,16}?${NUMBER}%[）)]?[^，。；%\\d]{0,4}?(${UP}|${DOWN})了?${NUMBER}(?=个百分点)`,
      'g',
    ),
    isCompared: true,
  },
]

export default defineBlockRule({
  id: 'consistency/points',
  title: '百分点与两个百分数不符',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = figuresOf(block)
    for (const { range, written, from, to } of missesIn(reading.text)) {
      const grown = Math.round((to - from) * 100) / 100
      const right = `${grown < 0 ? '下降' : '提高'}${Math.abs(grown)}`
      const place = reading.toSource(range)
      report({
        range: place,
        message: `从${from}%到${to}%是${right}个百分点，这里写“${written}”；应当核对这三个数`,
        fixes: [
          {
            title: `两个百分数无误的，改为“${right}”`,
            edits: [{ range: place, text: right }],
          },
        ],
      })
    }
  },
})

interface Miss {
  /** 提高9.4. */
  range: Range
  written: string
  from: number
  to: number
}

function missesIn(text: string): Miss[] {
  return SHAPES.flatMap(({ shape, isCompared }) =>
    matchesIn(text, shape).flatMap(({ index, 0: all, 1: first, 2: second, 3: way = '', 4: points = '' }) => {
      const [from, to] = (isCompared ? [second, first] : [first, second]).map(Number) as [number, number]
      const said = UP.split('|').includes(way) ? Number(points) : -Number(points)
      if (Math.abs(to - from - said) < TOLERANCE) return []
      const start = all.lastIndexOf(way)
      return [{ range: movedBy({ start, end: all.length }, index), written: all.slice(start), from, to }]
    }),
  )
}
