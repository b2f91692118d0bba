import assert from 'node:assert/strict'
import { renderPage } from '../../../src/render/html/page'
import { readReport } from '../../../src/report/report'

const page = (source: string, title?: string) =>
  renderPage(readReport(source), title === undefined ? {} : { title })

describe('render/page', () => {
  it('is one file in Chinese that may run and fetch nothing', () => {
    const html = page('# 题目\n\n正文在此。')
    assert.match(html, /^<!doctype html>\n<html lang="zh-CN">/)
    assert.match(
      html,
      /Content-Security-Policy" content="default-src 'none'; style-src 'nonce-xinde'; img-src data:;/,
    )
    assert.doesNotMatch(html, /<script|<link|unsafe-inline|https?:/)
    assert.match(html, /<style nonce="xinde">[\s\S]*@page\{size:210mm 297mm/)
    assert.match(html, /<article class="xd-paper">\n<h1 class="xd-title" data-line="1">题目<\/h1>/)
  })

  it('takes its title from the draft, or as given, and escapes it', () => {
    assert.match(page('# 甲<乙>\n\n正文在此。'), /<title>甲&lt;乙&gt;<\/title>/)
    assert.match(page('# 甲\n\n正文在此。', '丙'), /<title>丙<\/title>/)
    assert.match(page('正文在此，没有标题。'), /<title>未命名草稿<\/title>/)
  })

  it('holds its images, and says where one is missing', () => {
    const draft = readReport('# 题目\n\n![点](图/点.png)\n\n![没有](没有.png)\n\n![不是图](假.png)\n')
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const images = new Map<string, Uint8Array>([
      ['图/点.png', png],
      ['假.png', new TextEncoder().encode('<script>')],
    ])
    const html = renderPage(draft, { images })
    assert.ok(html.includes(`<img src="data:image/png;base64,${png.toString('base64')}" alt="点">`))
    assert.match(html, /［图片：没有，没有找到或不能显示］/)
    assert.match(html, /［图片：不是图，没有找到或不能显示］/)
  })
})
