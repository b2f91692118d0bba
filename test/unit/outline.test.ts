import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import generatedSnippets from '../../scripts/generate/snippets'
import {
  closingSnippet,
  outlineOf,
  sectionOutline,
  sectionSnippetOf,
  snippetOf,
  snippetsOf,
} from '../../src/genre/outline'
import type { Genre, Section } from '../../src/genre/schema'
import { loadGenres } from '../../src/node/assets'
import { toHanNumeral } from '../../src/report/numbering'

const genres = loadGenres()
const required = (genre: Genre) => genre.sections.filter((section) => section.required)

/** What VS Code inserts for a snippet body before the writer types: defaults, first choices, no escapes. */
function expand(body: string): string {
  const parts = /\\([\\$}])|\$\{\d+\|([^,|]*)[^|]*\|\}|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\d+/gu
  return body.replace(parts, (_all, escaped?: string, first?: string, text?: string) => {
    return escaped ?? first ?? text?.replace(/\\(.)/gu, '$1') ?? ''
  })
}

describe('outlineOf', () => {
  for (const genre of genres) {
    const outline = outlineOf(genre)

    it(`${genre.id}: the front matter names the form and leaves the rest to fill in`, () => {
      const front = parse(outline.split('---\n')[1] ?? '')
      assert.equal(front.体裁, genre.title)
      for (const key of ['作者', '单位', '日期']) assert.match(front[key], /^〔待填：.+〕$/u)
    })

    it(`${genre.id}: every heading is found again as its own section and no other`, () => {
      const headings = [...outline.matchAll(/^## [一二三四五六七八九十]+、(.+)$/gmu)].map(
        (found) => found[1] ?? '',
      )
      const expected = required(genre).flatMap((one) => (one.repeat ? [one.id, one.id] : [one.id]))
      const finds = (section: Section, heading: string) =>
        section.headings.some((source) => new RegExp(source, 'u').test(heading))
      const found = headings.map((heading) =>
        genre.sections.filter((one) => finds(one, heading)).map((one) => one.id),
      )
      assert.deepEqual(
        found,
        expected.map((id) => [id]),
      )
    })

    it(`${genre.id}: numbers run on at every level`, () => {
      const numbers = [...outline.matchAll(/^## (.+?)、/gmu)].map((found) => found[1])
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => toHanNumeral(index + 1)),
      )
      for (const part of outline.split(/^## /mu).slice(1)) {
        const inner = [...part.matchAll(/^### （(.+?)）/gmu)].map((found) => found[1])
        assert.deepEqual(
          inner,
          inner.map((_, index) => toHanNumeral(index + 1)),
        )
      }
    })

    it(`${genre.id}: the only placeholders are 〔待填：…〕`, () => {
      const rest = outline.replace(/〔待填：[^〔〕\n]+〕/gu, '')
      assert.doesNotMatch(rest.replace(/^---$/gmu, ''), /[〔〕*□_×xX]|某某|TODO|…{1,2}$/u)
      assert.doesNotMatch(outline, /[*□_×xX]|某某|TODO/u)
      assert.ok(outline.endsWith('〕\n') && !outline.includes('\n\n\n'))
    })

    it(`${genre.id}: the snippet expands to the same draft`, () => {
      assert.equal(expand(snippetOf(genre)), outline)
    })
  }

  it('writes what is known, as YAML in the front matter and as text below', () => {
    const [genre] = genres.filter((one) => one.id === 'wt3')
    assert.ok(genre)
    const fields = { title: '题目\n第二行', author: '陈: #某', unit: '一大队', date: '2025-06-08' }
    const outline = outlineOf(genre, fields)
    assert.deepEqual(parse(outline.split('---\n')[1] ?? ''), {
      体裁: '问题—原因—对策',
      作者: '陈: #某',
      单位: '一大队',
      日期: '2025年6月8日',
    })
    assert.match(outline, /^# 题目 第二行$/mu)
    assert.ok(outline.endsWith('\n一大队\n\n陈: #某\n\n2025年6月8日\n'))
  })

  it('treats a blank field as not known', () => {
    const [genre] = genres
    assert.ok(genre)
    assert.equal(outlineOf(genre, { author: ' ', title: '' }), outlineOf(genre))
  })
})

describe('snippets', () => {
  const awkward: Section = {
    id: 'a',
    name: '甲',
    title: '费用$1 {x} \\n〔待填：几$元}〕',
    required: true,
    prefixes: [],
    headings: ['费用'],
    openings: [],
    keywords: [],
    contents: [],
    phrases: [],
    hint: '写$金额} \\ 用途',
  }

  it('escape $ } and \\', () => {
    assert.equal(expand(sectionSnippetOf(awkward)), sectionOutline(awkward, 1))
    assert.ok(sectionSnippetOf(awkward).includes('〔待填：写\\$金额\\} \\\\ 用途〕'))
  })

  it('number a section by choice, and an inserted one by its place and level', () => {
    assert.match(sectionSnippetOf(awkward), /^## \$\{1\|一,二,三,四,五,六,七,八,九,十\|\}、/u)
    assert.match(sectionOutline(awkward, 12, 3), /^### 十二、费用/u)
  })

  it('give the same field one tab stop', () => {
    for (const genre of genres) {
      const stops = [...snippetOf(genre).matchAll(/\$\{(\d+):([^}]+)\}/gu)].map((found) => [
        found[1],
        found[2],
      ])
      const numbers = stops.map(([number]) => Number(number))
      assert.equal(Math.max(...numbers), new Set(numbers).size)
      const dates = stops.filter(([, text]) => text?.includes('成文日期')).map(([number]) => number)
      assert.equal(new Set(dates).size, 1)
    }
  })

  it('answer to the id, pinyin and Chinese, for whole forms and sections', () => {
    const prefixes = new Set(genres.flatMap(snippetsOf).flatMap((snippet) => snippet.prefixes))
    for (const prefix of ['wt3', 'wtyydc', '问题原因对策', '强素质', 'qsz', 'sj3', 'xd', 'dz', 'qa', 'hd']) {
      assert.ok(prefixes.has(prefix), prefix)
    }
    assert.ok(closingSnippet.prefixes.includes('lk'))
  })

  it('in snippets/ are those of genres/', () => {
    for (const { path, content } of generatedSnippets()) {
      assert.equal(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), content)
    }
  })
})
