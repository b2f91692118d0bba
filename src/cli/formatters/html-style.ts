/** The look of the report, on a screen and on A4. Colour never stands alone: levels and verdicts are words too. */
export const HTML_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1b1b1b; font: 16px/1.6 "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.25rem; margin-top: 2rem; border-bottom: 1px solid #999; }
h3 { font-size: 1rem; margin-bottom: .3rem; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #bbb; padding: .25rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f0f0f0; }
tbody th { background: none; font-weight: normal; }
.overview :is(th, td):nth-child(3) { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.overview td:nth-child(4) { min-width: 6em; }
.problems td:nth-child(1), .problems td:nth-child(2) { white-space: nowrap; width: 1%; }
.problems td:nth-child(4) { width: 14rem; }
.error, .failed { color: #a00000; font-weight: bold; }
.warning { color: #7a4b00; }
.passed { color: #0a5c1e; }
a { color: #0b4f9e; }
.rule h2 { font-size: 1.05rem; }
.rule h3 { font-size: .95rem; }
@page { size: A4; margin: 20mm 18mm; }
@media (max-width: 40rem) {
  main { padding: .75rem; }
  .problems td:nth-child(4) { width: 7rem; }
}
@media print {
  /* The outer half of a line of a table stands outside of it. */
  main { max-width: none; padding: 0 1px; font-size: 10.5pt; }
  tr, h3 { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`
