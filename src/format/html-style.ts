/** The look of a page: calm, readable on any screen and on paper, with the reader's own fonts and colours. */
export const style = `:root {
  color-scheme: light dark;
  --ink: #1c1d1f;
  --paper: #fdfdfc;
  --quiet: #55585d;
  --line: #c9cbcf;
  --tint: #f1f2f3;
  --link: #0b4f9e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e5e7;
    --paper: #17181a;
    --quiet: #a6a9ae;
    --line: #47494e;
    --tint: #222427;
    --link: #8fbcf5;
  }
}
* {
  box-sizing: border-box;
}
html {
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, serif;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
body {
  margin: 0;
}
main {
  margin: 0 auto;
  max-width: calc(66ch + 2.5rem);
  overflow-wrap: break-word;
  padding: clamp(1.25rem, 6vw, 4rem) 1.25rem;
}
h1, h2, h3, h4, h5, h6, table {
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
h1, h2, h3, h4, h5, h6 {
  line-height: 1.25;
  margin: 2.2em 0 0.6em;
  text-wrap: balance;
}
h1 {
  font-size: 1.75rem;
  margin: 0 0 1em;
}
h2 {
  font-size: 1.25rem;
}
h3 {
  font-size: 1.0625rem;
}
h4, h5, h6 {
  color: var(--quiet);
  font-size: 1rem;
}
p, ul, ol, blockquote, pre, .table {
  margin: 0 0 1em;
}
ul, ol {
  padding-inline-start: 1.4em;
}
li {
  margin: 0.25em 0;
}
li > ul, li > ol {
  margin: 0.25em 0;
}
blockquote {
  border-inline-start: 3px solid var(--line);
  color: var(--quiet);
  padding-inline-start: 1em;
}
blockquote > :last-child, li > :last-child {
  margin-bottom: 0;
}
hr {
  border: 0;
  border-top: 1px solid var(--line);
  margin: 2.2em 0;
}
a {
  color: var(--link);
  text-decoration-thickness: from-font;
  text-underline-offset: 0.15em;
}
a:focus-visible, .table:focus-visible {
  outline: 2px solid var(--link);
  outline-offset: 2px;
}
code, pre {
  background: var(--tint);
  border-radius: 3px;
  font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
  font-size: max(0.875em, 10pt);
}
code {
  padding: 0.1em 0.3em;
}
pre {
  overflow-wrap: anywhere;
  padding: 0.8em 1em;
  white-space: pre-wrap;
}
pre code {
  font-size: inherit;
  padding: 0;
}
.table {
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  font-size: max(0.875rem, 10pt);
  font-variant-numeric: lining-nums tabular-nums;
  line-height: 1.45;
  min-width: 100%;
}
th, td {
  border-bottom: 1px solid var(--line);
  padding-block: 0.5em;
  padding-inline: 0 1.25em;
  text-align: start;
  vertical-align: top;
}
th {
  border-bottom: 2px solid var(--line);
  color: var(--quiet);
  font-weight: 600;
}
th:first-child, td:first-child {
  min-width: 8.5em;
}

th:last-child, td:last-child {
  padding-inline-end: 0;
}
.left {
  text-align: left;
}
.right {
  text-align: right;
  white-space: nowrap;
}
.center {
  text-align: center;
}
@media (max-width: 40rem) {
  html {
    font-size: 1rem;
  }
  h1 {
    font-size: 1.5rem;
  }
  table:has(th:nth-child(3)) {
    min-width: 34rem;
  }
}
@page {
  margin: 22mm 20mm;
}
@media print {
  :root {
    color-scheme: light;
    --ink: #000;
    --paper: #fff;
    --quiet: #000;
    --line: #777;
    --tint: #fff;
    --link: #000;
  }
  html {
    font-size: 10.5pt;
    line-height: 1.45;
  }
  main {
    max-width: none;
    padding: 0;
  }
  h1, h2, h3, h4, h5, h6 {
    break-after: avoid;
    break-inside: avoid;
  }
  p, li, blockquote {
    orphans: 3;
    widows: 3;
  }
  tr, pre {
    break-inside: avoid;
  }
  thead {
    display: table-header-group;
  }
  .table {
    overflow: visible;
  }
  pre {
    border: 1px solid var(--line);
  }
  a {
    text-decoration: none;
  }
  a[data-address]::after {
    content: " (" attr(data-address) ")";
    overflow-wrap: anywhere;
  }
}
`

/** What a page with a picture has besides. A picture is as wide as the window allows: made smaller, it could not be read. */
export const pictureStyle = `.picture {
  overflow-x: auto;
}
main > .picture {
  margin: 0 calc(50% - 50vw + 1.25rem) 1.5em;
}
.picture:focus-visible {
  outline: 2px solid var(--link);
  outline-offset: 2px;
}
.picture svg {
  display: block;
  margin: 0 auto;
}
.parts {
  display: none;
}
@page wide {
  size: landscape;
}
@media print {
  .picture {
    overflow: visible;
  }
  main > .picture {
    margin: 0 0 1.5em;
  }
  .picture > svg, .parts > svg {
    break-inside: avoid;
    height: auto;
    margin: 0;
    max-width: 100%;
  }
  .wide {
    page: wide;
  }
  .whole {
    height: 0;
    overflow: hidden;
    position: absolute;
    width: 0;
  }
  .parts {
    display: block;
  }
}
`
