/** Calm and printable: system fonts that Chinese offices have, colour never the only sign. */
export const auditStyles = `
:root { color-scheme: light; --ink: #1f2329; --soft: #646a73; --line: #dee0e3; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 2rem 1.25rem; color: var(--ink); background: #fff;
  font: 16px/1.8 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.4; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
a { color: inherit; text-decoration-color: #8f959e; text-underline-offset: .2em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .25rem 0; }
dt { color: var(--soft); } dd { margin: 0; }
.summary { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; list-style: none; padding: .75rem 1rem; margin: 1rem 0;
  border: 1px solid var(--line); border-radius: 6px; }
.findings { list-style: none; padding: 0; }
.findings > li { border-left: 4px solid var(--line); padding: .25rem 0 .25rem 1rem; margin: 0 0 1.25rem; break-inside: avoid; }
.findings > li.error { border-color: #c9372c; } .findings > li.warning { border-color: #b38600; }
.findings > li.question { border-color: #3370ff; } .findings > li:target { background: #f5f6f7; }
.message { margin: 0; font-weight: 600; } .tag { font-weight: 400; color: var(--soft); }
.quotes { margin: .25rem 0; padding-left: 1.2rem; }
.text p { margin: 0; min-height: 1.8em; text-indent: 0; white-space: pre-wrap; font-family: FangSong, "FangSong_GB2312", STFangsong, "Noto Serif CJK SC", serif; }
mark { color: inherit; background: #f0f1f3; border-bottom: 2px solid #8f959e; }
mark.error { background: #fde9e7; border-color: #c9372c; } mark.warning { background: #fdf3d6; border-color: #b38600; }
mark.question { background: #e8efff; border-color: #3370ff; }
sup { line-height: 0; font-size: .7em; } sup a { margin-left: .15em; }
${(['error', 'warning', 'question', 'note'] as const)
  .map(
    rank =>
      `#show-${rank}:not(:checked) ~ main .findings > li.${rank} { display: none; }\n` +
      `#show-${rank}:not(:checked) ~ main mark.${rank} { background: none; border-color: transparent; }`,
  )
  .join('\n')}
.filter { vertical-align: middle; } label.filter { margin: 0 1rem 0 .3rem; cursor: pointer; }
input.filter { width: 1rem; height: 1rem; accent-color: #3370ff; }
@media print { .filter { display: none; } body { max-width: none; padding: 0; font-size: 11pt; } a { text-decoration: none; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; } @page { margin: 20mm; } }
`
